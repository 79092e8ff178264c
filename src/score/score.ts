import type { Span } from '../span.ts'
import { scoreDates } from './date-score.ts'
import { scoreDispatch } from './dispatch-score.ts'
import { scoreEntities } from './entity-score.ts'
import { scoreNoise } from './noise-score.ts'
import { scoreQuotes } from './quote-score.ts'
import type { Comparison, Count, ScoredPair } from './scored-pair.ts'
import type { ScoredRecord } from './scored-record.ts'

export interface ScoreTable {
  readonly dispatches: number
  /** Dispatches that have a record; the others count as all missed. */
  readonly records: number
  /** Summed over all dispatches, in a fixed order. */
  readonly counts: readonly Count[]
  /** What is wrong, one line each: `file: layer: missed|spurious|… what`. */
  readonly misses: readonly string[]
}

const LAYERS = [scoreDispatch, scoreEntities, scoreQuotes, scoreDates, scoreNoise]

const EMPTY: ScoredRecord = { language: { tag: 'und' }, dispatch: {}, entities: [], quotes: [], dates: [] }

/** Compares records with gold, all layers. Pure; the order of pairs changes only that of `misses`. */
export const scoreRecords = (pairs: readonly ScoredPair[]): ScoreTable => {
  const sums = new Map<string, Count>()
  const misses: string[] = []
  for (const { gold, record } of pairs) {
    const comparison: Comparison = { gold, record: record ?? EMPTY, span: codeUnits(gold.text) }
    for (const layer of LAYERS) {
      const score = layer(comparison)
      for (const count of score.counts) {
        const key = `${count.layer} ${count.measure}`
        sums.set(key, add(sums.get(key), count))
      }
      misses.push(...score.misses.map((line) => `${gold.file}: ${line}`))
    }
  }
  return { dispatches: pairs.length, records: pairs.filter(({ record }) => record).length, counts: [...sums.values()], misses }
}

const add = (sum: Count | undefined, count: Count): Count =>
  sum
    ? {
        ...count,
        correct: sum.correct + count.correct,
        gold: sum.gold + count.gold,
        ...(count.predicted !== undefined && { predicted: (sum.predicted ?? 0) + count.predicted }),
      }
    : count

/** From code points, as records count, to UTF-16 code units, as strings do. */
const codeUnits = (text: string): ((span: readonly [number, number]) => Span) => {
  if (!/[\ud800-\udbff]/.test(text)) return ([start, end]) => ({ start, end })
  const starts: number[] = []
  let offset = 0
  for (const character of text) {
    starts.push(offset)
    offset += character.length
  }
  const at = (point: number): number => starts[point] ?? text.length
  return ([start, end]) => ({ start: at(start), end: at(end) })
}
