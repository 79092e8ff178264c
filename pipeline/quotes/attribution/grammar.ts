import type { ReportingVerbs } from '../conjugation/verb-forms.ts'
import type { FunctionWords } from '../syntax/function-words.ts'
import type { ReportedSpeech } from './reported-speech.ts'

/** All that a language's packs say about reporting. */
export interface Grammar {
  readonly words: FunctionWords
  readonly verbs: ReportingVerbs
  readonly speech: ReportedSpeech
}
