import { monthLength } from './civil.ts'
import { type Count, durationOf, joinDurations, UNITS, type Unit } from './duration.ts'
import type { End, Reading } from './matcher.ts'

/** -1 the last before, 0 the one that holds, 1 the next after the anchor: `dernier`, `ce`, `prochain`. */
export type Direction = -1 | 0 | 1

/** Fields of a calendar date that the words give; what they leave out is absent. */
export interface CalendarMeaning {
  readonly kind: 'calendar'
  readonly year?: number
  /** The last two digits alone: `octobre 98`. */
  readonly shortYear?: number
  /** Years from the anchor's: `juin de l'année dernière`. */
  readonly yearShift?: number
  readonly month?: number
  readonly day?: number
  /** ISO 8601: Monday 1. With a day it is evidence, not the value. */
  readonly weekday?: number
  /** Which of the weekdays of its month, from the end where negative: `le deuxième dimanche de mai` 2. */
  readonly nth?: number
  readonly week?: number
  readonly season?: Season
  readonly quarter?: number
  readonly half?: number
  /** A year of accounts, which need not begin in January. */
  readonly fiscal?: 1
  /** First year divided by 10, or by 100. */
  readonly decade?: number
  readonly century?: number
  /** Last two digits of a decade without its century: `les années 60`. */
  readonly shortDecade?: number
  readonly holiday?: string
  /** Days from the date named: `la veille de Noël` -1. */
  readonly dayShift?: number
  readonly direction?: Direction
  /** The first one on or after the date named before it: `du lundi au vendredi`. */
  readonly follows?: true
  /** What tense says of the side on which it lies: -1 on or before, 1 on or after the anchor. */
  readonly tense?: -1 | 1
  readonly time?: string
}

export type Season = 'SP' | 'SU' | 'FA' | 'WI'

/** So many units away from an anchor. */
export interface ShiftMeaning {
  readonly kind: 'shift'
  readonly unit: Unit
  readonly by: number
  readonly from: 'dispatch' | 'mention'
  readonly time?: string
  /** At the precision of the date that it counts from: `a year earlier`, said of a quarter, is a quarter. */
  readonly deep?: true
  /** Of a week-end alone: the one before is meant early in a week where the verb is in the past. */
  readonly tense?: -1 | 1
}

/** A value that needs no anchor: durations, sets, vague references. */
interface FixedMeaning {
  readonly kind: 'fixed'
  readonly value: string
}

/** A time of day: on the day last mentioned, or the dispatch's. */
interface ClockMeaning {
  readonly kind: 'clock'
  readonly time: string
}

export type Meaning = CalendarMeaning | ShiftMeaning | FixedMeaning | ClockMeaning

/** What a template and its captures say, flat. */
export type Fields = Readonly<Record<string, number | string | undefined>>

export const fieldsOf = (means: Fields, { captures }: End, path: readonly Reading[]): Fields => {
  const out: Record<string, number | string | undefined> = { ...means }
  for (let step = 0; step < captures.length; step++) {
    const name = captures[step] as string
    if (name === '_') continue
    const { value } = path[step] as Reading
    if (typeof value === 'object') Object.assign(out, value)
    else out[name] = value
  }
  return out
}

const PARTS = [
  ['unit2', 'count2'],
  ['unit3', 'count3'],
] as const

const numberIn = (fields: Fields, name: string): number | undefined => (typeof fields[name] === 'number' ? fields[name] : undefined)

const unitIn = (fields: Fields, name: string): Unit | undefined => UNITS.find((unit) => unit === fields[name])

const two = (value: number): string => String(value).padStart(2, '0')

/** The clock time that hour, minute, second and the half of the day give, or a part of the day; undefined where it is no time. */
const timeOf = (fields: Fields): string | undefined | false => {
  const hour = numberIn(fields, 'hour')
  if (hour === undefined) return typeof fields.time === 'string' ? fields.time : undefined
  const minute = (numberIn(fields, 'minute') ?? 0) + (numberIn(fields, 'minuteShift') ?? 0)
  const second = numberIn(fields, 'second')
  let h = hour
  if (fields.halfDay === 'pm' && h < 12) h += 12
  if (fields.halfDay === 'am' && h === 12) h = 0
  const total = h * 60 + minute
  if (h > 24 || minute > 59 || total < 0 || total > 1440 || (second ?? 0) > 60 || (fields.halfDay !== undefined && hour > 12 && hour !== h)) return false
  return `${two(Math.floor(total / 60))}:${two(total % 60)}${second === undefined ? '' : `:${two(second)}`}`
}

/** @returns undefined where the fields contradict themselves (a 31st of February, 25 o'clock): the template does not apply. */
export const meaningOf = (fields: Fields): Meaning | undefined => {
  const time = timeOf(fields)
  if (time === false) return undefined
  const unit = unitIn(fields, 'unit')
  const half = numberIn(fields, 'plus') ?? 0
  const times = numberIn(fields, 'times') ?? 1
  const rawCount = fields.count ?? fields.many ?? 1
  const count: Count = typeof rawCount === 'number' ? rawCount * times + half : 'X'
  if (fields.kind === 'nothing') return { kind: 'fixed', value: '' }
  if (fields.kind === 'fixed') return { kind: 'fixed', value: String(fields.value) }
  if (fields.kind === 'set' && unit === undefined) return setOfCalendar(fields, time)
  if (fields.kind === 'duration' || fields.kind === 'set') {
    if (!unit) return undefined
    let value = durationOf(count, unit)
    let last = UNITS.indexOf(unit)
    for (const [more, many] of PARTS) {
      const next = unitIn(fields, more)
      if (next === undefined) break
      // Parts go down: two hours and five minutes. `trois ans et quatre ans` are two durations.
      if (UNITS.indexOf(next) >= last) return undefined
      last = UNITS.indexOf(next)
      value = joinDurations(value, durationOf(numberIn(fields, many) ?? 1, next))
    }
    return { kind: 'fixed', value }
  }
  if (fields.kind === 'elapsed') {
    const [h, m, s] = [numberIn(fields, 'hour') ?? 0, numberIn(fields, 'minute') ?? 0, numberIn(fields, 'second') ?? 0]
    return { kind: 'fixed', value: `PT${h > 0 ? `${h}H` : ''}${m > 0 ? `${m}M` : ''}${s > 0 ? `${s}S` : ''}` }
  }
  if (fields.kind === 'shift') {
    if (!unit) return undefined
    const sign = numberIn(fields, 'sign')
    const direction = numberIn(fields, 'direction') ?? 0
    if (sign !== undefined && count === 'X') return { kind: 'fixed', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' }
    const by = sign === undefined ? (numberIn(fields, 'by') ?? direction) : sign * Number(count)
    return {
      kind: 'shift',
      unit,
      by,
      from: fields.from === 'mention' ? 'mention' : 'dispatch',
      ...(time !== undefined && { time }),
      ...(fields.deep !== undefined && { deep: true }),
    }
  }
  if (fields.kind === 'bc') return beforeChrist(fields)
  return calendarOf(fields, time)
}

/** TIMEX2 (2005), 4.2.2: years and centuries before the common era are written `BC0044`, `BC04`. */
const beforeChrist = (fields: Fields): Meaning | undefined => {
  const century = numberIn(fields, 'centuryNth')
  if (century !== undefined) return { kind: 'fixed', value: `BC${two(century - 1)}` }
  const year = numberIn(fields, 'year')
  return year === undefined || year < 1 || !Number.isInteger(year) ? undefined : { kind: 'fixed', value: `BC${String(year).padStart(4, '0')}` }
}

const setOfCalendar = (fields: Fields, time: string | undefined): Meaning | undefined => {
  const suffix = time === undefined ? '' : `T${time}`
  const { weekday, month, day, season } = fields
  if (weekday !== undefined) return { kind: 'fixed', value: `XXXX-WXX-${weekday}${suffix}` }
  if (month !== undefined) return { kind: 'fixed', value: `XXXX-${two(Number(month))}${day === undefined ? '' : `-${two(Number(day))}`}${suffix}` }
  if (season !== undefined) return { kind: 'fixed', value: `XXXX-${season}` }
  return time === undefined ? undefined : { kind: 'fixed', value: `XXXX-XX-XX${suffix}` }
}

const CALENDAR_NUMBERS = [
  'year',
  'shortYear',
  'yearShift',
  'month',
  'day',
  'weekday',
  'nth',
  'week',
  'quarter',
  'half',
  'fiscal',
  'decade',
  'century',
  'shortDecade',
  'dayShift',
  'direction',
] as const

/** `années 1960` and `années 60`, `XIXe siècle`: decades and centuries as TIMEX3 counts them. */
const withCycles = (fields: Fields): Fields => {
  const decadeYear = numberIn(fields, 'decadeYear')
  if (decadeYear !== undefined && decadeYear % 10 === 0)
    return { ...fields, ...(decadeYear >= 1000 ? { decade: decadeYear / 10 } : { shortDecade: decadeYear % 100 }) }
  const nth = numberIn(fields, 'centuryNth')
  return nth === undefined ? fields : { ...fields, century: nth - 1 }
}

const calendarOf = (said: Fields, time: string | undefined): Meaning | undefined => {
  const fields = withCycles(said)
  const out: Record<string, unknown> = { kind: 'calendar' }
  let given = 0
  for (const name of CALENDAR_NUMBERS) {
    const value = numberIn(fields, name)
    if (value === undefined) continue
    out[name] = value
    given++
  }
  for (const name of ['season', 'holiday']) {
    if (typeof fields[name] !== 'string') continue
    out[name] = fields[name]
    given++
  }
  if (given === 0) return time === undefined ? undefined : { kind: 'clock', time }
  const meaning = (time === undefined ? out : { ...out, time }) as unknown as CalendarMeaning
  const { month, day, week } = meaning
  if (day !== undefined && !Number.isInteger(day)) return undefined
  if (month !== undefined && (month < 1 || month > 12)) return undefined
  // A 31st of February is kept, to be reported (doubt.ts).
  if (day !== undefined && (day < 1 || day > 31)) return undefined
  if (week !== undefined && (week < 1 || week > 53)) return undefined
  return meaning
}

/** A 31st of February, a 29th in a common year. */
export const isImpossible = (meaning: Meaning): boolean =>
  meaning.kind === 'calendar' &&
  meaning.day !== undefined &&
  meaning.month !== undefined &&
  meaning.day > (meaning.month === 2 && meaning.year === undefined ? 29 : monthLength(meaning.year ?? 2000, meaning.month))
