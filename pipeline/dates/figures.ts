import type { Captured } from './matcher.ts'

/** What a token that begins with a figure can be, as category and captured value. */
type FigureReading = readonly [category: string, value: Captured]

export interface FigureRules {
  readonly decimal: ',' | '.'
  /** Whether 03/02/2025 is the 3rd of February or the 2nd of March. */
  readonly order: 'day' | 'month'
  /** Endings of ordinals written in figures: `er`, `th`. */
  readonly ordinals: ReadonlySet<string>
  /** Letters between hours and minutes: `h`. */
  readonly hours: ReadonlySet<string>
  /** Endings of a time of day: `am` → am. */
  readonly halfDays: ReadonlyMap<string, string>
  /** Units glued to a figure: `min`, `km` would not be one. */
  readonly units: ReadonlyMap<string, string>
}

const INTEGER = /^\d{1,9}$/
const DECIMAL = /^\d{1,9}[.,]\d{1,3}$/
const GROUPED = /^\d{1,3}(?:[.,]\d{3}){1,3}$/
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?([a-z.]{1,4})?$/
const DOTTED = /^(\d{1,2})\.(\d{2})([a-z.]{1,4})$/
const LETTERED = /^(\d{1,4})([a-zé.]{1,6})(\d{2})?$/
const ISO = /^(\d{4})-(\d{2})(?:-(\d{2})(?:t(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?(?:z|[+-]\d{2}:?\d{0,2})?)?)?$/
const DATE = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/
const MONTH_YEAR = /^(\d{1,2})\/(\d{4})$/
const SHORT_DATE = /^(\d{1,2})\/(\d{1,2})$/
const DECADE = /^(\d{2}|\d{4})(?:'?s)$/

/** Readings of a folded token; none for a figure that no pattern could use. */
export const readFigure = (token: string, rules: FigureRules): readonly FigureReading[] => {
  if (token.length > 32) return []
  if (INTEGER.test(token)) return integerReadings(token)
  const out: FigureReading[] = []
  if (GROUPED.test(token)) {
    // 10,000 and 10.000 are thousands in either language; 1,5 and 1.5 decimals. A clock written with a full stop is `7.30`.
    out.push(['count', Number(token.replace(/[.,]/g, ''))])
    return out
  }
  if (DECIMAL.test(token)) {
    if (token.includes(rules.decimal)) out.push(['count', Number(token.replace(',', '.'))])
    const [hour = '', minute = ''] = token.split('.')
    if (minute.length === 2 && Number(hour) < 24 && Number(minute) < 60) out.push(['dotted', { hour: Number(hour), minute: Number(minute) }])
    return out
  }
  const clock = CLOCK.exec(token)
  if (clock) return clockReadings(clock, rules)
  const iso = ISO.exec(token)
  if (iso) return isoReadings(iso)
  const date = DATE.exec(token)
  if (date) return numericDate(date, rules)
  const monthYear = MONTH_YEAR.exec(token)
  if (monthYear) {
    const [month, year] = [Number(monthYear[1]), Number(monthYear[2])]
    return month >= 1 && month <= 12 && year >= 1900 && year < 2100 ? [['isoMonth', { year, month }]] : []
  }
  const short = SHORT_DATE.exec(token)
  if (short) {
    const [first, second] = [Number(short[1]), Number(short[2])]
    const [day, month] = rules.order === 'day' ? [first, second] : [second, first]
    if (day >= 1 && day <= 31 && month >= 1 && month <= 12) out.push(['dayMonth', { day, month }])
    return out
  }
  const decade = DECADE.exec(token)
  if (decade) return decadeReadings(decade[1] ?? '')
  const dotted = DOTTED.exec(token)
  if (dotted) return clockReadings([dotted[0], dotted[1], dotted[2], undefined, dotted[3]], rules)
  const lettered = LETTERED.exec(token)
  if (lettered) return letteredReadings(lettered, rules)
  return out
}

const integerReadings = (token: string): readonly FigureReading[] => {
  const value = Number(token)
  const out: FigureReading[] = [['count', value]]
  if (token.length <= 2) {
    if (value >= 1 && value <= 31) out.push(['day', value])
    if (value <= 24) out.push(['hour', value])
    if (value < 60) out.push(['minute', value])
    if (token.length === 2 && (value > 31 || token.startsWith('0'))) out.push(['yy', value])
  }
  if (token.length === 3) out.push(['hundreds', value])
  if (token.length === 4) {
    if (value >= 1000 && value < 2200) out.push(['anyYear', value])
    if (value >= 1800 && value < 2100) out.push(['year', value])
    if (Number(token.slice(0, 2)) < 24 && Number(token.slice(2)) < 60) out.push(['hhmm', { hour: Number(token.slice(0, 2)), minute: Number(token.slice(2)) }])
  }
  if (token.length === 8) {
    const [year, month, day] = [Number(token.slice(0, 4)), Number(token.slice(4, 6)), Number(token.slice(6))]
    if (year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31) out.push(['compactDate', { year, month, day }])
  }
  return out
}

const clockReadings = (found: readonly (string | undefined)[], rules: FigureRules): readonly FigureReading[] => {
  const [, h, m, s, ending] = found
  const hour = Number(h)
  const minute = Number(m)
  const halfDay = ending === undefined ? undefined : rules.halfDays.get(ending)
  if (minute > 59 || (ending !== undefined && halfDay === undefined)) return []
  const time = { hour, minute, ...(s !== undefined && { second: Number(s) }), ...(halfDay !== undefined && { halfDay }) }
  const out: FigureReading[] = []
  if (hour <= 24) out.push(['clock', time])
  if (s !== undefined) out.push(['elapsed', time])
  return out
}

const isoReadings = (found: RegExpExecArray): readonly FigureReading[] => {
  const [, y, m, d, h, min, sec] = found
  const [year, month] = [Number(y), Number(m)]
  if (month < 1 || month > 12 || year < 1000 || year > 2199) return []
  if (d === undefined) return month === (year % 100) + 1 ? [] : [['isoMonth', { year, month }]]
  const day = Number(d)
  if (day < 1 || day > 31) return []
  const time = h === undefined ? {} : { hour: Number(h), minute: Number(min), ...(sec !== undefined && { second: Number(sec) }) }
  return [['date', { year, month, day, ...time }]]
}

const numericDate = (found: RegExpExecArray, rules: FigureRules): readonly FigureReading[] => {
  const [first, second] = [Number(found[1]), Number(found[3])]
  const yearText = found[4] ?? ''
  const year = yearText.length === 4 ? { year: Number(yearText) } : { shortYear: Number(yearText) }
  // An order that the calendar excludes gives way to the other: 30.11.2024 has one reading in either language.
  const dayFirst = found[2] === '.' || rules.order === 'day' ? second <= 12 || first > 12 : first > 12
  const [day, month] = dayFirst ? [first, second] : [second, first]
  if (day < 1 || day > 31 || month < 1 || month > 12) return []
  // `1.2.10` is a version number or a section.
  if (found[2] === '.' && yearText.length === 2 && ((found[1] ?? '').length < 2 || (found[3] ?? '').length < 2)) return []
  return [['date', { day, month, ...year }]]
}

const decadeReadings = (digits: string): readonly FigureReading[] => {
  const value = Number(digits)
  if (value % 10 !== 0) return []
  return digits.length === 4 ? (value >= 1000 && value < 2200 ? [['decade', value / 10]] : []) : [['shortDecade', value]]
}

const letteredReadings = (found: RegExpExecArray, rules: FigureRules): readonly FigureReading[] => {
  const [, digits = '', letters = '', rest] = found
  const value = Number(digits)
  const out: FigureReading[] = []
  if (rules.hours.has(letters) && digits.length <= 2 && value <= 24) {
    if (rest === undefined) out.push(['clock', { hour: value, minute: 0 }])
    else if (Number(rest) < 60) out.push(['clock', { hour: value, minute: Number(rest) }])
  }
  if (rest !== undefined) return out
  if (rules.ordinals.has(letters)) {
    out.push(['ordinal', value])
    if (value >= 1 && value <= 31) out.push(['nth', value])
  }
  const halfDay = rules.halfDays.get(letters)
  if (halfDay !== undefined && value <= 12 && digits.length <= 2) out.push(['clock', { hour: value, minute: 0, halfDay }])
  const unit = rules.units.get(letters)
  if (unit !== undefined) out.push(['glued', { count: value, unit }])
  return out
}
