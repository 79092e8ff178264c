import type { Tagger } from '#pipeline/entities/tagged-span'
import { TYPES } from '#pipeline/entities/tagger/labels'
import type { Segmentation } from '#src/layers/segmentation'
import type { GoldText } from './corpus.ts'

export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly gold: number
}

/** Exact spans and types (conlleval), in per cent: `all` and each type. `show` is given each miss and each span that is not in the gold. */
export const scoreTagger = (
  tagger: Tagger,
  texts: readonly GoldText[],
  segment: (text: string) => Segmentation,
  show?: (kind: 'miss' | 'spurious', gold: GoldText, start: number, end: number, type: string) => void,
): Readonly<Record<string, Score>> => {
  const hits = new Map<string, number>()
  const golds = new Map<string, number>()
  const found = new Map<string, number>()
  const count = (into: Map<string, number>, type: string): void => {
    for (const each of ['all', type]) into.set(each, (into.get(each) ?? 0) + 1)
  }
  for (const gold of texts) {
    const segmentation = segment(gold.text)
    const key = (start: number, end: number, type: string): string => `${start} ${end} ${type}`
    const expected = new Set(gold.entities.map(({ start, end, type }) => key(start, end, type)))
    const spans = tagger.tag(segmentation).map(({ firstToken, endToken, type }) => ({
      start: segmentation.tokens.starts[firstToken] as number,
      end: segmentation.tokens.ends[endToken - 1] as number,
      type,
    }))
    const got = new Set(spans.map(({ start, end, type }) => key(start, end, type)))
    for (const { start, end, type } of gold.entities) {
      count(golds, type)
      if (got.has(key(start, end, type))) count(hits, type)
      else show?.('miss', gold, start, end, type)
    }
    for (const { start, end, type } of spans) {
      count(found, type)
      if (!expected.has(key(start, end, type))) show?.('spurious', gold, start, end, type)
    }
  }
  return Object.fromEntries(
    ['all', ...TYPES].map((type) => {
      const hit = hits.get(type) ?? 0
      const precision = (100 * hit) / Math.max(1, found.get(type) ?? 0)
      const recall = (100 * hit) / Math.max(1, golds.get(type) ?? 0)
      return [type, { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall), gold: golds.get(type) ?? 0 }]
    }),
  )
}
