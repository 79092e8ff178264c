import { civilOf, dayNumber, isoYear, monthLength, nthWeekday, shiftMonth, weekdayOf } from './civil.ts'
import { type Holidays, holidayIn } from './holidays.ts'
import { type CalendarMeaning, isImpossible } from './meaning.ts'
import { nearest, nearSide, weekdayNear, yearOfMonth, yearOfPart, yearOfSeason } from './nearest.ts'
import { type Anchors, ofDay, ofMonth, type Resolution } from './resolution.ts'
import { writeCalendar } from './underspecified.ts'

/** A date whose words leave out its year, month or week: the one that anchors, direction words and tense allow. */
export const resolveCalendar = (meaning: CalendarMeaning, anchors: Anchors, holidays: Holidays): Resolution => {
  const { dispatch, mention, lean } = anchors
  const here = dispatch === undefined ? undefined : civilOf(dispatch)
  const { month, day, weekday, nth, week, season, quarter, half, decade, century, shortDecade, holiday, time } = meaning
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

  if (meaning.fiscal !== undefined) {
    const year = stated ?? (meaning.yearShift === undefined && quarter === undefined ? undefined : here?.year)
    if (year === undefined) return unresolved(meaning)
    return {
      value: `FY${isoYear(year)}${quarter === undefined ? '' : `-Q${quarter}`}`,
      ...(meaning.year === undefined && { anchor: 'dispatch' }),
      mention: { year },
    }
  }

  if (holiday !== undefined || (month !== undefined && day !== undefined)) {
    const dayIn = (year: number): number | undefined => {
      if (holiday !== undefined) return holidayIn(holidays, holiday, year)
      return day !== undefined && month !== undefined && day <= monthLength(year, month) ? dayNumber(year, month, day) : undefined
    }
    if (stated !== undefined) {
      const found = dayIn(stated)
      return found === undefined ? unresolved(meaning) : ofDay(found + shift, time, meaning.year === undefined ? 'dispatch' : undefined)
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

  if (weekday !== undefined && nth !== undefined) {
    const base = month === undefined ? (mention?.month === undefined ? here : { year: mention.year, month: mention.month }) : here
    if (stated === undefined && base === undefined) return unresolved(meaning)
    const inMonth = month ?? base?.month
    if (inMonth === undefined) return unresolved(meaning)
    const year = stated ?? (month === undefined || base === undefined ? base?.year : yearOfMonth(month, base, side, strict, lean))
    if (year === undefined) return unresolved(meaning)
    return ofDay(nthWeekday(year, inMonth, weekday, nth), time, base === here ? 'dispatch' : 'mention')
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
    const part = quarter === undefined ? {} : { quarter }
    const [designator, index, length] = quarter !== undefined ? (['Q', quarter, 3] as const) : (['H', half ?? 1, 6] as const)
    if (stated !== undefined) return { value: `${isoYear(stated)}-${designator}${index}`, mention: { year: stated, ...part } }
    if (here === undefined) return unresolved(meaning)
    const year = yearOfPart(index, length, here, side)
    return { value: `${isoYear(year)}-${designator}${index}`, anchor: 'dispatch', mention: { year, ...part } }
  }

  if (weekday !== undefined && week === undefined) {
    if (meaning.follows && mention?.day !== undefined) return ofDay(weekdayNear(mention.day, weekday, 1, false) + shift, time, 'mention')
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
  const { dayShift: _, follows: _follows, tense: __, direction: ___, yearShift: ____, ...rest } = meaning
  const { weekday: _____, ...bare } = rest
  const value = rest.holiday === undefined && !isImpossible(meaning) ? writeCalendar(rest.day === undefined ? rest : bare) : 'XXXX-XX-XX'
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
