import type { SpeakerPhrase } from '../draft.ts'
import type { Answer } from './answer.ts'
import type { Gender, GrammaticalNumber } from './referring-words.ts'

/** A speaker already resolved: what a later pronoun or noun can take up. */
export interface Turn {
  readonly phrase: SpeakerPhrase
  readonly answer: Answer
  /** Folded head nouns of the phrase. */
  readonly heads: readonly string[]
  /** Folded noun of the document that spoke (`the statement`). */
  readonly document?: string
  readonly sentence: number
  readonly gender?: Gender
  readonly number?: GrammaticalNumber
}
