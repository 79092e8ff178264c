/**
 * The Extended Date/Time Format (ISO 8601-2:2019) of a TIMEX3 value, where it has one: days, months, years, decades, centuries,
 * seasons, quarters and half-years. Week dates, parts of the day and durations have none.
 */
export const edtfOf = (value: string, mod?: string): string | undefined => {
  const approximate = mod === 'APPROX' ? '~' : ''
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) return `${value}${approximate}`
  if (/^\d{3}$/.test(value)) return `${value}X`
  if (/^\d{2}$/.test(value)) return `${value}XX`
  // The year 1 BC is 0000 (ISO 8601-1, 3.2.1).
  const before = /^BC(\d{4})$/.exec(value)
  if (before) return Number(before[1]) === 1 ? '0000' : `-${String(Number(before[1]) - 1).padStart(4, '0')}`
  const division = /^(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])$/.exec(value)
  if (division) return `${division[1]}-${DIVISIONS[division[2] ?? '']}${approximate}`
  if (/^XXXX-\d{2}(-\d{2})?$/.test(value)) return value
  return undefined
}

const DIVISIONS: Readonly<Record<string, number>> = { SP: 21, SU: 22, FA: 23, WI: 24, Q1: 33, Q2: 34, Q3: 35, Q4: 36, H1: 40, H2: 41 }

const SET_LIMIT = 12

/** One of these dates, or of the days of these times: an EDTF set, in order of time; many as an interval. Undefined where one of them has no EDTF form. */
export const edtfOneOf = (values: readonly string[]): string | undefined => {
  const sorted = [...new Set(values.map((value) => value.replace(/T.*$/, '')))].sort()
  if (!sorted.every((value) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value))) return undefined
  if (sorted.length <= SET_LIMIT) return `[${sorted.join(',')}]`
  return `[${sorted[0]}..${sorted.at(-1)}]`
}
