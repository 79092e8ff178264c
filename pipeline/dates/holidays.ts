import { dayNumber, easter, nthWeekday } from './civil.ts'

/** When a feast falls: a fixed day, days from Easter Sunday, or the nth weekday of a month (from its end where negative). */
export type HolidayRule =
  | { readonly month: number; readonly day: number }
  | { readonly easter: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number; readonly plus?: number | undefined }
  | { readonly islamic: { readonly month: number; readonly day: number } }

export type Holidays = ReadonlyMap<string, HolidayRule>

/** The day on which a feast falls in a year; undefined for a feast that the calendar of that year does not settle. */
export const holidayIn = (holidays: Holidays, name: string, year: number): number | undefined => {
  const rule = holidays.get(name)
  if (!rule) return undefined
  if ('easter' in rule) return easter(year) + rule.easter
  if ('islamic' in rule) return islamicDay(year, rule.islamic.month, rule.islamic.day)
  if ('nth' in rule) return nthWeekday(year, rule.month, rule.weekday, rule.nth) + (rule.plus ?? 0)
  return dayNumber(year, rule.month, rule.day)
}

/** Years that the Umm al-Qura tables of ICU cover. */
const [FIRST, LAST] = [1938, 2076]

/** The first day of the Gregorian year that is that day of the Umm al-Qura calendar; announced dates may differ by one. */
const islamicDay = (year: number, month: number, day: number): number | undefined => {
  if (year < FIRST || year > LAST) return undefined
  const format = islamicFormat()
  const start = dayNumber(year, 1, 1)
  for (let number = start; number < start + 366; number++) {
    const [m, d] = monthAndDay(format, number)
    if (m === month && d === day) return number
    // No month is longer than thirty days: the next match lies at least that far off.
    if (m !== month) number += Math.max(0, 29 - d)
    else if (d < day) number += Math.max(0, day - d - 1)
  }
  return undefined
}

let shared: Intl.DateTimeFormat | undefined

const islamicFormat = (): Intl.DateTimeFormat => {
  shared ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { month: 'numeric', day: 'numeric', timeZone: 'UTC' })
  return shared
}

const monthAndDay = (format: Intl.DateTimeFormat, number: number): readonly [number, number] => {
  let month = 0
  let day = 0
  for (const { type, value } of format.formatToParts(number * 86_400_000)) {
    if (type === 'month') month = Number(value)
    if (type === 'day') day = Number(value)
  }
  return [month, day]
}
