import { TokenKind } from '#src/layers/segmentation'
import type { Lexicon } from './lexicon/lexicon.ts'
import type { PersonWord } from './lexicon/person-words.ts'
import { isCapitalised, type Reading } from './reading.ts'

/** A role as words of the text, by tokens, and what it tells of the person. */
export interface RoleRun extends PersonWord {
  readonly firstToken: number
  readonly endToken: number
}

/** What a token is to roles: a mention covers it, and whether it is a person's. */
export interface Cover {
  /** The end of the mention that starts or runs at a token, or 0. */
  readonly mentionEnd: Int32Array
  readonly isPerson: Uint8Array
}

/** Most tokens of a role, and of what may stand between its head and the name. */
const LONGEST = 18

/**
 * The roles said of the person named at tokens [first, end): before the name (`le président syrien` Bachar al-Assad, French
 * Foreign Minister Jean-Noël Barrot), in apposition after it (Sergueï Lavrov, `chef de la diplomatie russe`) or in brackets.
 */
export const rolesOf = (reading: Reading, lexicon: Lexicon, cover: Cover, first: number, end: number): readonly RoleRun[] => {
  const before = roleBefore(reading, lexicon, cover, first)
  const after = roleAfter(reading, lexicon, cover, end)
  return [...(before ? [before] : []), ...(after ? [after] : [])]
}

/** A role head at `at`; `ex-` and the like may be joined to it. */
const headAt = ({ tokens }: Reading, lexicon: Lexicon, at: number): { readonly length: number; readonly word: PersonWord } | undefined => {
  const match = lexicon.roles.longest(tokens.folded, at)
  if (match) return { length: match.length, word: match.values[0] as PersonWord }
  const folded = tokens.folded[at] ?? ''
  const prefix = lexicon.roleWords.prefixes.find((candidate) => folded.startsWith(candidate))
  const [value] = prefix === undefined ? [] : lexicon.roles.get([folded.slice(prefix.length)])
  return value ? { length: 1, word: value } : undefined
}

/** Where the role that starts with the head at `at` ends: adjectives, demonyms, and complements opened by a preposition. */
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
      if (cover.isPerson[next] === 1) break
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
    // The complement's own words: one noun or adjective after a preposition, more while none is a function word.
    if (lexicon.stops.words.has(word) || lexicon.metonyms.auxiliaries.has(word)) break
    if (next > end || lexicon.organisations.adjectives.has(word) || lexicon.organisations.portfolioContinues.has(word) || lexicon.places.directions.has(word)) end = ++next
    else break
  }
  return end
}

const roleAfter = (reading: Reading, lexicon: Lexicon, cover: Cover, end: number): RoleRun | undefined => {
  const { tokens, segmentation } = reading
  const opener = tokens.texts[end]
  if (opener !== ',' && opener !== '(' && opener !== '-' && opener !== '–' && opener !== '—') return undefined
  const limit = segmentation.sentences[tokens.sentenceOf[end] as number]?.endToken ?? tokens.length
  let at = end + 1
  if (lexicon.roleWords.articles.has(tokens.folded[at] ?? '')) at++
  const start = at
  // Words before the head: the country's adjective, `ancien`, an organisation (EU foreign policy chief).
  for (let steps = 0; steps < 7 && at < limit; steps++) {
    const head = headAt(reading, lexicon, at)
    if (head) return { firstToken: start, endToken: roleEnd(reading, lexicon, cover, at, head.length, limit), ...head.word }
    const covered = cover.mentionEnd[at] as number
    if (covered > at && cover.isPerson[at] === 0) at = covered
    else if (tokens.kinds[at] === TokenKind.word && cover.isPerson[at] === 0 && !lexicon.stops.words.has(tokens.folded[at] as string)) at++
    else if (lexicon.roleWords.before.has(tokens.folded[at] ?? '')) at++
    else break
  }
  return undefined
}

const roleBefore = (reading: Reading, lexicon: Lexicon, cover: Cover, first: number): RoleRun | undefined => {
  const { tokens, segmentation } = reading
  const floor = Math.max(segmentation.sentences[tokens.sentenceOf[first] as number]?.firstToken ?? 0, first - LONGEST)
  for (let at = first - 1; at >= floor; at--) {
    if (tokens.kinds[at] !== TokenKind.word) return undefined
    const head = headAt(reading, lexicon, at)
    if (!head || at + head.length > first) continue
    // The longest head that ends there: `vice président` over `président`.
    let start = at
    while (start > floor) {
      const wider = headAt(reading, lexicon, start - 1)
      if (!wider || start - 1 + wider.length < at + head.length) break
      start--
    }
    const whole = headAt(reading, lexicon, start) ?? head
    if (roleEnd(reading, lexicon, cover, start, whole.length, first) !== first && start + whole.length !== first) return undefined
    return { firstToken: premodified(reading, lexicon, cover, start, floor), endToken: first, ...whole.word }
  }
  return undefined
}

/** The role's first token, with the adjectives and names before its head: French Foreign Minister, EU foreign policy chief, ancien président. */
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
    let mention = at
    while (mention > floor && (cover.mentionEnd[mention - 1] as number) === start) mention--
    if ((cover.mentionEnd[at] as number) !== start || cover.isPerson[at] === 1 || !isCapitalised(reading, mention)) break
    start = mention
  }
  return start
}
