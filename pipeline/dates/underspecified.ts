import { UNITS, type Unit } from './duration.ts'
import type { CalendarMeaning, Direction, Meaning, Season } from './meaning.ts'

/**
 * The value that words alone give, written so that it can be read back and resolved against another date:
 * TIMEX3 with X where nothing is said (`XXXX-03-27`, `XXXX-WXX-6TMO`), then `<` `=` `>` where a word says last, this or next, or
 * `≤` `≥` where tense does; `dispatch-3Y`, `mention+1D` for a distance from an anchor; other values stand as they are.
 */
export const writeUnderspecified = (meaning: Meaning): string => {
  switch (meaning.kind) {
    case 'fixed':
      return meaning.value
    case 'clock':
      return `XXXX-XX-XXT${meaning.time}`
    case 'shift':
      return `${meaning.from}${meaning.by < 0 ? '-' : '+'}${Math.abs(meaning.by)}${UNIT_CODES[meaning.unit]}${meaning.time === undefined ? '' : `T${meaning.time}`}${meaning.deep ? '*' : ''}${tenseMark(meaning.tense)}`
    case 'calendar':
      return `${writeCalendar(meaning)}${meaning.time === undefined ? '' : `T${meaning.time}`}${marks(meaning)}`
  }
}

const UNIT_CODES: Readonly<Record<Unit, string>> = {
  second: 's',
  minute: 'm',
  hour: 'h',
  day: 'D',
  night: 'N',
  weekend: 'WE',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  half: 'H',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
  millennium: 'ML',
}

const two = (value: number): string => String(value).padStart(2, '0')

const yearText = ({ year, shortYear, yearShift }: CalendarMeaning): string => {
  if (year !== undefined) return String(year).padStart(4, '0')
  if (shortYear !== undefined) return `XX${two(shortYear)}`
  return yearShift === undefined ? 'XXXX' : `(${yearShift < 0 ? '' : '+'}${yearShift})`
}

/** The calendar part alone, a TIMEX3 value as long as no year is relative. */
export const writeCalendar = (meaning: CalendarMeaning): string => {
  const { month, day, weekday, nth, week, season, quarter, half, decade, century, shortDecade, holiday, dayShift } = meaning
  if (decade !== undefined) return String(decade).padStart(3, '0')
  if (century !== undefined) return two(century)
  if (shortDecade !== undefined) return `XX${shortDecade / 10}`
  const year = `${meaning.fiscal === undefined ? '' : 'FY'}${yearText(meaning)}`
  const shift = dayShift === undefined ? '' : `${dayShift < 0 ? '' : '+'}${dayShift}`
  if (holiday !== undefined) return `${year}[${holiday}${shift}]`
  if (day !== undefined)
    return `${year}-${month === undefined ? 'XX' : two(month)}-${two(day)}${weekday === undefined ? '' : `(${weekday})`}${shift && `[${shift}]`}`
  if (nth !== undefined && weekday !== undefined) return `${year}-${month === undefined ? 'XX' : two(month)}(${weekday}#${nth})`
  if (month !== undefined) return `${year}-${two(month)}`
  if (season !== undefined) return `${year}-${season}`
  if (quarter !== undefined) return `${year}-Q${quarter}`
  if (half !== undefined) return `${year}-H${half}`
  if (weekday !== undefined) return `${year}-W${week === undefined ? 'XX' : two(week)}-${weekday}`
  if (week !== undefined) return `${year}-W${two(week)}`
  return year
}

const marks = ({ direction, follows, tense }: CalendarMeaning): string =>
  (follows ? '+' : '') + (direction === undefined ? '' : direction < 0 ? '<' : direction > 0 ? '>' : '=') + tenseMark(tense)

const tenseMark = (tense: -1 | 1 | undefined): string => (tense === undefined ? '' : tense < 0 ? '≤' : '≥')

const SHIFT = /^(dispatch|mention)([+-])(\d{1,9})(WE|DE|CE|ML|[smhDNWMQHY])(?:T([\w:]+))?(\*)?([≤≥])?$/

const CALENDAR =
  /^(FY)?(?:(\d{4})|XX(\d\d)|XXXX|\(([+-]?\d+)\))(?:\[([a-z-]*?)([+-]\d+)?\]|-(XX|\d\d)-(\d\d)(?:\((\d)\))?(?:\[([+-]\d+)\])?|-(XX|\d\d)\((\d)#(-?\d)\)|-(\d\d)|-(SP|SU|FA|WI)|-Q(\d)|-H(\d)|-W(XX|\d\d)(?:-(\d))?)?(?:T([\w:]+))?(\+)?([<=>])?([≤≥])?$/

const readTense = (mark: string | undefined): { readonly tense?: -1 | 1 } => (mark === undefined ? {} : { tense: mark === '≤' ? -1 : 1 })

/** Reads back what `writeUnderspecified` wrote; any other value is fixed. */
export const readUnderspecified = (text: string): Meaning => {
  const shift = SHIFT.exec(text)
  if (shift) {
    const [, from, sign, amount, code, time, deep, tense] = shift
    const unit = UNITS.find((name) => UNIT_CODES[name] === code) as Unit
    return {
      kind: 'shift',
      unit,
      by: Number(`${sign}${amount}`) || 0,
      from: from as 'dispatch' | 'mention',
      ...(time !== undefined && { time }),
      ...(deep !== undefined && { deep: true }),
      ...readTense(tense),
    }
  }
  if (/^XXXX-XX-XXT/.test(text)) return { kind: 'clock', time: text.slice('XXXX-XX-XXT'.length) }
  if (/^XX\d$/.test(text)) return { kind: 'calendar', shortDecade: Number(text.slice(2)) * 10 }
  if (/^\d{3}$/.test(text)) return { kind: 'calendar', decade: Number(text) }
  const found = CALENDAR.exec(text)
  if (!found) return { kind: 'fixed', value: text }
  const [
    ,
    fiscal,
    year,
    short,
    relative,
    holiday,
    holidayShift,
    month,
    day,
    dayWeekday,
    dayShift,
    nthMonth,
    nthWeekday,
    nth,
    monthAlone,
    season,
    quarter,
    half,
    week,
    weekday,
    time,
    follows,
    mark,
    tense,
  ] = found
  const number = (name: string, value: string | undefined): object => (value === undefined || value === 'XX' ? {} : { [name]: Number(value) })
  return {
    kind: 'calendar',
    ...number('year', year),
    ...number('shortYear', short),
    ...number('yearShift', relative),
    ...(holiday ? { holiday } : {}),
    ...number('dayShift', holidayShift ?? dayShift),
    ...number('month', month ?? nthMonth ?? monthAlone),
    ...number('day', day),
    ...number('weekday', dayWeekday ?? nthWeekday ?? weekday),
    ...number('nth', nth),
    ...(fiscal !== undefined && { fiscal: 1 }),
    ...(season !== undefined && { season: season as Season }),
    ...number('quarter', quarter),
    ...number('half', half),
    ...number('week', week),
    ...(time !== undefined && { time }),
    ...(follows !== undefined && { follows: true }),
    ...(mark !== undefined && { direction: (mark === '<' ? -1 : mark === '>' ? 1 : 0) as Direction }),
    ...readTense(tense),
  }
}
