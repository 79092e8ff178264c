import type { Document } from '#src/document'
import type { Quote } from '#src/layers/quotes'
import type { ModelStore } from '#src/model-store'
import type { Pack } from '#src/pack'
import type { Stage } from '#src/stage'
import { readReportedSpeech } from './attribution/reported-speech.ts'
import { readReportingVerbs } from './conjugation/verb-forms.ts'
import type { QuoteDraft } from './draft.ts'
import { draftQuotes, type QuoteLanguage } from './draft-quotes.ts'
import { readMarkRules } from './marks/mark-rules.ts'
import { readFunctionWords } from './syntax/function-words.ts'
import { readTagger } from './syntax/tagger.ts'

type Needs = 'language' | 'dispatch' | 'segmentation' | 'entities'

export const quoteStage = (packs: readonly Pack[], models: ModelStore): Stage<Needs, 'quotes'> => {
  const languages = new Map(
    packs.map((pack): [string, QuoteLanguage] => [
      pack.tag,
      {
        marks: readMarkRules(pack),
        grammar: { words: readFunctionWords(pack), verbs: readReportingVerbs(pack), speech: readReportedSpeech(pack) },
        tagger: readTagger(models, pack.tag),
      },
    ]),
  )
  return {
    name: 'quotes',
    annotate: (document, report) => {
      const language = languages.get(document.layers.language.tag)
      if (!language) return { quotes: [] }
      return { quotes: resolve(draftQuotes(document, language, report), document) }
    },
  }
}

const resolve = (drafts: readonly QuoteDraft[], { layers }: Document<Needs>): readonly Quote[] =>
  drafts.map(({ type, spans, cue, stance, speaker, repeats, by }) => {
    const found = speaker ? layers.entities.findIndex(({ mentions }) => mentions.some((m) => m.start < speaker.end && m.end > speaker.start)) : -1
    return {
      type,
      spans,
      ...(cue && { cue }),
      speaker: {
        ...(speaker && { span: { start: speaker.start, end: speaker.end } }),
        entities: found >= 0 ? [found] : [],
        resolution: found >= 0 ? ('name' as const) : ('none' as const),
        confidence: found >= 0 ? 0.8 : 0,
        by,
      },
      ...(stance !== undefined && { stance }),
      ...(repeats !== undefined && { repeats }),
      by,
    }
  })
