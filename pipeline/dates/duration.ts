/** Units of calendars and clocks, by the names that packs use. */
export const UNITS = [
  'second',
  'minute',
  'hour',
  'day',
  'night',
  'weekend',
  'week',
  'month',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
  'millennium',
] as const

export type Unit = (typeof UNITS)[number]

/** A count that words leave open: `quelques`, `plusieurs`. */
export type Count = number | 'X'

const DURATION: Readonly<Record<Unit, readonly [prefix: string, designator: string, factor: number]>> = {
  second: ['PT', 'S', 1],
  minute: ['PT', 'M', 1],
  hour: ['PT', 'H', 1],
  day: ['P', 'D', 1],
  night: ['P', 'D', 1],
  weekend: ['P', 'WE', 1],
  week: ['P', 'W', 1],
  month: ['P', 'M', 1],
  quarter: ['P', 'Q', 1],
  half: ['P', 'M', 6],
  year: ['P', 'Y', 1],
  decade: ['P', 'Y', 10],
  century: ['P', 'Y', 100],
  millennium: ['P', 'Y', 1000],
}

/** TIMEX2's designators, for units of which no count is known: `des décennies` PXDE. */
const UNCOUNTED: Readonly<Partial<Record<Unit, string>>> = { decade: 'PXDE', century: 'PXCE', millennium: 'PXML' }

/** Half of one unit, as whole ones: half an hour is thirty minutes. */
const HALVES: Readonly<Partial<Record<Unit, string>>> = { minute: 'PT30S', hour: 'PT30M', day: 'PT12H', year: 'P6M' }

/** The duration of `count` units (TIMEX3 value): `PT2H`, `P1.5Y`, `PXD`. */
export const durationOf = (count: Count, unit: Unit): string => {
  const [prefix, designator, factor] = DURATION[unit]
  if (count === 'X') return UNCOUNTED[unit] ?? `${prefix}X${designator}`
  const halved = count === 0.5 ? HALVES[unit] : undefined
  return halved ?? `${prefix}${Number((count * factor).toFixed(4))}${designator}`
}

/** `PT2H` and `PT15M` as `PT2H15M`. */
export const joinDurations = (first: string, second: string): string => {
  const rest = second.slice(1)
  return first.includes('T') && rest.startsWith('T') ? `${first}${rest.slice(1)}` : `${first}${rest}`
}
