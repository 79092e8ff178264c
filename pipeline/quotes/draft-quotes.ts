import type { Report } from '#src/diagnostics'
import type { Document } from '#src/document'
import { draftOf } from './assemble.ts'
import { findAttributions } from './attribution/find.ts'
import type { Grammar } from './attribution/grammar.ts'
import { settleLeftovers } from './attribution/leftovers.ts'
import type { QuoteDraft } from './draft.ts'
import type { MarkRules } from './marks/mark-rules.ts'
import { pairMarks } from './marks/pairing.ts'
import type { Quotation } from './marks/quotation.ts'
import { entityTokens, foldPassage } from './syntax/passage.ts'
import { repairTags } from './syntax/repair.ts'
import type { Tagger } from './syntax/tagger.ts'

export interface QuoteLanguage {
  readonly marks: MarkRules
  readonly grammar: Grammar
  readonly tagger: Tagger
}

/** Finds the quotes of a document, their cues and their speakers' words; who the speakers are is left open. */
export const draftQuotes = (document: Document<'dispatch' | 'segmentation' | 'entities'>, language: QuoteLanguage, report: Report): readonly QuoteDraft[] => {
  const { text, layers } = document
  const { blocks } = layers.dispatch
  const { segmentation } = layers
  const { tokens, sentences } = segmentation
  const quotations = pairMarks(text, blocks, sentences, language.marks, report)
  const entityOf = entityTokens(tokens, layers.entities)
  const tokenTags = new Uint8Array(tokens.length)
  for (const { firstToken, endToken } of sentences) {
    language.tagger(tokens.texts, tokens.folded, firstToken, endToken, tokenTags)
    repairTags(tokens, firstToken, endToken, language.grammar.words, language.grammar.verbs, tokenTags)
  }
  const drafts: QuoteDraft[] = []
  let sentence = 0
  let quotation = 0
  for (const [index, block] of blocks.entries()) {
    while (sentence < sentences.length && (sentences[sentence] as { start: number }).start < block.start) sentence++
    while (quotation < quotations.length && (quotations[quotation] as Quotation).end <= block.start) quotation++
    if (block.kind === 'furniture' || block.kind === 'header') continue
    const passage = foldPassage(index, block, sentence, quotation, { segmentation, quotations, entityOf, tokenTags })
    const found = findAttributions(passage, language.grammar)
    const { attributions } = settleLeftovers(passage, found, language.grammar)
    for (const attribution of attributions) {
      const draft = draftOf(passage, attribution, { text, quotations, words: language.grammar.words })
      if (draft) drafts.push(draft)
    }
  }
  return drafts.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}
