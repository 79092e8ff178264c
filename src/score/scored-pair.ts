import type { Span } from '../span.ts'
import type { Gold } from './gold.ts'
import type { ScoredRecord } from './scored-record.ts'

/** Gold and what the pipeline wrote for the same dispatch; no record where it failed: all of the gold is then missed. */
export interface ScoredPair {
  readonly gold: Gold
  readonly record?: ScoredRecord
}

/** A pair made ready: the record's spans as UTF-16 offsets, like the gold's. */
export interface Comparison {
  readonly gold: Gold
  readonly record: ScoredRecord
  readonly span: (span: readonly [number, number]) => Span
}

/** Counts of one measure. Without `predicted` the measure is an accuracy: `correct` of `gold`. */
export interface Count {
  readonly layer: string
  readonly measure: string
  readonly correct: number
  readonly predicted?: number
  readonly gold: number
}

export interface LayerScore {
  readonly counts: readonly Count[]
  /** One line each: `layer: missed|spurious|wrong …`. */
  readonly misses: readonly string[]
}
