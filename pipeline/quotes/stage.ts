import type { Quote, Speaker } from '#src/layers/quotes'
import type { ModelStore } from '#src/model-store'
import { byLanguage, type Pack } from '#src/pack'
import type { Stage } from '#src/stage'
import { readReportedSpeech } from './attribution/reported-speech.ts'
import { readReportedActs } from './conjugation/reported-acts.ts'
import { type ReportingVerbs, readReportingVerbs } from './conjugation/verb-forms.ts'
import type { QuoteDraft } from './draft.ts'
import { draftQuotes, type QuoteLanguage } from './draft-quotes.ts'
import { readMarkRules } from './marks/mark-rules.ts'
import { readReferringWords } from './resolution/referring-words.ts'
import { type SpeakerResolver, speakerResolver } from './resolution/speakers.ts'
import type { QuoteSettings } from './settings.ts'
import { readFunctionWords } from './syntax/function-words.ts'
import { readTagger } from './syntax/perceptron.ts'

type Needs = 'language' | 'dispatch' | 'segmentation' | 'entities'

export const quoteStage = (packs: readonly Pack[], models: ModelStore, { profile }: QuoteSettings): Stage<Needs, 'quotes' | 'unquoted'> => {
  const languages = byLanguage(packs, (pack): QuoteLanguage & { readonly speakers: SpeakerResolver } => {
    const referring = readReferringWords(pack)
    const { isKind } = referring
    return {
      marks: readMarkRules(pack),
      grammar: { words: readFunctionWords(pack), verbs: verbsOf(pack, profile), speech: readReportedSpeech(pack), isKind, broad: profile === 'broad' },
      tagger: readTagger(models, pack.tag),
      speakers: speakerResolver(referring),
    }
  })
  return {
    name: 'quotes',
    annotate: (document, report) => {
      const language = languages.get(document.layers.language.tag)
      if (!language) return { quotes: [], unquoted: [] }
      const { drafts, unquoted } = draftQuotes(document, language, report)
      return { quotes: resolve(drafts, language.speakers(document, drafts)), unquoted }
    },
  }
}

/** The reporting verbs, with the reported acts under the profile `broad`; their file is read and checked under any. */
const verbsOf = (pack: Pack, profile: QuoteSettings['profile']): ReportingVerbs =>
  readReportingVerbs(pack, (reflexives) => {
    const acts = readReportedActs(pack, reflexives)
    return profile === 'broad' ? acts : []
  })

const resolve = (drafts: readonly QuoteDraft[], speakers: readonly Speaker[]): readonly Quote[] =>
  drafts.map(({ type, spans, cue, stance, repeats, by }, index) => ({
    type,
    spans,
    ...(cue && { cue }),
    speaker: speakers[index] as Speaker,
    ...(stance !== undefined && { stance }),
    ...(repeats !== undefined && { repeats }),
    by,
  }))
