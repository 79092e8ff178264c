import { parseIsoDate } from '#src/intake/iso-date'
import type { DispatchDate, Precision } from '#src/layers/dispatch'
import type { Rule } from '#src/rule'
import type { Span } from '#src/span'
import type { WrittenDate } from './written-date.ts'

/** A date that the text states of itself, and where. */
export interface StatedDate {
  readonly role: 'date' | 'updated'
  readonly origin: 'header' | 'dateline'
  readonly date: WrittenDate
  readonly span: Span
  readonly by: Rule
}

const GIVEN: Rule = { name: 'dispatch/given', at: 'pipeline/dispatch/dispatch-date.ts' }

/** The caller's date. @throws RangeError where it is no ISO 8601 date: callers check it before they read a dispatch. */
export const givenDate = (value: string): DispatchDate => ({ ...parseIsoDate(value), origin: 'given', by: GIVEN })

const two = (value: number): string => String(value).padStart(2, '0')

/** The date cut at its own precision; nothing without a year. */
export const dispatchDate = (stated: StatedDate): DispatchDate | undefined => {
  const { year, month, day, time, seconds } = stated.date
  if (year === undefined) return undefined
  const precision: Precision = month === undefined ? 'year' : day === undefined ? 'month' : time === undefined ? 'day' : seconds ? 'second' : 'minute'
  const value = `${year}${month === undefined ? '' : `-${two(month)}`}${day === undefined ? '' : `-${two(day)}`}${day === undefined || time === undefined ? '' : `T${time}`}`
  return { value, precision, origin: stated.origin, span: stated.span, by: stated.by }
}

/** The year and month of `known` given to a dateline that says only its day (`LONDON, March 3 (Reuters) -`), where they fit. */
export const completed = (stated: StatedDate, known: DispatchDate): StatedDate | undefined => {
  const [year, month] = known.value.slice(0, 7).split('-').map(Number)
  if (stated.date.year !== undefined || year === undefined) return undefined
  if (month !== undefined && month !== stated.date.month) return undefined
  return { ...stated, date: { ...stated.date, year } }
}

/** Whether two dates can both be true: one says more than the other, or they are a day's work apart in their time alone. */
export const agree = (a: DispatchDate, b: DispatchDate): boolean => {
  const length = Math.min(a.value.length, b.value.length, 10)
  return a.value.slice(0, length) === b.value.slice(0, length)
}
