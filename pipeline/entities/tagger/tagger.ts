import type { Gazetteer } from '#pipeline/entities/gazetteer/gazetteer'
import type { TaggedSpan, Tagger } from '#pipeline/entities/tagged-span'
import { emissionsOf } from './emissions.ts'
import { emptyIfFull } from './form-store.ts'
import { fillTallies, noTallies } from './form-tallies.ts'
import { LABELS, OUTSIDE, TYPES } from './labels.ts'
import { bestPath, movesOf, roomFor, runProbability, sumPaths } from './lattice.ts'
import { readScene } from './scene.ts'
import { openWeights } from './weights.ts'

/** Sentences of no more tokens are summed in one room; longer ones are rare. */
const LONG = 256

/**
 * Opens a trained tagger: a linear-chain conditional random field over hashed features (features.ts).
 * @param bytes weights as `npm run train` writes them
 * @param gazetteer the one that the weights were trained with
 * @param label names the weights in messages
 * @throws ConfigurationError where the weights are empty, damaged or cut short
 */
export const openTagger = (bytes: Uint8Array, gazetteer: Gazetteer, label: string): Tagger => {
  const weights = openWeights(bytes, label)
  const moves = movesOf(weights.transitions, weights.temper)
  const tallies = noTallies()
  const room = roomFor(LONG, moves)
  return {
    tag: (segmentation) => {
      if (emptyIfFull(tallies.store)) tallies.filled = 0
      const scene = readScene(segmentation, gazetteer, tallies.store)
      fillTallies(tallies, weights)
      const emissions = emissionsOf(segmentation, scene, weights, tallies)
      const labels = new Uint8Array(segmentation.tokens.length)
      const spans: TaggedSpan[] = []
      for (const { firstToken, endToken } of segmentation.sentences) {
        if (endToken === firstToken) continue
        bestPath(emissions, firstToken, endToken - firstToken, moves, labels)
        const found = labelledRuns(labels, firstToken, endToken)
        const [run] = found
        if (!run) continue
        const sums = sumPaths(emissions.subarray(firstToken * LABELS, endToken * LABELS), weights.temper, moves, room, run.endToken - firstToken - 1)
        for (const run of found) {
          spans.push({ ...run, score: runProbability(sums, labels, run.firstToken - firstToken, run.endToken - firstToken, firstToken) })
        }
      }
      return spans
    },
  }
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
