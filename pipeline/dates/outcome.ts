import type { TimexType } from '#src/layers/dates'
import { edtfOf, edtfOneOf } from './edtf.ts'
import type { DispatchDay, Outcome } from './worlds.ts'

/** What is stated of an expression: one value, or what the possible ones have in common and the list of them. */
interface Settled {
  readonly value: string
  readonly candidates?: readonly string[]
  readonly edtf?: string
}

/** More candidates than this are no help: the set of them (EDTF) says it. */
const CANDIDATES = 12

export const settle = (underspecified: string, type: TimexType, mod: string | undefined, { values }: Pick<Outcome, 'values'>): Settled => {
  const [first = underspecified] = values
  if (values.length < 2) {
    const edtf = type === 'DATE' ? edtfOf(first, mod) : undefined
    return { value: first, ...(edtf !== undefined && { edtf }) }
  }
  const edtf = edtfOneOf(values)
  return { value: commonValue(underspecified, values), ...(values.length <= CANDIDATES && { candidates: values }), ...(edtf !== undefined && { edtf }) }
}

/** What several values have in common, as a TIMEX3 value with X: the weekday that the words say, or the figures in which all agree. */
const commonValue = (underspecified: string, values: readonly string[]): string => {
  const weekday = /^XXXX-WXX-\d(T[\w:]+)?/.exec(underspecified)
  if (weekday) return weekday[0]
  const [first = ''] = values
  if (!values.every((value) => value.length === first.length)) return /^[\dXP]/.test(underspecified) ? underspecified : 'XXXX-XX-XX'
  const fields = first.split('-')
  return fields
    .map((field, index) => (values.every((value) => value.split('-')[index] === field) ? field : field.replace(/^W?\d+/, (part) => part.replace(/\d/g, 'X'))))
    .join('-')
}

/** The parts of an ISO 8601 date at any precision. */
export const dispatchDay = (value: string): DispatchDay => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(value) ?? []
  return { year: Number(year), ...(month !== undefined && { month: Number(month) }), ...(day !== undefined && { day: Number(day) }) }
}
