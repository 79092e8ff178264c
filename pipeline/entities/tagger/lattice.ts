import { AFTER, BEFORE, LABELS, mayFollow, OUTSIDE } from './labels.ts'

/** Scores of one label after another: `scores[from * LABELS + to]`. Only pairs that `mayFollow` allows are read. */
export type Transitions = Float32Array

/** The path with the highest score, by Viterbi's algorithm, over `length` tokens from `first`. */
export const bestPath = (emissions: Float32Array, first: number, length: number, transitions: Transitions, into: Uint8Array): void => {
  const scores = new Float64Array(length * LABELS).fill(Number.NEGATIVE_INFINITY)
  const from = new Uint8Array(length * LABELS)
  for (let to = 0; to < LABELS; to++) {
    if (mayFollow(OUTSIDE, to)) scores[to] = (emissions[first * LABELS + to] as number) + (transitions[to] as number)
  }
  for (let token = 1; token < length; token++) {
    const above = (token - 1) * LABELS
    for (let to = 0; to < LABELS; to++) {
      const before = BEFORE[to] as Int32Array
      let best = Number.NEGATIVE_INFINITY
      let argument = 0
      for (let each = 0; each < before.length; each++) {
        const label = before[each] as number
        const score = (scores[above + label] as number) + (transitions[label * LABELS + to] as number)
        if (score > best) {
          best = score
          argument = label
        }
      }
      scores[token * LABELS + to] = best + (emissions[(first + token) * LABELS + to] as number)
      from[token * LABELS + to] = argument
    }
  }
  let last = OUTSIDE
  let best = Number.NEGATIVE_INFINITY
  for (let label = 0; label < LABELS; label++) {
    if (!mayFollow(label, OUTSIDE)) continue
    const score = (scores[(length - 1) * LABELS + label] as number) + (transitions[label * LABELS] as number)
    if (score > best) {
      best = score
      last = label
    }
  }
  for (let token = length - 1; token >= 0; token--) {
    into[first + token] = last
    last = from[token * LABELS + last] as number
  }
}

/** Forward and backward sums of one sentence, kept near 1 by a factor a token. */
export interface Sums {
  /** Sums over the paths up to and with the token's label, and over those after it. */
  readonly forward: Float64Array
  readonly backward: Float64Array
  /** Exponentials of emissions (less the token's highest) and of transitions. */
  readonly emitted: Float64Array
  readonly moved: Float64Array
  readonly scales: Float64Array
}

export const exponentials = (transitions: Transitions): Float64Array => Float64Array.from(transitions, Math.exp)

/** The sums over all allowed paths of a sentence, its emissions multiplied by `temper`; `moved` are the exponentials of the transitions. */
export const sumPaths = (emissions: Float32Array, temper: number, moved: Float64Array): Sums => {
  const length = emissions.length / LABELS
  const forward = new Float64Array(length * LABELS)
  const backward = new Float64Array(length * LABELS)
  const emitted = new Float64Array(length * LABELS)
  const scales = new Float64Array(length)
  for (let token = 0; token < length; token++) {
    const at = token * LABELS
    let highest = Number.NEGATIVE_INFINITY
    for (let label = 0; label < LABELS; label++) highest = Math.max(highest, emissions[at + label] as number)
    let total = 0
    for (let to = 0; to < LABELS; to++) {
      emitted[at + to] = Math.exp(((emissions[at + to] as number) - highest) * temper)
      let sum = 0
      if (token === 0) sum = mayFollow(OUTSIDE, to) ? (moved[to] as number) : 0
      else {
        const before = BEFORE[to] as Int32Array
        for (let each = 0; each < before.length; each++) {
          const label = before[each] as number
          sum += (forward[at - LABELS + label] as number) * (moved[label * LABELS + to] as number)
        }
      }
      forward[at + to] = sum * (emitted[at + to] as number)
      total += forward[at + to] as number
    }
    scales[token] = total
    for (let to = 0; to < LABELS; to++) forward[at + to] = (forward[at + to] as number) / total
  }
  let total = 0
  const end = (length - 1) * LABELS
  for (let label = 0; label < LABELS; label++) {
    backward[end + label] = mayFollow(label, OUTSIDE) ? (moved[label * LABELS] as number) : 0
    total += (backward[end + label] as number) * (forward[end + label] as number)
  }
  for (let label = 0; label < LABELS; label++) backward[end + label] = (backward[end + label] as number) / total
  for (let token = length - 2; token >= 0; token--) {
    const at = token * LABELS
    const next = at + LABELS
    const scale = scales[token + 1] as number
    for (let from = 0; from < LABELS; from++) {
      const after = AFTER[from] as Int32Array
      let sum = 0
      for (let each = 0; each < after.length; each++) {
        const label = after[each] as number
        sum += (moved[from * LABELS + label] as number) * (emitted[next + label] as number) * (backward[next + label] as number)
      }
      backward[at + from] = sum / scale
    }
  }
  return { forward, backward, emitted, moved, scales }
}

/** The probability that exactly `labels[from, to)` (offsets in the sentence) are the labels of these tokens. */
export const runProbability = ({ forward, backward, emitted, moved, scales }: Sums, labels: Uint8Array, from: number, to: number, first: number): number => {
  let label = labels[first + from] as number
  let probability = forward[from * LABELS + label] as number
  for (let token = from + 1; token < to; token++) {
    const next = labels[first + token] as number
    probability *= ((moved[label * LABELS + next] as number) * (emitted[token * LABELS + next] as number)) / (scales[token] as number)
    label = next
  }
  return Math.min(1, probability * (backward[(to - 1) * LABELS + label] as number))
}
