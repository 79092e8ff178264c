import { AFTER, BEFORE, LABELS, mayFollow, OUTSIDE } from './labels.ts'

/** Scores of one label after another: `scores[from * LABELS + to]`. Only pairs that `mayFollow` allows are read. */
export type Transitions = Float32Array

/** For each pair that BEFORE lists, what `of` holds of it. */
const inOrder = (of: Float32Array | Float64Array): Float64Array => {
  const { starts, beside } = BEFORE
  const listed = new Float64Array(beside.length)
  for (let to = 0; to < LABELS; to++)
    for (let each = starts[to] as number; each < (starts[to + 1] as number); each++) listed[each] = of[(beside[each] as number) * LABELS + to] as number
  return listed
}

/** The scores of allowed transitions in BEFORE's order, and their exponentials in BEFORE's and AFTER's: what is read along. */
export interface Moves {
  readonly transitions: Transitions
  readonly scores: Float64Array
  /** `exponentials[from * LABELS + to]` */
  readonly exponentials: Float64Array
  readonly before: Float64Array
  readonly after: Float64Array
}

/** @param temper what scores are multiplied by before they become probabilities */
export const movesOf = (transitions: Transitions, temper: number): Moves => {
  const exponentials = Float64Array.from(
    transitions.map((score) => score * temper),
    Math.exp,
  )
  const after = new Float64Array(AFTER.beside.length)
  for (let from = 0; from < LABELS; from++)
    for (let each = AFTER.starts[from] as number; each < (AFTER.starts[from + 1] as number); each++)
      after[each] = exponentials[from * LABELS + (AFTER.beside[each] as number)] as number
  return { transitions, scores: inOrder(transitions), exponentials, before: inOrder(exponentials), after }
}

/** The path with the highest score, by Viterbi's algorithm, over `length` tokens from `first`. */
export const bestPath = (emissions: Float32Array, first: number, length: number, { transitions, scores }: Moves, into: Uint8Array): void => {
  const { starts, beside } = BEFORE
  // What stands before a sentence is O, whose score is nothing.
  let above = new Float64Array(LABELS).fill(Number.NEGATIVE_INFINITY)
  above[OUTSIDE] = 0
  let here = new Float64Array(LABELS)
  const from = new Uint8Array(length * LABELS)
  for (let token = 0; token < length; token++) {
    const at = (first + token) * LABELS
    for (let to = 0; to < LABELS; to++) {
      let best = Number.NEGATIVE_INFINITY
      let argument = 0
      const end = starts[to + 1] as number
      for (let each = starts[to] as number; each < end; each++) {
        const label = beside[each] as number
        const score = (above[label] as number) + (scores[each] as number)
        if (score > best) {
          best = score
          argument = label
        }
      }
      here[to] = best + (emissions[at + to] as number)
      from[token * LABELS + to] = argument
    }
    const spare = above
    above = here
    here = spare
  }
  let last = OUTSIDE
  let best = Number.NEGATIVE_INFINITY
  for (let label = 0; label < LABELS; label++) {
    if (!mayFollow(label, OUTSIDE)) continue
    const score = (above[label] as number) + (transitions[label * LABELS] as number)
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

/** Forward and backward sums of one sentence, kept near 1 by a factor a token. Arrays may be longer than the sentence. */
export interface Sums {
  /** Sums over the paths up to and with the token's label, and over those after it. */
  readonly forward: Float64Array
  readonly backward: Float64Array
  /** Exponentials of emissions, less the token's highest. */
  readonly emitted: Float64Array
  readonly moves: Moves
  readonly scales: Float64Array
}

/** Arrays for the sums of sentences of up to `length` tokens. */
export const roomFor = (length: number, moves: Moves): Sums => ({
  forward: new Float64Array(length * LABELS),
  backward: new Float64Array(length * LABELS),
  emitted: new Float64Array(length * LABELS),
  moves,
  scales: new Float64Array(length),
})

/**
 * The sums over all allowed paths of a sentence, its emissions multiplied by `temper`. They are written into `room` where it is
 * given, in place of those of the sentence before.
 * @param back the first token of which the backward sums are asked
 */
export const sumPaths = (emissions: Float32Array, temper: number, moves: Moves, room?: Sums, back = 0): Sums => {
  const length = emissions.length / LABELS
  const sums = room && room.scales.length >= length ? room : roomFor(length, moves)
  const { forward, backward, emitted, scales } = sums
  const { starts, beside } = BEFORE
  const { exponentials, before, after } = moves
  for (let token = 0; token < length; token++) {
    const at = token * LABELS
    let highest = Number.NEGATIVE_INFINITY
    for (let label = 0; label < LABELS; label++) {
      const score = emissions[at + label] as number
      if (score > highest) highest = score
    }
    let total = 0
    for (let to = 0; to < LABELS; to++) {
      const exponential = Math.exp(((emissions[at + to] as number) - highest) * temper)
      emitted[at + to] = exponential
      let sum = 0
      if (token === 0) sum = mayFollow(OUTSIDE, to) ? (exponentials[to] as number) : 0
      else {
        const end = starts[to + 1] as number
        for (let each = starts[to] as number; each < end; each++) sum += (forward[at - LABELS + (beside[each] as number)] as number) * (before[each] as number)
      }
      const reached = sum * exponential
      forward[at + to] = reached
      total += reached
    }
    scales[token] = total
    for (let to = 0; to < LABELS; to++) forward[at + to] = (forward[at + to] as number) / total
  }
  let total = 0
  const end = (length - 1) * LABELS
  for (let label = 0; label < LABELS; label++) {
    backward[end + label] = mayFollow(label, OUTSIDE) ? (exponentials[label * LABELS] as number) : 0
    total += (backward[end + label] as number) * (forward[end + label] as number)
  }
  for (let label = 0; label < LABELS; label++) backward[end + label] = (backward[end + label] as number) / total
  for (let token = length - 2; token >= back; token--) {
    const at = token * LABELS
    const next = at + LABELS
    const scale = scales[token + 1] as number
    for (let from = 0; from < LABELS; from++) {
      const last = AFTER.starts[from + 1] as number
      let sum = 0
      for (let each = AFTER.starts[from] as number; each < last; each++) {
        const label = AFTER.beside[each] as number
        sum += (after[each] as number) * (emitted[next + label] as number) * (backward[next + label] as number)
      }
      backward[at + from] = sum / scale
    }
  }
  return sums
}

/** The probability that exactly `labels[from, to)` (offsets in the sentence) are the labels of these tokens. */
export const runProbability = ({ forward, backward, emitted, moves, scales }: Sums, labels: Uint8Array, from: number, to: number, first: number): number => {
  let label = labels[first + from] as number
  let probability = forward[from * LABELS + label] as number
  for (let token = from + 1; token < to; token++) {
    const next = labels[first + token] as number
    probability *= ((moves.exponentials[label * LABELS + next] as number) * (emitted[token * LABELS + next] as number)) / (scales[token] as number)
    label = next
  }
  return Math.min(1, probability * (backward[(to - 1) * LABELS + label] as number))
}
