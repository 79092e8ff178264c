import type { Gazetteer } from '#pipeline/entities/gazetteer/gazetteer'
import type { TaggedSpan, Tagger } from '#pipeline/entities/tagged-span'
import { type Features, features } from './features.ts'
import { LABELS, OUTSIDE, TYPES } from './labels.ts'
import { bestPath, exponentials, runProbability, sumPaths } from './lattice.ts'
import { openWeights, type Weights } from './weights.ts'

/**
 * Opens a trained tagger: a linear-chain conditional random field over hashed features (features.ts).
 * @param bytes weights as `npm run train` writes them
 * @param gazetteer the one that the weights were trained with
 * @param label names the weights in messages
 * @throws ConfigurationError where the weights are empty, damaged or cut short
 */
export const openTagger = (bytes: Uint8Array, gazetteer: Gazetteer, label: string): Tagger => {
  const weights = openWeights(bytes, label)
  const moved = exponentials(weights.transitions.map((score) => score * weights.temper))
  return {
    tag: (segmentation) => {
      const emissions = emit(features(segmentation, gazetteer), weights)
      const labels = new Uint8Array(segmentation.tokens.length)
      const spans: TaggedSpan[] = []
      for (const { firstToken, endToken } of segmentation.sentences) {
        if (endToken === firstToken) continue
        bestPath(emissions, firstToken, endToken - firstToken, weights.transitions, labels)
        const found = labelledRuns(labels, firstToken, endToken)
        if (found.length === 0) continue
        const sums = sumPaths(emissions.subarray(firstToken * LABELS, endToken * LABELS), weights.temper, moved)
        for (const run of found) {
          spans.push({ ...run, score: runProbability(sums, labels, run.firstToken - firstToken, run.endToken - firstToken, firstToken) })
        }
      }
      return spans
    },
  }
}

/** The scores that features give the labels of every token, LABELS a token. */
const emit = ({ starts, hashes }: Features, { index, rows, scale }: Weights): Float32Array => {
  const tokens = starts.length - 1
  const emissions = new Float32Array(tokens * LABELS)
  const sums = new Int32Array(LABELS)
  for (let token = 0; token < tokens; token++) {
    sums.fill(0)
    const end = starts[token + 1] as number
    for (let each = starts[token] as number; each < end; each++) {
      const rank = index.find(hashes[each] as number)
      if (rank < 0) continue
      const row = rank * LABELS
      for (let label = 0; label < LABELS; label++) sums[label] = (sums[label] as number) + (rows[row + label] as number)
    }
    for (let label = 0; label < LABELS; label++) emissions[token * LABELS + label] = (sums[label] as number) * scale
  }
  return emissions
}

/** The entities that an allowed path of labels spells. */
const labelledRuns = (labels: Uint8Array, first: number, end: number): readonly Omit<TaggedSpan, 'score'>[] => {
  const runs: Omit<TaggedSpan, 'score'>[] = []
  for (let token = first; token < end; token++) {
    const label = labels[token] as number
    if (label === OUTSIDE) continue
    const type = TYPES[(label - 1) >> 2] ?? 'MISC'
    let last = token
    // Of B and what follows, the last is the E; an S stands alone.
    if ((label - 1) % 4 === 0) while (last + 1 < end && ((labels[last] as number) - 1) % 4 !== 2) last++
    runs.push({ firstToken: token, endToken: last + 1, type })
    token = last
  }
  return runs
}
