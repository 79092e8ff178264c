import type { Cue, QuoteType } from '#src/layers/quotes'
import type { Rule } from '#src/rule'
import type { Span } from '#src/span'

/** How a speaker's phrase refers: its head is a proper name (`Mme Sturgeon`), a common noun (`le ministre`) or a pronoun (`il`). */
export type SpeakerForm = 'name' | 'nominal' | 'pronoun'

/** The noun phrase or pronoun that names who says it, as it stands in the text. */
export interface SpeakerPhrase extends Span {
  readonly form: SpeakerForm
  /** Token indices, half-open; `start` and `end` are theirs, but that an inverted clitic (`-t-il`) keeps its pronoun alone (`il`). */
  readonly firstToken: number
  readonly endToken: number
  /** Token index of the head: the name's first word, the common noun, the pronoun. */
  readonly head: number
  /** Grammatical number of the phrase, where its determiner, pronoun, coordination or verb tells. */
  readonly number?: 'singular' | 'plural'
  readonly gender?: 'f' | 'm'
}

/** A quote found and not yet resolved. Drafts come in order of their first span. */
export interface QuoteDraft {
  readonly type: QuoteType
  readonly spans: readonly Span[]
  readonly cue?: Cue
  /** Attitude of the cue, by the pack. */
  readonly stance?: string
  /** Absent where the text names none beside the quote. */
  readonly speaker?: SpeakerPhrase
  /** Index of the earlier draft whose speaker goes on speaking, where this one has none of its own (a floating quotation). */
  readonly carriedFrom?: number
  /** Index of the draft whose words this one repeats; its speaker is taken over where this one has none. */
  readonly repeats?: number
  /** Index of the sentence that holds the first span. */
  readonly sentence: number
  readonly by: Rule
}
