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
  const reason = reasonOf(dispatch)
  if (!candidates || candidates.length < 2) return { code: 'DATE_UNRESOLVED', message: `${named} cannot be placed: ${reason}` }
  return {
    code: 'DATE_UNRESOLVED',
    message: `${named} may be any of ${candidates.length} dates: ${reason}; ranked by the days named with it and ${sideOf(meaning)}`,
  }
}

/** What puts a date before or after the dispatch. */
const sideOf = (meaning: Meaning): string => {
  if (meaning.kind === 'calendar' && (meaning.direction === -1 || meaning.direction === 1))
    return meaning.direction < 0 ? 'a word for the past' : 'a word for the future'
  if (meaning.kind === 'clock' || meaning.kind === 'fixed' || meaning.tense === undefined) return 'nearness, for no verb tells its side'
  return meaning.tense < 0 ? 'a verb in the past' : 'a verb in the future'
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
