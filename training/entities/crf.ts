import { AFTER, LABELS, mayFollow, OUTSIDE } from '#pipeline/entities/tagger/labels'
import { movesOf, sumPaths } from '#pipeline/entities/tagger/lattice'
import { seededRandom, shuffle } from './random.ts'

/** Sentences as features numbered from 0, with their labels. Sentence `s` holds the tokens `sentences[s]` to `sentences[s + 1] - 1`. */
export interface Examples {
  readonly features: number
  readonly sentences: Int32Array
  readonly starts: Int32Array
  readonly ids: Int32Array
  readonly labels: Uint8Array
}

export interface TrainingOptions {
  readonly epochs: number
  readonly rate: number
  /** Share of the features that each sight of a token leaves out. */
  readonly dropout: number
  readonly decay: number
  readonly seed: number
  readonly log: (line: string) => void
}

export interface Weights {
  /** LABELS weights a feature. */
  readonly rows: Float32Array
  readonly transitions: Float32Array
}

/**
 * Trains a linear-chain CRF by stochastic gradient descent with AdaGrad (Duchi et al., 2011) and feature dropout. The weights
 * are the mean of those at the end of each epoch of the second half (Polyak and Juditsky, 1992).
 */
export const trainCrf = (examples: Examples, { epochs, rate, dropout, decay, seed, log }: TrainingOptions): Weights => {
  const { features, sentences, starts, ids, labels } = examples
  const random = seededRandom(seed)
  const rows = new Float32Array(features * LABELS)
  const squares = new Float32Array(features * LABELS)
  const meanRows = new Float32Array(features * LABELS)
  const transitions = new Float32Array(LABELS * LABELS)
  const transitionSquares = new Float32Array(LABELS * LABELS).fill(1)
  const meanTransitions = new Float32Array(LABELS * LABELS)
  const order = Int32Array.from({ length: sentences.length - 1 }, (_, index) => index)
  const kept = new Int32Array(4096)
  const scale = 1 / (1 - dropout)
  let averaged = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    let loss = 0
    for (const sentence of order) {
      const first = sentences[sentence] as number
      const length = (sentences[sentence + 1] as number) - first
      const emissions = new Float32Array(length * LABELS)
      const keptUntil = new Int32Array(length + 1)
      let size = 0
      let pool = kept
      const most = (starts[first + length] as number) - (starts[first] as number)
      if (most > pool.length) pool = new Int32Array(most)
      for (let token = 0; token < length; token++) {
        const at = token * LABELS
        const end = starts[first + token + 1] as number
        for (let each = starts[first + token] as number; each < end; each++) {
          if (dropout > 0 && random() < dropout) continue
          const row = (ids[each] as number) * LABELS
          pool[size++] = row
          for (let label = 0; label < LABELS; label++) emissions[at + label] = (emissions[at + label] as number) + (rows[row + label] as number) * scale
        }
        keptUntil[token + 1] = size
      }
      const sums = sumPaths(emissions, 1, movesOf(transitions, 1))
      const { forward, backward, emitted, scales } = sums
      const moved = sums.moves.exponentials
      // Expected less observed transitions.
      const moves = new Float64Array(LABELS * LABELS)
      const gradient = new Float64Array(LABELS)
      for (let token = 0; token < length; token++) {
        const at = token * LABELS
        const gold = labels[first + token] as number
        let largest = 0
        for (let label = 0; label < LABELS; label++) {
          gradient[label] = (forward[at + label] as number) * (backward[at + label] as number) - (label === gold ? 1 : 0)
          largest = Math.max(largest, Math.abs(gradient[label] as number))
        }
        loss -= Math.log(Math.max(1e-12, 1 + (gradient[gold] as number)))
        const before = token === 0 ? OUTSIDE : (labels[first + token - 1] as number)
        moves[before * LABELS + gold] = (moves[before * LABELS + gold] as number) - 1
        for (let from = 0; from < LABELS; from++) {
          if (token === 0 && from !== OUTSIDE) continue
          const past = token === 0 ? 1 : (forward[at - LABELS + from] as number)
          if (past < 1e-9) continue
          for (let each = AFTER.starts[from] as number; each < (AFTER.starts[from + 1] as number); each++) {
            const to = AFTER.beside[each] as number
            const move = from * LABELS + to
            moves[move] =
              (moves[move] as number) +
              (past * (moved[move] as number) * (emitted[at + to] as number) * (backward[at + to] as number)) / (scales[token] as number)
          }
        }
        if (largest < 1e-3) continue
        for (let each = keptUntil[token] as number; each < (keptUntil[token + 1] as number); each++) {
          const row = pool[each] as number
          for (let label = 0; label < LABELS; label++) {
            const slope = gradient[label] as number
            if (slope < 1e-4 && slope > -1e-4) continue
            const weight = rows[row + label] as number
            const pull = slope * scale + decay * weight
            const square = (squares[row + label] as number) + pull * pull
            squares[row + label] = square
            rows[row + label] = weight - (rate * pull) / Math.sqrt(square + 1)
          }
        }
      }
      const last = labels[first + length - 1] as number
      moves[last * LABELS] = (moves[last * LABELS] as number) - 1
      for (let from = 0; from < LABELS; from++) {
        if (!mayFollow(from, OUTSIDE)) continue
        const end = (length - 1) * LABELS + from
        moves[from * LABELS] = (moves[from * LABELS] as number) + (forward[end] as number) * (backward[end] as number)
      }
      for (let move = 0; move < moves.length; move++) {
        const pull = moves[move] as number
        if (pull === 0) continue
        const square = (transitionSquares[move] as number) + pull * pull
        transitionSquares[move] = square
        transitions[move] = (transitions[move] as number) - (rate * pull) / Math.sqrt(square)
      }
    }
    log(`epoch ${epoch + 1}: ${(loss / labels.length).toFixed(4)}`)
    if (epoch >= epochs >> 1) {
      averaged++
      for (let at = 0; at < rows.length; at++) meanRows[at] = (meanRows[at] as number) + ((rows[at] as number) - (meanRows[at] as number)) / averaged
      for (let at = 0; at < transitions.length; at++)
        meanTransitions[at] = (meanTransitions[at] as number) + ((transitions[at] as number) - (meanTransitions[at] as number)) / averaged
    }
  }
  return { rows: meanRows, transitions: meanTransitions }
}
