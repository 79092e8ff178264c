import { dayNumber, weekdayOf } from './civil.ts'
import { isImpossible, type Meaning } from './meaning.ts'
import { dispatchDay } from './outcome.ts'

/** What a reader is told of a date that could not be taken at its word: the code, and which expression and why. */
interface Doubt {
  readonly code: 'DATE_IMPOSSIBLE' | 'DATE_UNRESOLVED'
  readonly message: string
}

/** A date as doubts see it. */
interface Doubted {
  /** The expression as the text has it. */
  readonly text: string
  readonly meaning: Meaning
  readonly value: string
  readonly candidates?: readonly string[]
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** Before this year a weekday may be that of another calendar (the last countries changed in the 1920s). */
const GREGORIAN = 1930

/**
 * @param dispatch the dispatch's date, ISO 8601 at any precision, where known
 * @returns undefined for a date that stands as it is said
 */
export const doubtOf = ({ text, meaning, value, candidates }: Doubted, dispatch: string | undefined): Doubt | undefined => {
  const named = `“${text.replace(/\s+/g, ' ')}”`
  if (isImpossible(meaning)) return { code: 'DATE_IMPOSSIBLE', message: `${named} is no day of the calendar` }
  const fallen = otherWeekday(meaning)
  if (fallen !== undefined) return { code: 'DATE_IMPOSSIBLE', message: `${named} contradicts itself: that day was a ${WEEKDAYS[fallen - 1]}` }
  if (meaning.kind === 'fixed' || !value.includes('X')) return undefined
  const placed = candidates && candidates.length > 1 ? `may be any of ${candidates.length} dates` : 'cannot be placed'
  return { code: 'DATE_UNRESOLVED', message: `${named} ${placed}: ${reasonOf(dispatch)}` }
}

const reasonOf = (dispatch: string | undefined): string => {
  if (dispatch === undefined) return 'the date of the dispatch is not known'
  const { month, day } = dispatchDay(dispatch)
  if (day !== undefined) return 'the date that it counts from is not known'
  return `the dispatch is dated to the ${month === undefined ? 'year' : 'month'} only`
}

const otherWeekday = (meaning: Meaning): number | undefined => {
  if (meaning.kind !== 'calendar') return undefined
  const { year, month, day, weekday, dayShift } = meaning
  if (year === undefined || year < GREGORIAN || month === undefined || day === undefined || weekday === undefined || dayShift !== undefined) return undefined
  const actual = weekdayOf(dayNumber(year, month, day))
  return actual === weekday ? undefined : actual
}
