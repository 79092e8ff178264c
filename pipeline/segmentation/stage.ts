import { readTokenRules } from '#pipeline/languages/schema/token-rules'
import { BARE_RULES, tokenize } from '#pipeline/text/tokenize'
import type { Sentence } from '#src/layers/segmentation'
import type { Pack } from '#src/pack'
import { trimSpan } from '#src/span'
import type { Stage } from '#src/stage'

export const segmentationStage = (packs: readonly Pack[]): Stage<'language' | 'dispatch', 'segmentation'> => {
  const languages = new Map(packs.map((pack) => [pack.tag, readTokenRules(pack)]))
  return {
    name: 'segmentation',
    annotate: ({ text, layers }) => {
      const { tag } = layers.language
      const raw = tokenize(text, languages.get(tag)?.rules ?? BARE_RULES)
      const sentenceOf = new Int32Array(raw.length)
      const sentences: Sentence[] = []
      const segmenter = new Intl.Segmenter(tag === 'und' ? 'en' : tag, { granularity: 'sentence' })
      let token = 0
      for (const [block, { start, end }] of layers.dispatch.blocks.entries()) {
        for (const part of segmenter.segment(text.slice(start, end))) {
          const span = trimSpan(text, { start: start + part.index, end: start + part.index + part.segment.length })
          const firstToken = token
          while (token < raw.length && (raw.starts[token] as number) < span.end) sentenceOf[token++] = sentences.length
          if (token > firstToken) sentences.push({ ...span, block, firstToken, endToken: token })
        }
      }
      return { segmentation: { tokens: { ...raw, sentenceOf }, sentences, noise: [] } }
    },
  }
}
