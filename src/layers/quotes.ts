import type { Rule } from '../rule.ts'
import type { Span } from '../span.ts'

export type QuoteType = 'direct' | 'mixed' | 'indirect'

/** How the speaker's words were tied to entities; `carried`: from the quote before; `none`: it cannot be told. */
export type Resolution = 'name' | 'acronym' | 'metonym' | 'nominal' | 'pronoun' | 'carried' | 'none'

export interface Cue extends Span {
  /** Dictionary form of the reporting verb (`indiquer`), or the preposition (`selon`). */
  readonly lemma: string
}

export interface Speaker {
  /** The noun phrase or pronoun nearest the quote that names who says it; absent where none is said. */
  readonly span?: Span
  /** Indices into the entities layer; several for coordinated or plural speakers; none where unknown. */
  readonly entities: readonly number[]
  readonly resolution: Resolution
  /** Probability that the entities are the right ones, 0 to 1. */
  readonly confidence: number
  readonly by: Rule
}

/** A reported stretch of speech, writing or thought (GUIDELINES.md, "quotes"). */
export interface Quote {
  readonly type: QuoteType
  /** The content without its outer marks, in parts where the cue interrupts it. At least one, in reading order. */
  readonly spans: readonly Span[]
  readonly cue?: Cue
  readonly speaker: Speaker
  /** Attitude of the cue: neutral, assertive, doubting, agreeing, … */
  readonly stance?: string
  /** Index of the quote whose words this one repeats, as a quoted heading repeats the body. */
  readonly repeats?: number
  readonly by: Rule
}

/** Words in quotation marks that are nobody's quote (a title, a name, marks of distance), and the rule that says so. */
export interface Unquoted extends Span {
  readonly by: Rule
}

/** In order of the first span. */
export type Quotes = readonly Quote[]
