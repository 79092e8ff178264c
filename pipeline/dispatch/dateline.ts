import type { RawTokens } from '#pipeline/text/tokenize'
import { TokenKind } from '#src/layers/segmentation'
import type { Rule } from '#src/rule'
import type { Span } from '#src/span'
import type { Agencies } from './agencies.ts'
import type { HeaderWords } from './header-words.ts'
import { readWrittenDate, type WrittenDate } from './written-date.ts'

/** The run before the first sentence: `PARIS, 12 mars 2025 (AFP) -`. */
export interface Dateline {
  readonly place?: Span
  readonly date?: WrittenDate
  readonly dateSpan?: Span
  readonly agency?: Span & { readonly by: Rule }
  readonly by: Rule
  /** Offset after its closing dash. */
  readonly end: number
}

const MODULE = 'pipeline/dispatch/dateline.ts'
const PLACED: Rule = { name: 'dispatch/dateline', at: MODULE }
const CAPITALS: Rule = { name: 'dispatch/dateline-capitals', at: MODULE }
const DATED: Rule = { name: 'dispatch/dateline-date', at: MODULE }
const CREDITED: Rule = { name: 'dispatch/dateline-agency', at: MODULE }

/** Some agencies set an equals sign. */
const DASH = /^(?:[-‐‑‒–—―−_]+|=)$/
const LONGEST_PLACE = 9

interface Suffix {
  readonly date?: WrittenDate
  readonly dateFrom?: number
  readonly agency?: Span & { readonly by: Rule }
  readonly dash: boolean
  readonly end: number
}

/** Reads the dateline at token 0 of a line's tokens, where there is one. */
export const readDateline = (tokens: RawTokens, words: HeaderWords, agencies: Agencies): Dateline | undefined => {
  const alone = suffix(tokens, 0, words, agencies)
  if (alone && (alone.dash || whole(tokens, alone.end)) && (alone.date?.year !== undefined || alone.agency))
    return dateline(tokens, 0, alone, alone.date ? DATED : CREDITED)
  const after = datedPlace(tokens, words)
  if (after) return after
  if (words.labels.longest(tokens.folded, 0)?.values.some(({ kind }) => kind === 'date' || kind === 'updated')) return undefined
  for (let at = 0; at < Math.min(tokens.length, LONGEST_PLACE); ) {
    if (!namePart(tokens, at, words, at === 0)) return undefined
    at++
    const found = suffix(tokens, at, words, agencies) ?? suffix(tokens, afterGloss(tokens, at), words, agencies)
    if (found && accepted(tokens, at, found, words)) return dateline(tokens, at, found, found.date || found.agency ? PLACED : CAPITALS)
    // Between a place and its region, or between two places.
    if ((tokens.texts[at] === ',' || tokens.texts[at] === '/') && namePart(tokens, at + 1, words, true)) at++
    else if (tokens.texts[at] === '.' && tokens.ends[at - 1] === tokens.starts[at] && namePart(tokens, at + 1, words, true)) at++
  }
  return undefined
}

/** `26 juillet 2016, Cracovie. –`: the place after the date. */
const datedPlace = (tokens: RawTokens, words: HeaderWords): Dateline | undefined => {
  const date = readWrittenDate(tokens, 0, words, false)
  if (date?.year === undefined || tokens.texts[date.end] !== ',') return undefined
  const from = date.end + 1
  let end = from
  while (end < from + 4 && namePart(tokens, end, words, end === from)) end++
  const dash = tokens.texts[end] === '.' ? end + 1 : end
  if (end === from || !DASH.test(tokens.texts[dash] ?? '')) return undefined
  const span = (first: number, after: number): Span => ({ start: tokens.starts[first] as number, end: tokens.ends[after - 1] as number })
  return { place: span(from, end), date, dateSpan: span(0, date.end), by: PLACED, end: tokens.ends[dash] as number }
}

const isUpper = (word: string): boolean => word !== word.toLowerCase() && word === word.toUpperCase()

const isLower = (word: string): boolean => word === word.toLowerCase() && word !== word.toUpperCase()

const namePart = (tokens: RawTokens, at: number, words: HeaderWords, first: boolean): boolean => {
  const word = tokens.texts[at] ?? ''
  if (tokens.kinds[at] !== TokenKind.word) return false
  const initial = word.charAt(0)
  return (initial !== initial.toLowerCase() && initial === initial.toUpperCase()) || (!first && words.particles.has(tokens.folded[at] ?? ''))
}

/** A place needs a dash and one proof more: a date, an agency, or capitals throughout. Without a dash, agency and capitals prove it. */
const accepted = (tokens: RawTokens, at: number, found: Suffix, words: HeaderWords): boolean => {
  if (words.notPlaces.has(tokens.folded[0] ?? '')) return false
  const city = tokens.texts[0] ?? ''
  const capitals =
    isUpper(city) &&
    city.length > 2 &&
    tokens.texts.slice(0, at).every((text, index) => isUpper(text) || !isWord(tokens, index) || text.length <= 5 || regionAfterComma(tokens, index))
  const known = found.agency !== undefined && found.agency.by !== CREDITED
  if (whole(tokens, found.end)) return found.date !== undefined || known
  // All in capitals after the dash too, it is a headline with its subject in front.
  if (found.dash) return found.date !== undefined || found.agency !== undefined || (capitals && tokens.texts.slice(found.end).some(isLower))
  return found.agency !== undefined && (capitals || found.date !== undefined || known) && opensSentence(tokens, found.end)
}

const opensSentence = (tokens: RawTokens, at: number): boolean => {
  const initial = (tokens.texts[at] ?? '').charAt(0)
  return initial === initial.toUpperCase() && !CLAUSE.test(initial)
}

const CLAUSE = /[,;:.)]/

const isWord = (tokens: RawTokens, at: number): boolean => tokens.kinds[at] === TokenKind.word

const regionAfterComma = (tokens: RawTokens, at: number): boolean => tokens.texts[at - 1] === ',' || tokens.texts[at - 2] === ','

const whole = (tokens: RawTokens, at: number): boolean => at >= tokens.length

const dateline = (tokens: RawTokens, placeEnd: number, found: Suffix, by: Rule): Dateline => {
  const start = tokens.starts[0] as number
  return {
    ...(placeEnd > 0 && { place: { start, end: tokens.ends[placeEnd - 1] as number } }),
    ...(found.date &&
      found.dateFrom !== undefined && {
        date: found.date,
        dateSpan: { start: tokens.starts[found.dateFrom] as number, end: tokens.ends[found.date.end - 1] as number },
      }),
    ...(found.agency && { agency: found.agency }),
    by,
    end: tokens.ends[found.end - 1] as number,
  }
}

/** The end of an agency's name that no list has: a few words, the first and last capitalised, before a bracket and a dash. */
const unlisted = (tokens: RawTokens, at: number, words: HeaderWords): number => {
  let end = at
  while (end < at + 5 && namePart(tokens, end, words, end === at)) end++
  return end > at && tokens.texts[end] === ')' && DASH.test(tokens.texts[end + 1] ?? '') ? end : -1
}

/** `NEW YORK (Nations unies), 1er avril`: the bracket belongs to the place. */
const afterGloss = (tokens: RawTokens, at: number): number => {
  if (tokens.texts[at] !== '(') return at
  for (let close = at + 2; close < at + 7; close++) if (tokens.texts[close] === ')') return close + 1
  return at
}

/** What may follow the place: date, agency in brackets, in either order, and the dash. At least one of them. */
const suffix = (tokens: RawTokens, from: number, words: HeaderWords, agencies: Agencies): Suffix | undefined => {
  let at = from
  let date: WrittenDate | undefined
  let dateFrom: number | undefined
  let agency: (Span & { readonly by: Rule }) | undefined
  for (;;) {
    const comma = tokens.texts[at] === ',' ? 1 : 0
    const written = date === undefined ? readWrittenDate(tokens, at + comma, words, false) : undefined
    if (written?.day !== undefined) {
      date = written
      dateFrom = at + comma + (words.beforeDate.has(tokens.folded[at + comma] ?? '') ? 1 : 0)
      at = written.end
      continue
    }
    if (date === undefined && comma === 1 && DASH.test(tokens.texts[at + 2] ?? '')) {
      const year = readWrittenDate(tokens, at + 1, words, true)
      if (year?.end === at + 2) {
        date = year
        dateFrom = at + 1
        at = year.end
        continue
      }
    }
    const credit = agency === undefined ? bracketed(tokens, at + comma, agencies, words) : undefined
    if (credit) {
      agency = credit
      at = credit.after
      continue
    }
    break
  }
  let dash = at
  if (tokens.texts[dash] === '.' || tokens.texts[dash] === ':') dash++
  const closed =
    DASH.test(tokens.texts[dash] ?? '') && !(at === from && tokens.ends[dash - 1] === tokens.starts[dash] && tokens.ends[dash] === tokens.starts[dash + 1])
  if (!closed && date === undefined && agency === undefined) return undefined
  let end = closed ? dash + 1 : at
  if (!closed && tokens.texts[at] === '.' && at + 1 === tokens.length) end = at + 1
  while (closed && DASH.test(tokens.texts[end] ?? '')) end++
  return { ...(date && { date }), ...(dateFrom !== undefined && { dateFrom }), ...(agency && { agency }), dash: closed, end }
}

const bracketed = (
  tokens: RawTokens,
  at: number,
  agencies: Agencies,
  words: HeaderWords,
): (Span & { readonly by: Rule; readonly after: number }) | undefined => {
  const open = tokens.texts[at] ?? ''
  const closing = open === '(' ? ')' : open === '/' ? '/' : undefined
  if (closing === undefined) return undefined
  const known = agencies(tokens, at + 1)
  const named = closing === '/' ? /^\p{Lu}\p{L}+$/u : /^\p{Lu}{2,8}$/u
  const end = known?.end ?? (named.test(tokens.texts[at + 1] ?? '') ? at + 2 : unlisted(tokens, at + 1, words))
  // (AFP), (AP, Reuters), (Reuters Health): the first name is the agency, the bracket closes within a few words.
  let close = end
  while (close > 0 && close < end + 4 && tokens.texts[close] !== closing) close++
  if (end < 0 || tokens.texts[close] !== closing) return undefined
  return { start: tokens.starts[at + 1] as number, end: tokens.ends[end - 1] as number, by: known?.by ?? CREDITED, after: close + 1 }
}
