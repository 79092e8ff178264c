import type { Precision } from '#src/layers/dispatch'

export interface IsoDate {
  /** Normalised: `T` before a time, offset as `Z` or `±hh:mm`, cut at `precision`. */
  readonly value: string
  readonly precision: Precision
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/i

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the day exists in the proleptic Gregorian calendar (ISO 8601). `month` from 1. */
export const isCalendarDay = (year: number, month: number, day: number): boolean => {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day >= 1 && day <= (DAYS[month - 1] ?? 0) + (leap ? 1 : 0)
}

/** `Z`, or `±hh:mm`; nothing where the offset is beyond what clocks use (ISO 8601 and RFC 3339: below 24 hours). */
export const normalOffset = (offset: string): string | undefined => {
  if (offset.toUpperCase() === 'Z') return 'Z'
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0')
  const hours = Number(digits.slice(0, 2))
  const minutes = Number(digits.slice(2))
  return hours < 24 && minutes < 60 ? `${offset.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}` : undefined
}

/**
 * Reads an ISO 8601 date of any precision from year to second: `2024`, `2024-11`, `2024-11-30`, `2024-11-30T18:05+01:00`.
 * Fractions of a second are dropped.
 * @throws RangeError that says what is wrong with the value.
 */
export const parseIsoDate = (value: string): IsoDate => {
  const match = ISO.exec(value.trim())
  if (!match) throw new RangeError(`"${value}" is not an ISO 8601 date (2024, 2024-11, 2024-11-30 or 2024-11-30T18:05+01:00)`)
  const [, year = '', month, day, hour, minute, second, offset] = match
  if (month === undefined) return { value: year, precision: 'year' }
  if (Number(month) < 1 || Number(month) > 12) throw new RangeError(`"${value}" has no such month`)
  if (day === undefined) return { value: `${year}-${month}`, precision: 'month' }
  if (!isCalendarDay(Number(year), Number(month), Number(day))) throw new RangeError(`"${value}" is not a day of the calendar`)
  if (hour === undefined || minute === undefined) return { value: `${year}-${month}-${day}`, precision: 'day' }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) throw new RangeError(`"${value}" is not a time of day`)
  const zone = offset === undefined ? '' : normalOffset(offset)
  if (zone === undefined) throw new RangeError(`"${value}" has no such offset from UTC`)
  const time = second === undefined ? `${hour}:${minute}` : `${hour}:${minute}:${second}`
  return { value: `${year}-${month}-${day}T${time}${zone}`, precision: second === undefined ? 'minute' : 'second' }
}
