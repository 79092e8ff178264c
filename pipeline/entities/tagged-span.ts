import type { EntityType } from '#src/layers/entities'
import type { Segmentation } from '#src/layers/segmentation'

/** A run of tokens that a tagger takes for a named entity. Spans of one tagger are in order and do not overlap. */
export interface TaggedSpan {
  readonly firstToken: number
  /** Index of the token after the last. */
  readonly endToken: number
  readonly type: EntityType
  /** Probability-like, 0 to 1. */
  readonly score: number
}

/** A trained sequence tagger of one language. */
export interface Tagger {
  readonly tag: (segmentation: Segmentation) => readonly TaggedSpan[]
}
