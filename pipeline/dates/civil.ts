/** The proleptic Gregorian calendar as pure functions on day numbers (days since 1970-01-01); tested against temporal-polyfill. */

export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil. Months and days out of range overflow by days only. */
export const dayNumber = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The inverse of `dayNumber` (civil_from_days). */
export const civilOf = (number: number): Civil => {
  const z = number + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 }
}

/** ISO 8601: Monday 1 to Sunday 7. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

export const monthLength = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** ISO 8601 week: the year and week that hold the week's Thursday. */
const weekOf = (number: number): { readonly year: number; readonly week: number } => {
  const thursday = number + 4 - weekdayOf(number)
  const { year } = civilOf(thursday)
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 }
}

/** The month `by` months away. */
export const shiftMonth = (year: number, month: number, by: number): { readonly year: number; readonly month: number } => {
  const months = year * 12 + month - 1 + by
  const shiftedYear = Math.floor(months / 12)
  return { year: shiftedYear, month: months - shiftedYear * 12 + 1 }
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))

export const isoYear = (year: number): string => (year >= 0 && year < 10_000 ? String(year).padStart(4, '0') : 'XXXX')

export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${two(month)}`

export const isoDay = (number: number): string => {
  const { year, month, day } = civilOf(number)
  return `${isoYear(year)}-${two(month)}-${two(day)}`
}

export const isoWeek = (number: number): string => {
  const { year, week } = weekOf(number)
  return `${isoYear(year)}-W${two(week)}`
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
export const easter = (year: number): number => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1)
}

/** The `nth` given weekday of a month, from its end where `nth` is negative. */
export const nthWeekday = (year: number, month: number, weekday: number, nth: number): number => {
  if (nth > 0) {
    const first = dayNumber(year, month, 1)
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
  }
  const last = dayNumber(year, month, monthLength(year, month))
  return last - ((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7
}
