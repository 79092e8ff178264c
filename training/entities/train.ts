import type { Gazetteer } from '#pipeline/entities/gazetteer/gazetteer'
import { writeFeatures } from '#pipeline/entities/tagger/features'
import { emptyStore } from '#pipeline/entities/tagger/form-store'
import { LABELS, label, TYPES } from '#pipeline/entities/tagger/labels'
import { readScene } from '#pipeline/entities/tagger/scene'
import { packWeights } from '#pipeline/entities/tagger/weights'
import { augment } from './augment.ts'
import { agencyCopy } from './copy.ts'
import { project, SOURCES, type TrainedLanguage, trainingTexts } from './corpus.ts'
import { type Examples, trainCrf, type Weights } from './crf.ts'
import { type Lesson, numberFeatures } from './examples.ts'
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
  /** How often each line of agency copy is filled. */
  readonly copies: number
  /**
   * Whether (1) the other language's texts are learned from too: names, shapes and the gazetteer say much the same in both.
   * Sentences with a MISC are left out, nationalities being MISC in English and nothing in French.
   */
  readonly foreign: number
  /** Added to the score of starting a MISC: rare and various, it is missed more often than it is wrong (found by cross-validation). */
  readonly boldness: number
  /** See Weights.temper; set where the mean score of the entities found in the development set is their precision. */
  readonly temper: number
  /** How many taggers, each with its own order of sentences and dropped features, are trained for one: the mean of their weights. */
  readonly learners: number
  readonly seed: number
}

/** 150,000 rows of 17 bytes and their index weigh 2.9 MB. */
export const RECIPE: Recipe = {
  epochs: 7,
  rate: 0.1,
  dropout: 0.5,
  decay: 0,
  least: 2,
  rows: 150_000,
  augmented: 0.3,
  copies: 3,
  foreign: 1,
  boldness: 0.6,
  temper: 0.85,
  learners: 3,
  seed: 1,
}

/** Trains the tagger of a language on the data folder's texts; the same folder and recipe give the same bytes. */
export const trainEntities = (language: TrainedLanguage, data: string, gazetteer: Gazetteer, recipe: Recipe, log: (line: string) => void): Uint8Array => {
  const segment = segmenter()
  const store = emptyStore()
  const golds = trainingTexts(language, data)
  const foreign = recipe.foreign ? (Object.keys(SOURCES) as TrainedLanguage[]).filter((other) => other !== language) : []
  const written = [...golds, ...agencyCopy(language, recipe.copies, recipe.seed)]
  let misaligned = 0
  const texts = [
    ...[...written, ...augment(written, recipe.augmented, recipe.seed)].map((gold) => ({ gold, tag: language })),
    ...foreign.flatMap((tag) => trainingTexts(tag, data).map((gold) => ({ gold, tag }))),
  ]
  const lessons = texts.map(({ gold, tag }): Lesson => {
    const segmentation = segment(gold.text, tag)
    const projection = project(gold, segmentation)
    misaligned += projection.misaligned.length
    return {
      segmentation,
      features: writeFeatures(segmentation, readScene(segmentation, gazetteer, store)),
      labels: projection.labels,
      ...(tag !== language && { without: isMisc }),
    }
  })
  const { examples, hashes } = numberFeatures(lessons, recipe.least)
  log(
    `${golds.length} texts, ${lessons.length} with copies, ${examples.labels.length} tokens, ${examples.features} features, ${misaligned} entities not on token boundaries`,
  )
  const weights = trainMean(examples, recipe, log)
  for (const part of ['B', 'S'] as const) {
    const to = label(TYPES.indexOf('MISC'), part)
    for (let from = 0; from < LABELS; from++) weights.transitions[from * LABELS + to] = (weights.transitions[from * LABELS + to] as number) + recipe.boldness
  }
  const kept = strongest(weights, recipe.rows)
  const rows = new Float32Array(kept.length * LABELS)
  for (const [at, row] of kept.entries()) rows.set(weights.rows.subarray(row * LABELS, (row + 1) * LABELS), at * LABELS)
  return packWeights({
    hashes: Int32Array.from(kept, (row) => hashes[row] as number),
    rows,
    scale: step(rows),
    transitions: weights.transitions,
    temper: recipe.temper,
  })
}

const trainMean = (examples: Examples, recipe: Recipe, log: (line: string) => void): Weights => {
  const sum = trainCrf(examples, { ...recipe, log })
  for (let learner = 1; learner < recipe.learners; learner++) {
    const { rows, transitions } = trainCrf(examples, { ...recipe, seed: recipe.seed + learner, log })
    for (let at = 0; at < rows.length; at++) sum.rows[at] = (sum.rows[at] as number) + (rows[at] as number)
    for (let at = 0; at < transitions.length; at++) sum.transitions[at] = (sum.transitions[at] as number) + (transitions[at] as number)
  }
  return { rows: sum.rows.map((weight) => weight / recipe.learners), transitions: sum.transitions.map((weight) => weight / recipe.learners) }
}

const isMisc = (of: number): boolean => of >= label(TYPES.indexOf('MISC'), 'B')

/** The rows whose largest weight is largest, in order of number. */
const strongest = ({ rows }: Weights, count: number): Int32Array => {
  const strength = Float32Array.from({ length: rows.length / LABELS }, (_, row) => {
    let largest = 0
    for (let at = 0; at < LABELS; at++) largest = Math.max(largest, Math.abs(rows[row * LABELS + at] as number))
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
