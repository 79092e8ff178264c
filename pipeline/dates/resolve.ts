import { civilOf, dayNumber, isoDay, isoMonth, isoWeek, isoYear, monthLength, shiftMonth, weekdayOf } from './civil.ts'
import { type Holidays, holidayIn } from './holidays.ts'
import type { CalendarMeaning, Meaning, Season, ShiftMeaning } from './meaning.ts'
import { writeCalendar } from './underspecified.ts'

/** The last date that the text mentions before a place, as far as it was known. */
export interface Mention {
  readonly index: number
  readonly year: number
  readonly month?: number
  /** Day number. */
  readonly day?: number
}

export interface Anchors {
  /** The dispatch's day number, with its time where known; absent where only the text's own dates can be used. */
  readonly dispatch?: number
  readonly mention?: Mention
  /** Which side to take where nothing in the sentence tells: -1 the past. */
  readonly lean: -1 | 1
}

export interface Resolution {
  /** TIMEX3 value; with X where the anchors do not tell. */
  readonly value: string
  readonly anchor?: 'dispatch' | 'mention'
  /** The day or other date it comes to, for what is said after it. */
  readonly mention?: Omit<Mention, 'index'>
}

/** Step two: what `meaning` comes to, given its anchors. Pure. */
export const resolve = (meaning: Meaning, anchors: Anchors, holidays: Holidays): Resolution => {
  switch (meaning.kind) {
    case 'fixed':
      return { value: meaning.value }
    case 'clock': {
      const { mention, dispatch } = anchors
      const day = mention?.day ?? dispatch
      if (day === undefined) return { value: `XXXX-XX-XXT${meaning.time}` }
      return ofDay(day, meaning.time, mention?.day === undefined ? 'dispatch' : 'mention')
    }
    case 'shift':
      return resolveShift(meaning, anchors)
    case 'calendar':
      return resolveCalendar(meaning, anchors, holidays)
  }
}

const ofDay = (day: number, time: string | undefined, anchor?: 'dispatch' | 'mention'): Resolution => {
  const { year, month } = civilOf(day)
  return { value: time === undefined ? isoDay(day) : `${isoDay(day)}T${time}`, ...(anchor && { anchor }), mention: { year, month, day } }
}

const ofMonth = (year: number, month: number, anchor?: 'dispatch' | 'mention'): Resolution => ({
  value: isoMonth(year, month),
  ...(anchor && { anchor }),
  mention: { year, month },
})

const SPAN_LIMIT = 4000

const resolveShift = (meaning: ShiftMeaning, { dispatch, mention }: Anchors): Resolution => {
  const { unit, time } = meaning
  const by = Math.max(-1e7, Math.min(1e7, meaning.by))
  const useMention = meaning.from === 'mention' && mention !== undefined
  const anchor = useMention ? 'mention' : 'dispatch'
  const day = useMention ? mention.day : dispatch
  const from = day === undefined ? undefined : civilOf(day)
  const year = from?.year ?? (useMention ? mention.year : undefined)
  const month = from?.month ?? (useMention ? mention.month : undefined)
  if (year === undefined) return { value: unknownOf(meaning) }
  switch (unit) {
    case 'decade': {
      const decade = Math.floor(year / 10) + by
      return { value: decade > 0 ? String(decade).padStart(3, '0') : 'PAST_REF', anchor }
    }
    case 'century':
      return { value: by === 0 || Math.abs(by) < 30 ? String(Math.floor(year / 100) + by) : 'PAST_REF', anchor }
    case 'millennium':
      return { value: by < 0 ? 'PAST_REF' : by > 0 ? 'FUTURE_REF' : 'PRESENT_REF', anchor }
    case 'year': {
      if (year + by < 1 || year + by > 9999) return { value: by < 0 ? 'PAST_REF' : 'FUTURE_REF', anchor }
      const shifted = Math.floor(year + by)
      return { value: isoYear(shifted), anchor, mention: { year: shifted } }
    }
    case 'half': {
      if (month === undefined || Math.abs(by) > SPAN_LIMIT) break
      const halves = year * 2 + (month > 6 ? 1 : 0) + by
      return { value: `${isoYear(Math.floor(halves / 2))}-H${(((halves % 2) + 2) % 2) + 1}`, anchor }
    }
    case 'quarter': {
      if (month === undefined || Math.abs(by) > SPAN_LIMIT) break
      const quarters = year * 4 + Math.floor((month - 1) / 3) + Math.round(by)
      return { value: `${isoYear(Math.floor(quarters / 4))}-Q${(((quarters % 4) + 4) % 4) + 1}`, anchor }
    }
    case 'month': {
      if (month === undefined || Math.abs(by) > SPAN_LIMIT * 12) break
      const to = shiftMonth(year, month, Math.round(by))
      return ofMonth(to.year, to.month, anchor)
    }
    case 'week': {
      if (day === undefined || Math.abs(by) > SPAN_LIMIT * 53) break
      return { value: isoWeek(day + Math.round(by * 7)), anchor, mention: { year: civilOf(day + Math.round(by * 7)).year } }
    }
    case 'weekend': {
      if (day === undefined || Math.abs(by) > SPAN_LIMIT * 53) break
      const before = by === 0 && meaning.tense === -1 && weekdayOf(day) <= 4 ? 7 : 0
      return { value: `${isoWeek(day + Math.round(by * 7) - before)}-WE`, anchor }
    }
    case 'day':
    case 'night': {
      if (day === undefined || Math.abs(by) > 1e6) break
      return ofDay(day + Math.round(by), time ?? (unit === 'night' ? 'NI' : undefined), anchor)
    }
    default:
      // Hours and smaller: without the dispatch's own clock only its day is known, and only roughly.
      return { value: by < 0 ? 'PAST_REF' : by > 0 ? 'FUTURE_REF' : 'PRESENT_REF', anchor }
  }
  return { value: unknownOf(meaning) }
}

/** What remains of a distance whose anchor is not known: a value with X as deep as its unit goes. */
const unknownOf = ({ unit, time }: ShiftMeaning): string => {
  if (time !== undefined) return `XXXX-XX-XXT${time}`
  if (unit === 'night') return 'XXXX-XX-XXTNI'
  if (unit === 'day' || unit === 'hour' || unit === 'minute' || unit === 'second') return 'XXXX-XX-XX'
  if (unit === 'week') return 'XXXX-WXX'
  if (unit === 'weekend') return 'XXXX-WXX-WE'
  if (unit === 'month') return 'XXXX-XX'
  if (unit === 'quarter') return 'XXXX-QX'
  if (unit === 'half') return 'XXXX-HX'
  if (unit === 'decade') return 'XXX'
  return unit === 'century' ? 'XX' : 'XXXX'
}

const resolveCalendar = (meaning: CalendarMeaning, anchors: Anchors, holidays: Holidays): Resolution => {
  const { dispatch, mention, lean } = anchors
  const here = dispatch === undefined ? undefined : civilOf(dispatch)
  const { month, day, weekday, week, season, quarter, half, decade, century, shortDecade, holiday, time } = meaning
  if (decade !== undefined || century !== undefined) return { value: writeCalendar(meaning) }
  if (shortDecade !== undefined) {
    const base = here?.year ?? mention?.year
    if (base === undefined) return { value: `19${shortDecade / 10}` }
    const same = Math.floor(base / 100) * 100 + shortDecade
    return { value: String((same > base ? same - 100 : same) / 10), anchor: 'dispatch' }
  }
  const shift = meaning.dayShift ?? 0
  const stated = statedYear(meaning, here?.year ?? mention?.year)
  const side: -1 | 0 | 1 | undefined = meaning.direction === undefined || meaning.direction === 0 ? meaning.tense : meaning.direction
  const strict = meaning.direction === -1 || meaning.direction === 1

  if (holiday !== undefined || (month !== undefined && day !== undefined)) {
    const dayIn = (year: number): number | undefined => {
      if (holiday !== undefined) return holidayIn(holidays, holiday, year)
      return day !== undefined && month !== undefined && day <= monthLength(year, month) ? dayNumber(year, month, day) : undefined
    }
    if (stated !== undefined) {
      const found = dayIn(stated)
      return found === undefined ? { value: writeCalendar(meaning) } : ofDay(found + shift, time, meaning.year === undefined ? 'dispatch' : undefined)
    }
    if (here === undefined || dispatch === undefined) {
      if (mention === undefined) return unresolved(meaning)
      const found = dayIn(mention.year)
      return found === undefined ? unresolved(meaning) : ofDay(found + shift, time, 'mention')
    }
    const found = nearest(
      [0, -1, 1, -2, 2, -3, 3].map((by) => dayIn(here.year + by)).filter((value) => value !== undefined),
      dispatch,
      side,
      strict,
      weekday,
      FULL_YEAR,
    )
    return found === undefined ? unresolved(meaning) : ofDay(found + shift, time, 'dispatch')
  }

  if (day !== undefined) {
    // A day of the month alone: the month last mentioned, or the dispatch's.
    const base = mention?.month !== undefined ? { year: mention.year, month: mention.month } : here
    if (base === undefined) return unresolved(meaning)
    const useMention = base !== here
    const days: number[] = []
    for (const by of [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6]) {
      const to = shiftMonth(base.year, base.month, by)
      if (day <= monthLength(to.year, to.month)) days.push(dayNumber(to.year, to.month, day))
    }
    const fits = weekday === undefined ? days : days.filter((value) => weekdayOf(value) === weekday)
    const list = fits.length > 0 ? fits : days
    const found = useMention || dispatch === undefined ? list[0] : nearest(list, dispatch, side, strict, weekday, 31)
    return found === undefined ? unresolved(meaning) : ofDay(found + shift, time, useMention ? 'mention' : 'dispatch')
  }

  if (month !== undefined) {
    if (stated !== undefined) return ofMonth(stated, month, meaning.year === undefined ? 'dispatch' : undefined)
    if (here === undefined) return mention === undefined ? unresolved(meaning) : ofMonth(mention.year, month, 'mention')
    return ofMonth(yearOfMonth(month, here, side, strict, lean), month, 'dispatch')
  }

  if (season !== undefined) {
    if (stated !== undefined) return { value: `${isoYear(stated)}-${season}`, mention: { year: stated } }
    if (here === undefined) return unresolved(meaning)
    return { value: `${isoYear(yearOfSeason(season, here, side, strict))}-${season}`, anchor: 'dispatch' }
  }

  if (quarter !== undefined || half !== undefined) {
    const [designator, index, length] = quarter !== undefined ? (['Q', quarter, 3] as const) : (['H', half ?? 1, 6] as const)
    if (stated !== undefined) return { value: `${isoYear(stated)}-${designator}${index}`, mention: { year: stated } }
    if (here === undefined) return unresolved(meaning)
    const begun = (index - 1) * length + 1 <= here.month
    const year = side === 1 ? here.year + (index * length < here.month ? 1 : 0) : begun ? here.year : side === -1 ? here.year - 1 : here.year
    return { value: `${isoYear(year)}-${designator}${index}`, anchor: 'dispatch' }
  }

  if (weekday !== undefined && week === undefined) {
    if (dispatch === undefined) {
      if (mention?.day === undefined) return unresolved(meaning)
      return ofDay(weekdayNear(mention.day, weekday, side ?? lean, strict) + shift, time, 'mention')
    }
    return ofDay(weekdayNear(dispatch, weekday, side ?? (meaning.direction === 0 ? nearSide(dispatch, weekday) : lean), strict) + shift, time, 'dispatch')
  }

  if (week !== undefined) {
    const year = stated ?? here?.year
    if (year === undefined) return unresolved(meaning)
    return { value: `${isoYear(year)}-W${String(week).padStart(2, '0')}${weekday === undefined ? '' : `-${weekday}`}`, mention: { year } }
  }
  if (stated !== undefined) return { value: isoYear(stated), mention: { year: stated } }
  return unresolved(meaning)
}

const FULL_YEAR = 366

const unresolved = (meaning: CalendarMeaning): Resolution => {
  const { dayShift: _, tense: __, direction: ___, yearShift: ____, ...rest } = meaning
  const { weekday: _____, ...bare } = rest
  const value = rest.holiday === undefined ? writeCalendar(rest.day === undefined ? rest : bare) : 'XXXX-XX-XX'
  return { value: rest.time === undefined ? value : `${value}T${rest.time}` }
}

const statedYear = ({ year, shortYear, yearShift }: CalendarMeaning, base: number | undefined): number | undefined => {
  if (year !== undefined) return year
  if (shortYear !== undefined) {
    // A pivot ten years ahead of the dispatch: `98` read in 2024 is 1998, `27` is 2027.
    const pivot = (base ?? 2020) + 10
    const same = Math.floor(pivot / 100) * 100 + shortYear
    return same > pivot ? same - 100 : same
  }
  return yearShift !== undefined && base !== undefined ? base + yearShift : undefined
}

/** The latest day of that name on or before the anchor, or the first on or after it; `strict` leaves the anchor itself out. */
const weekdayNear = (anchor: number, weekday: number, side: -1 | 0 | 1, strict: boolean): number => {
  const back = (weekdayOf(anchor) - weekday + 7) % 7
  if (side === 1) {
    const ahead = (7 - back) % 7
    return anchor + (ahead === 0 && strict ? 7 : ahead)
  }
  return anchor - (back === 0 && strict ? 7 : back)
}

/** `ce samedi`: the nearer side, the future where both are as near. */
const nearSide = (anchor: number, weekday: number): -1 | 1 => ((weekdayOf(anchor) - weekday + 7) % 7 <= 2 ? -1 : 1)

/** Of the same date in several years or months, the one that weekday, direction words and tense allow and that lies nearest; the past counts as nearer. */
const nearest = (
  days: readonly number[],
  anchor: number,
  side: -1 | 0 | 1 | undefined,
  strict: boolean,
  weekday: number | undefined,
  period: number,
): number | undefined => {
  let best: number | undefined
  let least = Number.POSITIVE_INFINITY
  for (const day of days) {
    const away = day - anchor
    let cost = away <= 0 ? -away : away * 2
    // A weekday that does not fit is as often a slip as the mark of another year: it outweighs one year, not three.
    if (weekday !== undefined && weekdayOf(day) !== weekday) cost += 1.6 * period
    if (side === -1 && (strict ? away >= 0 : away > 0)) cost += strict ? 50 * period : period * 0.5
    if (side === 1 && (strict ? away <= 0 : away < 0)) cost += strict ? 50 * period : period * 0.5
    if (cost < least) {
      least = cost
      best = day
    }
  }
  return best
}

const yearOfMonth = (month: number, here: { year: number; month: number }, side: -1 | 0 | 1 | undefined, strict: boolean, lean: -1 | 1): number => {
  const { year } = here
  if (strict && side === -1) return month < here.month ? year : year - 1
  if (strict && side === 1) return month > here.month ? year : year + 1
  const ahead = (month - here.month + 12) % 12
  if (ahead === 0) return year
  // Tense tells less of months than of weekdays: the next March is meant in January even beside a verb in the past.
  const past = 12 - ahead + (side === 1 ? 9 : 0)
  const future = ahead * (lean === 1 ? 1 : 1.6) + (side === -1 ? 6 : 0)
  return future < past ? (month > here.month ? year : year + 1) : month < here.month ? year : year - 1
}

const SEASON_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** The year in which the season begins (winter 2015 is that of December 2015). */
const yearOfSeason = (season: Season, here: { year: number; month: number }, side: -1 | 0 | 1 | undefined, strict: boolean): number => {
  const start = SEASON_MONTH[season]
  const elapsed = (here.month - start + 12) % 12
  const running = elapsed < 3
  const lastBegun = here.month >= start ? here.year : here.year - 1
  if (running) return side === -1 && strict ? lastBegun - 1 : side === 1 && strict ? lastBegun + 1 : lastBegun
  if (strict) return side === -1 ? lastBegun : lastBegun + 1
  return elapsed + (side === 1 ? 6 : 0) <= (12 - elapsed) * 1.6 + (side === -1 ? 1 : 0) ? lastBegun : lastBegun + 1
}
