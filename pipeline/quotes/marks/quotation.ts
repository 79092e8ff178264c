import type { Span } from '#src/span'

/** A stretch between two quotation marks of one kind, the outermost ones only. */
export interface Quotation extends Span {
  /** What stands between the marks, white space at the ends left out: one span, or one for each paragraph that reopens the marks. */
  readonly parts: readonly Span[]
  /** Index of the block that holds the opening mark. */
  readonly block: number
  /** Set where one of the marks is missing and was supplied. */
  readonly torn?: 'unclosed' | 'unopened'
}
