import { dayNumber, easter, nthWeekday } from './civil.ts'
import { hijriDayIn } from './hijri.ts'

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
  if ('islamic' in rule) return hijriDayIn(year, rule.islamic.month, rule.islamic.day)
  if ('nth' in rule) return nthWeekday(year, rule.month, rule.weekday, rule.nth) + (rule.plus ?? 0)
  return dayNumber(year, rule.month, rule.day)
}
