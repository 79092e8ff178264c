import { TokenKind } from '#src/layers/segmentation'
import type { Lexicon } from './lexicon/lexicon.ts'
import type { Gender, PersonWord } from './lexicon/person-words.ts'
import { isCapitalised, type Reading } from './reading.ts'

/** A role as words of the text, by tokens, what it tells of its bearer, and who that is. */
export interface RoleRun extends PersonWord {
  readonly firstToken: number
  readonly endToken: number
  /** First tokens of the mentions of the persons meant. */
  readonly bearers: readonly number[]
}

/** What mentions cover, by token. */
export interface Cover {
  /** The end of the mention at a token, or 0. */
  readonly mentionEnd: Int32Array
  /** The first token of the mention at a token; meaningful where `mentionEnd` is not 0. */
  readonly mentionStart: Int32Array
  /** 1 where the mention is a person's. */
  readonly isPerson: Uint8Array
  /** What is known of the gender of the person named at a token. */
  readonly genderAt: (token: number) => Gender | undefined
}

interface Head extends PersonWord {
  readonly length: number
  readonly plural: boolean
}

/** Most tokens of a role. */
const LONGEST = 18

/**
 * The roles of a document, each with the persons it is said of: before the name (`le président syrien` Bachar al-Assad; `le
 * porte-parole du Kremlin`, Dmitri Peskov; `French Foreign Minister` Jean-Noël Barrot), in apposition or brackets after it
 * (Sergueï Lavrov, `chef de la diplomatie russe`), or as a predicate (Ali Bongo est `président du Gabon`). A role said of nobody
 * by name is left out: quotes resolve it.
 */
export const findRoles = (reading: Reading, lexicon: Lexicon, cover: Cover): readonly RoleRun[] => {
  const found: RoleRun[] = []
  for (const { firstToken, endToken } of reading.segmentation.sentences) {
    for (let at = firstToken; at < endToken; at++) {
      if (reading.tokens.kinds[at] !== TokenKind.word || cover.isPerson[at] === 1) continue
      const head = headAt(reading, lexicon, at)
      if (!head || at + head.length > endToken) continue
      const end = roleEnd(reading, lexicon, cover, at, head.length, endToken)
      const start = premodified(reading, lexicon, cover, at, firstToken)
      const bearers = bearersOf(reading, lexicon, cover, head, start, end, firstToken, endToken)
      if (bearers.length > 0) found.push({ firstToken: start, endToken: end, ...(head.gender && { gender: head.gender }), bearers })
      at = Math.max(at, end - 1)
    }
  }
  return found
}

/** A role noun at `at`, in the singular or plural; `ex-` and the like may be joined to it. */
const headAt = ({ tokens }: Reading, lexicon: Lexicon, at: number): Head | undefined => {
  const folded = tokens.folded[at] ?? ''
  const match = lexicon.roles.longest(tokens.folded, at)
  if (match) return { length: match.length, plural: false, ...match.values[0] }
  for (const prefix of lexicon.roleWords.prefixes) {
    if (!folded.startsWith(prefix)) continue
    const rest = lexicon.roles.longest([folded.slice(prefix.length), tokens.folded[at + 1] ?? ''], 0)
    if (rest) return { length: rest.length, plural: false, ...rest.values[0] }
  }
  for (const ending of lexicon.roleWords.plurals) {
    const [value] = folded.endsWith(ending) ? lexicon.roles.get([folded.slice(0, -ending.length)]) : []
    if (value) return { length: 1, plural: true, ...value }
  }
  return undefined
}

/** Where the role whose head is at `at` ends: adjectives, demonyms, and complements opened by a preposition. */
const roleEnd = (reading: Reading, lexicon: Lexicon, cover: Cover, at: number, headLength: number, limit: number): number => {
  const { tokens } = reading
  const { roleWords } = lexicon
  let end = at + headLength
  let next = end
  while (next < limit && next - at < LONGEST) {
    if (tokens.kinds[next] !== TokenKind.word) break
    const word = tokens.folded[next] as string
    const covered = cover.mentionEnd[next] as number
    if (covered > next) {
      // Without a preposition or a joining word, only an adjective of a country goes on with the role.
      if (cover.isPerson[next] === 1 || (next === end && lexicon.demonyms.get(tokens.folded.slice(next, covered)).length === 0)) break
      end = next = covered
      continue
    }
    if (roleWords.complement.has(word) || roleWords.joins.has(word)) {
      next++
      continue
    }
    const adjective = roleWords.after.longest(tokens.folded, next)
    if (adjective) {
      end = next += adjective.length
      continue
    }
    // The complement's own words: one after a preposition, more only where they are adjectives.
    if (lexicon.stops.words.has(word) || lexicon.metonyms.auxiliaries.has(word)) break
    if (next === end && !isAdjective(lexicon, word)) break
    end = ++next
  }
  return end
}

const isAdjective = ({ organisations, places, demonyms }: Lexicon, word: string): boolean =>
  organisations.adjectives.has(word) || organisations.portfolioContinues.has(word) || places.directions.has(word) || demonyms.get([word]).length > 0

/** The role's first token, with the adjectives and names before its head: French Foreign Minister, EU foreign policy chief, Russia's foreign minister, ancien président. */
const premodified = (reading: Reading, lexicon: Lexicon, cover: Cover, head: number, floor: number): number => {
  const { tokens } = reading
  let start = head
  while (start > floor) {
    const at = start - 1
    const word = tokens.folded[at] as string
    if (lexicon.roleWords.before.has(word) && !lexicon.roleWords.articles.has(word)) {
      start = at
      continue
    }
    const owner = lexicon.roleWords.possessives.has(word) ? at - 1 : at
    if (owner < floor || cover.mentionEnd[owner] !== owner + 1 || cover.isPerson[owner] === 1) break
    const mention = cover.mentionStart[owner] as number
    if (!lexicon.roleWords.premodified || !isCapitalised(reading, mention)) break
    start = mention
  }
  return start
}

const bearersOf = (
  reading: Reading,
  lexicon: Lexicon,
  cover: Cover,
  head: Head,
  start: number,
  end: number,
  floor: number,
  limit: number,
): readonly number[] => {
  const { tokens } = reading
  const isPersonAt = (at: number): boolean => at >= floor && at < limit && cover.isPerson[at] === 1
  // A feminine role is no man's; a masculine one may be a woman's (Mme le président).
  const fits = (at: number): boolean => head.gender !== 'f' || cover.genderAt(at) !== 'm'
  const mark = (at: number): string => (at >= floor && at < limit ? (tokens.texts[at] as string) : '')
  const article = lexicon.roleWords.articles.has(tokens.folded[start - 1] ?? '')
  const opener = article ? start - 2 : start - 1

  const coordinated = (first: number): readonly number[] => {
    const all = [first]
    let at = cover.mentionEnd[first] as number
    while (head.plural && (mark(at) === ',' || lexicon.roleWords.joins.has(tokens.folded[at] ?? '')) && isPersonAt(at + 1)) {
      all.push(at + 1)
      at = cover.mentionEnd[at + 1] as number
    }
    return all
  }

  if (isPersonAt(end)) return head.plural || fits(end) ? coordinated(end) : []
  const named = mark(end) === ',' && isPersonAt(end + 1) && (head.plural || fits(end + 1))
  if (named && (article || start === floor)) return coordinated(end + 1)
  if (head.plural) return []
  const before = opener - 1
  if (APPOSITION.has(mark(opener)) && isPersonAt(before) && fits(before)) return [cover.mentionStart[before] as number]
  if (lexicon.roleWords.copulas.has(tokens.folded[opener] ?? '') && isPersonAt(before) && fits(before)) return [cover.mentionStart[before] as number]
  return named ? coordinated(end + 1) : []
}

const APPOSITION: ReadonlySet<string> = new Set([',', '(', '-', '–', '—'])
