import type { Gazetteer } from '#pipeline/entities/gazetteer/gazetteer'
import { LABELS } from '#pipeline/entities/tagger/labels'
import { packWeights } from '#pipeline/entities/tagger/weights'
import { augment } from './augment.ts'
import { type TrainedLanguage, trainingTexts } from './corpus.ts'
import { trainCrf, type Weights } from './crf.ts'
import { numberFeatures } from './examples.ts'
import { segmenter } from './segment.ts'

export interface Recipe {
  readonly epochs: number
  readonly rate: number
  readonly dropout: number
  readonly decay: number
  /** Features seen less often are not learned. */
  readonly least: number
  /** Features kept in the weights: those with the largest. */
  readonly rows: number
  /** Share of the texts of which a copy in other letters is learned too. */
  readonly augmented: number
  readonly seed: number
}

/** 130,000 rows of 17 bytes and their index weigh 2.5 MB. */
export const RECIPE: Recipe = { epochs: 12, rate: 0.3, dropout: 0.5, decay: 0, least: 2, rows: 130_000, augmented: 0.3, seed: 1 }

/** Trains the tagger of a language on the data folder's texts; the same folder and recipe give the same bytes. */
export const trainEntities = (language: TrainedLanguage, data: string, gazetteer: Gazetteer, recipe: Recipe, log: (line: string) => void): Uint8Array => {
  const segment = segmenter()
  const texts = trainingTexts(language, data)
  const { examples, hashes, misaligned } = numberFeatures(
    [...texts, ...augment(texts, recipe.augmented, recipe.seed)],
    (text) => segment(text, language),
    gazetteer,
    recipe.least,
  )
  log(`${texts.length} texts, ${examples.labels.length} tokens, ${examples.features} features, ${misaligned} entities not on token boundaries`)
  const weights = trainCrf(examples, { ...recipe, log })
  const kept = strongest(weights, recipe.rows)
  const rows = new Float32Array(kept.length * LABELS)
  for (const [at, row] of kept.entries()) rows.set(weights.rows.subarray(row * LABELS, (row + 1) * LABELS), at * LABELS)
  return packWeights(
    Int32Array.from(kept, (row) => hashes[row] as number),
    rows,
    step(rows),
    weights.transitions,
  )
}

/** The rows whose largest weight is largest, in order of number. */
const strongest = ({ rows }: Weights, count: number): Int32Array => {
  const strength = Float32Array.from({ length: rows.length / LABELS }, (_, row) => {
    let largest = 0
    for (let label = 0; label < LABELS; label++) largest = Math.max(largest, Math.abs(rows[row * LABELS + label] as number))
    return largest
  })
  const order = Int32Array.from(strength.keys()).sort((a, b) => (strength[b] as number) - (strength[a] as number) || a - b)
  return order.slice(0, count).sort()
}

/** The quantisation step under which one weight in ten thousand is cut. */
const step = (rows: Float32Array): number => {
  const sizes = Float32Array.from(rows, Math.abs).sort()
  return Math.max(1e-6, (sizes[Math.floor(sizes.length * 0.9999)] as number) / 127)
}
