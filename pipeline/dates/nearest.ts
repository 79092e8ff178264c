import { weekdayOf } from './civil.ts'
import type { Season } from './meaning.ts'

/** The latest day of that name on or before the anchor, or the first on or after it; `strict` leaves the anchor itself out. */
export const weekdayNear = (anchor: number, weekday: number, side: -1 | 0 | 1, strict: boolean): number => {
  const back = (weekdayOf(anchor) - weekday + 7) % 7
  if (side === 1) {
    const ahead = (7 - back) % 7
    return anchor + (ahead === 0 && strict ? 7 : ahead)
  }
  return anchor - (back === 0 && strict ? 7 : back)
}

/** `ce samedi`: the nearer side, the future where both are as near. */
export const nearSide = (anchor: number, weekday: number): -1 | 1 => ((weekdayOf(anchor) - weekday + 7) % 7 <= 2 ? -1 : 1)

/** Of the same date in several years or months, the one that weekday, direction words and tense allow and that lies nearest; the past counts as nearer. */
export const nearest = (
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
    // Where the verb is in the future, the years ahead are no less likely for lying further.
    let cost = away <= 0 || side === 1 ? Math.abs(away) : away * 2
    // A weekday that does not fit is as often a slip as the mark of another year: it outweighs one year, not three.
    if (weekday !== undefined && weekdayOf(day) !== weekday) cost += 1.6 * period
    if (side === -1 && (strict ? away >= 0 : away > 0)) cost += strict ? 50 * period : period * 0.5
    if (side === 1 && (strict ? away <= 0 : away < 0)) cost += strict ? 50 * period : period
    if (cost < least) {
      least = cost
      best = day
    }
  }
  return best
}

/** The year of a month named alone. */
export const yearOfMonth = (month: number, here: { year: number; month: number }, side: -1 | 0 | 1 | undefined, strict: boolean, lean: -1 | 1): number => {
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

/**
 * The year of a quarter or a half-year named alone: this year's once it has begun or where it is announced; before that, the one that
 * has just ended (`the fourth quarter`, said in February) rather than one that lies far ahead.
 */
export const yearOfPart = (index: number, length: number, here: { year: number; month: number }, side: -1 | 0 | 1 | undefined): number => {
  const start = (index - 1) * length + 1
  const end = index * length
  if (side === 1) return here.year + (end < here.month ? 1 : 0)
  if (start <= here.month) return here.year
  const ahead = start - here.month
  const behind = here.month + 12 - end
  return side === -1 || behind * 2 < ahead ? here.year - 1 : here.year
}

const SEASON_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** The year in which the season begins (winter 2015 is that of December 2015). */
export const yearOfSeason = (season: Season, here: { year: number; month: number }, side: -1 | 0 | 1 | undefined, strict: boolean): number => {
  const start = SEASON_MONTH[season]
  const elapsed = (here.month - start + 12) % 12
  const running = elapsed < 3
  const lastBegun = here.month >= start ? here.year : here.year - 1
  if (running) return side === -1 && strict ? lastBegun - 1 : side === 1 && strict ? lastBegun + 1 : lastBegun
  if (strict) return side === -1 ? lastBegun : lastBegun + 1
  return elapsed + (side === 1 ? 6 : 0) <= (12 - elapsed) * 1.6 + (side === -1 ? 1 : 0) ? lastBegun : lastBegun + 1
}
