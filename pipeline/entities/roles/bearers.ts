import type { Lexicon } from '../lexicon/lexicon.ts'
import { isCapitalised, type Reading } from '../reading.ts'
import type { Cover } from './cover.ts'
import { headAt, type RoleHead } from './role-head.ts'

/** Who a role is said of, by the first tokens of their mentions, and where their names stand. */
export interface Bearers {
  readonly firstTokens: readonly number[]
  readonly side: 'before' | 'after'
}

/** Most tokens of an aside between a name and its role: (63 ans), 43 years old. */
const ASIDE = 6

/**
 * The persons of the role at tokens [start, end) of the sentence [floor, limit): those named right after it (`President Putin`), in
 * apposition or brackets before it (X, `chef de la diplomatie`), after a comma (`le maire de Lyon`, X), or as the subject of a
 * copula (X was `president`).
 * @param inner whether the role stands inside another one, where only a name right after it bears it
 */
export const bearersOf = (
  reading: Reading,
  lexicon: Lexicon,
  cover: Cover,
  head: RoleHead,
  [start, end]: readonly [number, number],
  [floor, limit]: readonly [number, number],
  inner: boolean,
): Bearers | undefined => {
  const { tokens } = reading
  const { roleWords } = lexicon
  const isPersonAt = (at: number): boolean => at >= floor && at < limit && cover.isPerson[at] === 1
  const mark = (at: number): string => (at >= floor && at < limit ? (tokens.texts[at] as string) : '')
  const word = (at: number): string => (at >= floor && at < limit ? (tokens.folded[at] as string) : '')
  const article = roleWords.articles.has(word(start - 1)) || roleWords.determiners.has(word(start - 1))
  const opener = article ? start - 2 : start - 1
  const gender = head.gender ?? roleWords.genders.get(word(start - 1))
  // A feminine role is no man's; a masculine one may be a woman's (Mme le président).
  const fits = (at: number): boolean => head.plural || gender !== 'f' || cover.genderAt(at) !== 'm'
  const after = (first: number): Bearers | undefined => {
    const firstTokens = coordinated(first)
    return head.plural && firstTokens.length < 2 ? undefined : { firstTokens, side: 'after' }
  }
  const before = (at: number): Bearers | undefined =>
    isPersonAt(at) && fits(at) && !head.plural ? { firstTokens: [cover.mentionStart[at] as number], side: 'before' } : undefined

  const coordinated = (first: number): readonly number[] => {
    const all = [first]
    let at = pastAside(cover.mentionEnd[first] as number)
    while (head.plural) {
      if (mark(at) === ',') at++
      if (roleWords.joins.has(word(at))) at++
      if (!isPersonAt(at) || all.at(-1) === at) break
      all.push(at)
      at = pastAside(cover.mentionEnd[at] as number)
    }
    return all
  }
  /** Past what a list says of each name: (82 ans), of Utah. */
  const pastAside = (at: number): number => {
    if (roleWords.ofPersons.has(word(at)) && cover.isPerson[at + 1] === 0 && (cover.mentionEnd[at + 1] ?? 0) > 0) return cover.mentionEnd[at + 1] as number
    if (mark(at) !== '(') return at
    for (let close = at + 1; close <= at + ASIDE; close++) if (mark(close) === ')') return close + 1
    return at
  }
  /** Where the name stands that an aside parts from its role: X, 43, | X (63 ans), | X, who | */
  const beforeAside = (at: number): number => {
    if (mark(at) === ')') {
      for (let open = at - 1; open >= at - ASIDE; open--) if (mark(open) === '(') return open - 1
      return at
    }
    for (let digit = at; digit > at - ASIDE / 2; digit--) if (/^\d/.test(mark(digit)) && mark(digit - 1) === ',') return digit - 2
    return at
  }

  if (isPersonAt(end)) return fits(end) ? after(end) : undefined
  if (inner) return undefined
  const named = mark(end) === ',' && isPersonAt(end + 1) && fits(end + 1)
  // X, surveillant les frontières: a verb has an object.
  const governs = !article && roleWords.articles.has(word(end))
  const apposed = APPOSITION.has(mark(opener)) && !governs ? before(beforeAside(opener - 1)) : undefined
  // X, the speaker, Y, the leader, and Z: each role follows its name.
  const next = (cover.mentionEnd[end + 1] ?? 0) + (named ? 1 : 0)
  const listed = apposed && named && mark(next - 1) === ',' && (headAt(reading, lexicon, next) ?? headAt(reading, lexicon, next + 1))
  if (named && (article || start === floor) && !listed) return after(end + 1)
  if (apposed) return apposed
  const subject = subjectBefore(reading, lexicon, opener, floor)
  if (subject !== undefined) return before(subject)
  // X porte-parole du syndicat: no comma, but a complement.
  const attached = !article && head.endToken < end && !isCapitalised(reading, start) ? before(start - 1) : undefined
  return attached ?? (named ? after(end + 1) : undefined)
}

/** The last token of what stands before a copula: X est, X, who was, X has been. */
const subjectBefore = ({ tokens }: Reading, lexicon: Lexicon, copula: number, floor: number): number | undefined => {
  const { copulas, relatives } = lexicon.roleWords
  if (copula < floor || !copulas.has(tokens.folded[copula] as string)) return undefined
  let at = copula - 1
  while (at >= floor && copula - at < ASIDE && (lexicon.metonyms.auxiliaries.has(tokens.folded[at] as string) || copulas.has(tokens.folded[at] as string))) at--
  if (!relatives.has(tokens.folded[at] ?? '')) return tokens.texts[at] === ',' ? at - 1 : at
  return tokens.texts[at - 1] === ',' ? at - 2 : at - 1
}

const APPOSITION: ReadonlySet<string> = new Set([',', '(', '-', '–', '—'])
