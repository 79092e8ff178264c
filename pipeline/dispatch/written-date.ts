import type { RawTokens } from '#pipeline/text/tokenize'
import { isCalendarDay, parseIsoDate } from '#src/intake/iso-date'
import type { Precision } from '#src/layers/dispatch'
import { readClockTime } from './clock-time.ts'
import type { HeaderWords } from './header-words.ts'

/** A date as a header writes it. Without a year it says a day only together with another header. */
export interface WrittenDate {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** `hh:mm[:ss][offset]` */
  readonly time?: string
  readonly seconds: boolean
  /** Set where no such day exists. */
  readonly impossible: boolean
  /** Told by its form alone (ISO 8601, RFC 2822, numbers), or in words of the calendar. */
  readonly form: 'numeric' | 'words'
  /** Token after it. */
  readonly end: number
}

type Parts = Pick<WrittenDate, 'year' | 'month' | 'day' | 'form' | 'end' | 'time' | 'seconds'>

const YEAR = /^(?:1[89]|20|21)\d\d$/
const ISO_LIKE = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/
const MONTH_YEAR = /^(\d{1,2})[/.-]((?:19|20)\d\d)$/
const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/
const DAY = /^(\d{1,2})(\p{L}*)$/u

/** English names of RFC 2822 dates (section 3.3), which mail headers carry in any language. */
const RFC_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const RFC_DAYS: ReadonlySet<string> = new Set(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])

/**
 * Reads the date that starts at token `at`, with its time where one follows.
 * @param alone whether a year by itself counts: only after a label
 */
export const readWrittenDate = (tokens: RawTokens, at: number, words: HeaderWords, alone: boolean): WrittenDate | undefined => {
  // After a label the time may come first: `Published 6:04 PM CDT, Thu October 24, 2024`.
  const early = alone ? timeAfter(tokens, at, words) : undefined
  if (early) {
    const comma = tokens.texts[early.end] === ',' ? 1 : 0
    const dated = readWrittenDate(tokens, early.end + comma, words, false)
    if (dated?.day !== undefined && dated.time === undefined) return { ...dated, time: early.text, seconds: early.seconds }
  }
  let from = at
  if (words.beforeDate.has(tokens.folded[from] ?? '')) from++
  const weekday = words.weekdays.longest(tokens.folded, from)?.length ?? (RFC_DAYS.has(tokens.folded[from] ?? '') ? 1 : 0)
  from += weekday
  if (weekday > 0 && tokens.texts[from] === ',') from++
  if (weekday > 0 && words.beforeDate.has(tokens.folded[from] ?? '')) from++
  const parts =
    numeric(tokens, from, words) ??
    worded(tokens, from, words) ??
    rfc(tokens, from) ??
    (alone && YEAR.test(tokens.folded[from] ?? '') ? year(tokens, from) : undefined)
  if (!parts) return undefined
  const { year: y, month, day } = parts
  const impossible = (month !== undefined && (month < 1 || month > 12)) || (day !== undefined && month !== undefined && !isCalendarDay(y ?? 2000, month, day))
  const time = parts.time === undefined && day !== undefined ? timeAfter(tokens, parts.end, words) : undefined
  return { ...parts, ...(time && { time: time.text, seconds: time.seconds, end: time.end }), impossible }
}

const year = (tokens: RawTokens, at: number): Parts => ({ year: Number(tokens.texts[at]), form: 'numeric', seconds: false, end: at + 1 })

const numeric = (tokens: RawTokens, at: number, words: HeaderWords): Parts | undefined => {
  const token = tokens.texts[at] ?? ''
  const iso = ISO_LIKE.exec(token)
  if (iso?.[1] && YEAR.test(iso[1]))
    return { year: Number(iso[1]), month: Number(iso[2]), ...(iso[3] !== undefined && { day: Number(iso[3]) }), form: 'numeric', seconds: false, end: at + 1 }
  if (/^\d{4}-\d{2}-\d{2}[Tt]/.test(token)) {
    const moment = moments(token)
    const [day = '', time = ''] = moment?.value.split('T') ?? []
    const [y, m, d] = (moment ? day : token.slice(0, 10)).split('-').map(Number)
    return { year: y ?? 0, month: m ?? 0, day: d ?? 0, ...(moment && { time }), form: 'numeric', seconds: moment?.precision === 'second', end: at + 1 }
  }
  const monthly = MONTH_YEAR.exec(token)
  if (monthly) return { year: Number(monthly[2]), month: Number(monthly[1]), form: 'numeric', seconds: false, end: at + 1 }
  const match = NUMERIC.exec(token)
  if (!match) return undefined
  const [first, second] = [Number(match[1]), Number(match[3])]
  // A number above 12 can only be the day, whatever the order of the language.
  const dayFirst = first > 12 || (second <= 12 && words.dayFirst)
  const written = match[4] ?? ''
  const full = written.length === 2 ? 2000 + Number(written) : Number(written)
  return { year: full, month: dayFirst ? second : first, day: dayFirst ? first : second, form: 'numeric', seconds: false, end: at + 1 }
}

const moments = (token: string): { readonly value: string; readonly precision: Precision } | undefined => {
  try {
    return parseIsoDate(token)
  } catch {
    return undefined
  }
}

const worded = (tokens: RawTokens, at: number, words: HeaderWords): Parts | undefined => {
  const day = dayNumber(tokens.folded[at], words)
  if (day !== undefined) {
    const from = at + 1 + (words.beforeMonth.has(tokens.folded[at + 1] ?? '') ? 1 : 0)
    const month = words.months.longest(tokens.folded, from)
    return month ? withYear(tokens, from + month.length, { day, month: month.values[0] as number }) : undefined
  }
  const month = words.months.longest(tokens.folded, at)
  if (!month) return undefined
  const after = at + month.length
  const later = dayNumber(tokens.folded[after], words)
  if (later !== undefined) return withYear(tokens, after + 1, { day: later, month: month.values[0] as number })
  return YEAR.test(tokens.folded[after] ?? '') ? withYear(tokens, after, { month: month.values[0] as number }) : undefined
}

const dayNumber = (token: string | undefined, words: HeaderWords): number | undefined => {
  const match = DAY.exec(token ?? '')
  const ending = match?.[2] ?? ''
  return match && (ending === '' || words.dayEndings.has(ending)) ? Number(match[1]) : undefined
}

const withYear = (tokens: RawTokens, at: number, parts: { readonly day?: number; readonly month: number }): Parts => {
  const skip = tokens.texts[at] === ',' ? 1 : 0
  const found = YEAR.test(tokens.folded[at + skip] ?? '')
  return { ...parts, ...(found && { year: Number(tokens.texts[at + skip]) }), form: 'words', seconds: false, end: found ? at + skip + 1 : at }
}

const rfc = (tokens: RawTokens, at: number): Parts | undefined => {
  const month = RFC_MONTHS.indexOf((tokens.folded[at + 1] ?? '').replace(/\.$/, ''))
  if (!/^\d{1,2}$/.test(tokens.texts[at] ?? '') || month < 0 || !YEAR.test(tokens.texts[at + 2] ?? '')) return undefined
  return { day: Number(tokens.texts[at]), month: month + 1, year: Number(tokens.texts[at + 2]), form: 'numeric', seconds: false, end: at + 3 }
}

const timeAfter = (tokens: RawTokens, at: number, words: HeaderWords): ReturnType<typeof readClockTime> => {
  let from = at
  if (SEPARATORS.has(tokens.texts[from] ?? '')) from++
  if (words.beforeTime.has(tokens.folded[from] ?? '')) from++
  return readClockTime(tokens, from, words)
}

const SEPARATORS: ReadonlySet<string> = new Set([',', '-', '–', '—', '|', '·', ';'])
