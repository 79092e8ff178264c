import type { Rule } from '../rule.ts'
import type { Span } from '../span.ts'

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

/** A temporal expression after TimeML's TIMEX3 (ISO-TimeML, ISO 24617-1). */
export interface Timex extends Span {
  readonly type: TimexType
  /** TIMEX3 value, resolved as far as the dispatch allows and no further. */
  readonly value: string
  /** The value the words alone give, before resolution; equal to `value` where nothing was inferred. */
  readonly underspecified: string
  /** TIMEX3 mod: START, MID, END, APPROX, MORE_THAN, LESS_THAN, … */
  readonly mod?: string
  /** TIMEX3 quant and freq, of a SET. */
  readonly quant?: string
  readonly freq?: string
  /** Ranked days (or other units) that fit, the likeliest first, where more than one does. */
  readonly candidates?: readonly string[]
  /** Extended Date/Time Format (ISO 8601-2), where it can say the value. */
  readonly edtf?: string
  /** The date this one was resolved against: `dispatch`, or the index of another timex; absent where none was needed. */
  readonly anchor?: 'dispatch' | number
  readonly by: Rule
}

/** In reading order. */
export type Dates = readonly Timex[]
