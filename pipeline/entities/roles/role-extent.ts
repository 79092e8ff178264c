import { TokenKind } from '#src/layers/segmentation'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isCapitalised, type Reading, Shape } from '../reading.ts'
import type { Cover } from './cover.ts'
import { headAt, type RoleHead } from './role-head.ts'

/** Most tokens of a role. */
const LONGEST = 18

/** Most words that no lexicon knows between what is known of a role and the mark that closes it, or the article that opens it. */
const UNKNOWN = 3

/** Where a role ends, and the head that names it: of two heads in a row (première femme présidente) the last. */
export interface RoleEnd {
  readonly endToken: number
  readonly head: RoleHead
}

/**
 * The end of the role of a head: adjectives, demonyms, further heads, and complements opened by a preposition, with the names in
 * them. Words that no lexicon knows belong to it where they lead to a mark that closes an apposition.
 */
export const roleEnd = (reading: Reading, lexicon: Lexicon, cover: Cover, first: RoleHead, limit: number): RoleEnd => {
  const { tokens } = reading
  const { roleWords } = lexicon
  let head = first
  let end = first.endToken
  let next = end
  // The end of a head inside a complement: l'épouse du président.
  let inner = -1
  while (next < limit && next - first.firstToken < LONGEST) {
    if (tokens.kinds[next] !== TokenKind.word) break
    const word = tokens.folded[next] as string
    const before = tokens.folded[next - 1] as string
    const covered = cover.mentionEnd[next] as number
    if (covered > next) {
      // Chief executive of the carmaker X,
      const told = end > head.endToken && cover.isPerson[next] === 0 && covered <= limit && CLOSERS.has(tokens.texts[covered] ?? '')
      if (!told && !goesOnWithName(reading, lexicon, cover, next, end, inner)) break
      end = next = covered
      continue
    }
    // Iran's Quds Force; the DRC's research institute.
    if (next === end && roleWords.possessives.has(word) && cover.mentionEnd[next - 1] === next && cover.isPerson[next - 1] === 0) {
      next++
      continue
    }
    if (roleWords.articles.has(word)) {
      if (!roleWords.complement.has(before)) break
      next++
      continue
    }
    if (roleWords.complement.has(word) || (roleWords.joins.has(word) && next > first.endToken)) {
      if (roleWords.infinitives.has(word) && leadsToVerb(reading, lexicon, cover, next + 1)) break
      next++
      continue
    }
    const adjective = roleWords.after.longest(tokens.folded, next)
    if (adjective) {
      end = next += adjective.length
      continue
    }
    const further = headAt(reading, lexicon, next)
    if (further && (next > end || next === head.endToken || next === inner)) {
      if (next === head.endToken) head = further
      else inner = further.endToken
      end = next = further.endToken
      continue
    }
    // The complement's own words: one after a preposition, more only where they are adjectives or lead to a closing mark.
    if (isFunctionWord(lexicon, word) || roleWords.joins.has(before)) break
    if (next === end && !isAdjective(lexicon, word)) {
      const closed = closedAfter(reading, lexicon, cover, next, limit)
      if (closed === undefined) break
      end = next = closed
      continue
    }
    end = ++next
  }
  return { endToken: end, head }
}

/**
 * Whether the name at `at` belongs to a role whose words end at `end`: after a preposition or a possessive; right after a head or
 * a common noun where it is an adjective of a country, or what the language sets there (la région Bretagne, le maire LR). A person
 * only belongs to it in a complement (avocat de X), or after a head in one (l'épouse du président X).
 */
const goesOnWithName = ({ tokens }: Reading, lexicon: Lexicon, cover: Cover, at: number, end: number, inner: number): boolean => {
  const { roleWords, demonyms } = lexicon
  const before = tokens.folded[at - 1] as string
  if (cover.isPerson[at] === 1) return (at > end && roleWords.ofPersons.has(before)) || at === inner
  if (at > end) return true
  return roleWords.affiliated || demonyms.get(tokens.folded.slice(at, cover.mentionEnd[at])).length > 0
}

const leadsToVerb = (reading: Reading, lexicon: Lexicon, cover: Cover, at: number): boolean =>
  cover.mentionEnd[at] === 0 && reading.shapes[at] === Shape.lower && !lexicon.roleWords.articles.has(reading.tokens.folded[at] as string)

const isFunctionWord = (lexicon: Lexicon, word: string): boolean =>
  lexicon.stops.words.has(word) ||
  lexicon.roleWords.possessives.has(word) ||
  lexicon.roleWords.verbEndings.some((ending) => word.endsWith(ending)) ||
  lexicon.metonyms.auxiliaries.has(word) ||
  lexicon.metonyms.verbs.has(word)

/** The end of a few unknown words in small letters, and of a name after them that is no person's, before a mark that closes an apposition. */
const closedAfter = (reading: Reading, lexicon: Lexicon, cover: Cover, from: number, limit: number): number | undefined => {
  const { tokens, shapes } = reading
  for (let at = from; at < limit && at - from <= UNKNOWN; at++) {
    if (CLOSERS.has(tokens.texts[at] as string)) return at
    const named = cover.mentionEnd[at] as number
    if (named > at && named <= limit && cover.isPerson[at] === 0 && CLOSERS.has(tokens.texts[named] ?? '')) return named
    if (cover.mentionEnd[at] !== 0 || shapes[at] !== Shape.lower || isFunctionWord(lexicon, tokens.folded[at] as string)) return undefined
  }
  return undefined
}

const CLOSERS: ReadonlySet<string> = new Set([',', ')', ']', '–', '—', '.', ';'])

const isAdjective = ({ organisations, places, demonyms }: Lexicon, word: string): boolean =>
  organisations.adjectives.has(word) || organisations.portfolioContinues.has(word) || places.directions.has(word) || demonyms.get([word]).length > 0

/**
 * The role's first token, with what stands before its head: adjectives, names and capitals of the same title (ancien président,
 * French Foreign Minister, Russia's foreign minister, Chief Technical Officer), and the few words between an article and the head
 * (a marine ecologist).
 */
export const roleStart = (reading: Reading, lexicon: Lexicon, cover: Cover, head: number, floor: number): number => {
  const { tokens, shapes, opens } = reading
  const { roleWords } = lexicon
  let start = head
  while (start > floor) {
    const at = start - 1
    const word = tokens.folded[at] as string
    const covered = cover.mentionEnd[at] !== 0
    if (!covered && roleWords.before.has(word) && !roleWords.articles.has(word)) {
      start = at
      continue
    }
    if (!roleWords.premodified) break
    const owner = roleWords.possessives.has(word) ? at - 1 : at
    if (owner >= floor && cover.mentionEnd[owner] === owner + 1 && cover.isPerson[owner] === 0) {
      const mention = cover.mentionStart[owner] as number
      if (!isCapitalised(reading, mention)) break
      start = mention
      continue
    }
    const titled = !covered && shapes[at] === Shape.capital && !lexicon.stops.words.has(word) && !lexicon.calendar.has(word)
    if (!titled || (opens[at] === 1 && at !== floor) || (at === floor && shapes[head] === Shape.lower)) break
    start = at
  }
  return openedBefore(reading, lexicon, cover, start, floor) ?? start
}

/** The first of a few words in small letters that follow an article; nothing where no article opens them. */
const openedBefore = ({ tokens, shapes }: Reading, lexicon: Lexicon, cover: Cover, start: number, floor: number): number | undefined => {
  const { roleWords } = lexicon
  for (let at = start - 1; at >= floor && start - at <= UNKNOWN + 1; at--) {
    const word = tokens.folded[at] as string
    if (roleWords.articles.has(word)) return at + 1
    const verb = !word.includes('-') && roleWords.verbEndings.some((ending) => word.endsWith(ending))
    if (verb || cover.mentionEnd[at] !== 0 || shapes[at] !== Shape.lower || isFunctionWord(lexicon, word) || roleWords.joins.has(word)) return undefined
  }
  return undefined
}
