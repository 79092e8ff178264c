import type { ReportingVerbs } from '../conjugation/verb-forms.ts'
import type { NounKind } from '../resolution/referring-words.ts'
import type { FunctionWords } from '../syntax/function-words.ts'
import type { ReportedSpeech } from './reported-speech.ts'

/** All that a language's packs say about reporting. */
export interface Grammar {
  readonly words: FunctionWords
  readonly verbs: ReportingVerbs
  readonly speech: ReportedSpeech
  /** Whether stances, intentions and mentions count as reported (profile `broad`). */
  readonly broad: boolean
  /** Whether the folded word is a noun of one of the kinds. */
  readonly isKind: (word: string, kinds: ReadonlySet<NounKind>) => boolean
}

/** Nouns of whoever acts, and of whatever speaks besides. */
export const ACTORS: ReadonlySet<NounKind> = new Set(['person', 'organisation'])
export const SPEAKERS: ReadonlySet<NounKind> = new Set(['person', 'organisation', 'part', 'document', 'place'])
