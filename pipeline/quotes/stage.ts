import type { Pack } from '#src/pack'
import type { Stage } from '#src/stage'
import { readReportedSpeech } from './attribution/reported-speech.ts'
import { readReportingVerbs } from './conjugation/verb-forms.ts'
import { readMarkRules } from './marks/mark-rules.ts'
import { readFunctionWords } from './syntax/function-words.ts'

export const quoteStage = (packs: readonly Pack[]): Stage<'language' | 'dispatch' | 'segmentation' | 'entities', 'quotes'> => {
  for (const pack of packs) {
    readReportedSpeech(pack)
    readReportingVerbs(pack)
    readMarkRules(pack)
    readFunctionWords(pack)
  }
  return { name: 'quotes', annotate: () => ({ quotes: [] }) }
}
