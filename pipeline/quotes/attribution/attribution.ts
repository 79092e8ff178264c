import type { Rule } from '#src/rule'
import type { Phrase } from '../syntax/noun-phrase.ts'

/** A run of items of a passage, half-open. */
export interface Run {
  readonly first: number
  readonly end: number
}

/** A content, its cue and its speaker, in items of one passage. */
export interface Attribution {
  /** In reading order, at least one. */
  readonly content: readonly Run[]
  readonly cue?: Run & { readonly lemma: string; readonly stance?: string }
  readonly speaker?: Phrase
  readonly by: Rule
}
