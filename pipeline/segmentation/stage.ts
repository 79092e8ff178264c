import { tokenize } from '#pipeline/text/tokenize'
import type { Noise, Sentence } from '#src/layers/segmentation'
import { byLanguage, type Pack } from '#src/pack'
import type { Stage } from '#src/stage'
import { findNoise } from './noise.ts'
import { BARE_SENTENCE_RULES, readSentenceRules } from './sentence-rules.ts'
import { sentenceEnds } from './sentences.ts'

/** Tokens, sentences within blocks, and the damage that scraping did to words. */
export const segmentationStage = (packs: readonly Pack[]): Stage<'language' | 'dispatch', 'segmentation'> => {
  const languages = byLanguage(packs, readSentenceRules)
  return {
    name: 'segmentation',
    annotate: ({ text, layers }, report) => {
      const rules = languages.get(layers.language.tag) ?? BARE_SENTENCE_RULES
      const raw = tokenize(text, rules.tokens)
      const sentenceOf = new Int32Array(raw.length)
      const sentences: Sentence[] = []
      const noise: Noise[] = []
      let token = 0
      for (const [block, span] of layers.dispatch.blocks.entries()) {
        const first = token
        while (token < raw.length && (raw.starts[token] as number) < span.end) token++
        let begin = first
        for (const last of sentenceEnds(text, raw, first, token, rules)) {
          sentenceOf.fill(sentences.length, begin, last + 1)
          sentences.push({ start: raw.starts[begin] as number, end: raw.ends[last] as number, block, firstToken: begin, endToken: last + 1 })
          begin = last + 1
        }
        if (span.kind === 'furniture' || span.kind === 'header') continue
        for (const damage of findNoise(text, raw, first, token, rules.doubled)) {
          noise.push(damage.noise)
          const message = damage.noise.kind === 'repeated' ? 'the word is written twice' : 'the word is torn or run together with another'
          report({ code: damage.noise.kind === 'repeated' ? 'TEXT_REPEATED_WORD' : 'TEXT_TORN_WORD', message, span: damage.shown })
        }
      }
      return { segmentation: { tokens: { ...raw, sentenceOf }, sentences, noise } }
    },
  }
}
