import { civilOf, isoWeek, isoYear, shiftMonth, weekdayOf } from './civil.ts'
import type { ShiftMeaning } from './meaning.ts'
import { type Anchors, ofDay, ofMonth, type Resolution } from './resolution.ts'

const SPAN_LIMIT = 4000

/** A distance from its anchor, at the precision of its unit: three years ago is a year. */
export const resolveShift = (meaning: ShiftMeaning, { dispatch, mention }: Anchors): Resolution => {
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
      if (meaning.deep && useMention && mention.quarter !== undefined)
        return { value: `${isoYear(shifted)}-Q${mention.quarter}`, anchor, mention: { year: shifted, quarter: mention.quarter } }
      if (meaning.deep && useMention && mention.day === undefined && month !== undefined) return ofMonth(shifted, month, anchor)
      return { value: isoYear(shifted), anchor, mention: { year: shifted } }
    }
    case 'half': {
      if (month === undefined || Math.abs(by) > SPAN_LIMIT) break
      const halves = year * 2 + (month > 6 ? 1 : 0) + by
      return { value: `${isoYear(Math.floor(halves / 2))}-H${(((halves % 2) + 2) % 2) + 1}`, anchor }
    }
    case 'quarter': {
      if (useMention && by === 0 && mention.quarter !== undefined)
        return { value: `${isoYear(year)}-Q${mention.quarter}`, anchor, mention: { year, quarter: mention.quarter } }
      if (month === undefined || Math.abs(by) > SPAN_LIMIT) break
      const quarters = year * 4 + Math.floor((month - 1) / 3) + Math.round(by)
      const shifted = { year: Math.floor(quarters / 4), quarter: (((quarters % 4) + 4) % 4) + 1 }
      return { value: `${isoYear(shifted.year)}-Q${shifted.quarter}`, anchor, mention: shifted }
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
