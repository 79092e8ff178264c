import { AFTER, BEFORE, LABELS, mayFollow, OUTSIDE } from './labels.ts'

/**
 * Labels that end what is open, or find nothing open: after each of them O or any B or S may stand, and before O, B and S nothing
 * else. Their sums are written out, for that is where the lattice spends its time.
 */
const CLOSED = 9
const [C0, C1, C2, C3, C4, C5, C6, C7, C8] = BEFORE.beside.subarray(0, CLOSED) as unknown as Nine
const [N0, N1, N2, N3, N4, N5, N6, N7, N8] = AFTER.beside.subarray(0, CLOSED) as unknown as Nine

type Nine = readonly [number, number, number, number, number, number, number, number, number]

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
    const a0 = above[C0] as number
    const a1 = above[C1] as number
    const a2 = above[C2] as number
    const a3 = above[C3] as number
    const a4 = above[C4] as number
    const a5 = above[C5] as number
    const a6 = above[C6] as number
    const a7 = above[C7] as number
    const a8 = above[C8] as number
    for (let to = 0; to < LABELS; to++) {
      let best = Number.NEGATIVE_INFINITY
      let argument = 0
      const end = starts[to + 1] as number
      const start = starts[to] as number
      if (end - start === CLOSED) {
        let score = a0 + (scores[start] as number)
        if (score > best) best = score
        score = a1 + (scores[start + 1] as number)
        if (score > best) {
          best = score
          argument = C1
        }
        score = a2 + (scores[start + 2] as number)
        if (score > best) {
          best = score
          argument = C2
        }
        score = a3 + (scores[start + 3] as number)
        if (score > best) {
          best = score
          argument = C3
        }
        score = a4 + (scores[start + 4] as number)
        if (score > best) {
          best = score
          argument = C4
        }
        score = a5 + (scores[start + 5] as number)
        if (score > best) {
          best = score
          argument = C5
        }
        score = a6 + (scores[start + 6] as number)
        if (score > best) {
          best = score
          argument = C6
        }
        score = a7 + (scores[start + 7] as number)
        if (score > best) {
          best = score
          argument = C7
        }
        score = a8 + (scores[start + 8] as number)
        if (score > best) {
          best = score
          argument = C8
        }
        here[to] = best + (emissions[at + to] as number)
        from[token * LABELS + to] = argument
        continue
      }
      for (let each = start; each < end; each++) {
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
    const past = token === 0 ? 0 : at - LABELS
    const f0 = forward[past + C0] as number
    const f1 = forward[past + C1] as number
    const f2 = forward[past + C2] as number
    const f3 = forward[past + C3] as number
    const f4 = forward[past + C4] as number
    const f5 = forward[past + C5] as number
    const f6 = forward[past + C6] as number
    const f7 = forward[past + C7] as number
    const f8 = forward[past + C8] as number
    for (let to = 0; to < LABELS; to++) {
      const exponential = Math.exp(((emissions[at + to] as number) - highest) * temper)
      emitted[at + to] = exponential
      let sum = 0
      if (token === 0) sum = mayFollow(OUTSIDE, to) ? (exponentials[to] as number) : 0
      else {
        const end = starts[to + 1] as number
        const start = starts[to] as number
        if (end - start === CLOSED)
          sum =
            f0 * (before[start] as number) +
            f1 * (before[start + 1] as number) +
            f2 * (before[start + 2] as number) +
            f3 * (before[start + 3] as number) +
            f4 * (before[start + 4] as number) +
            f5 * (before[start + 5] as number) +
            f6 * (before[start + 6] as number) +
            f7 * (before[start + 7] as number) +
            f8 * (before[start + 8] as number)
        else for (let each = start; each < end; each++) sum += (forward[at - LABELS + (beside[each] as number)] as number) * (before[each] as number)
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
    const e0 = emitted[next + N0] as number
    const b0 = backward[next + N0] as number
    const e1 = emitted[next + N1] as number
    const b1 = backward[next + N1] as number
    const e2 = emitted[next + N2] as number
    const b2 = backward[next + N2] as number
    const e3 = emitted[next + N3] as number
    const b3 = backward[next + N3] as number
    const e4 = emitted[next + N4] as number
    const b4 = backward[next + N4] as number
    const e5 = emitted[next + N5] as number
    const b5 = backward[next + N5] as number
    const e6 = emitted[next + N6] as number
    const b6 = backward[next + N6] as number
    const e7 = emitted[next + N7] as number
    const b7 = backward[next + N7] as number
    const e8 = emitted[next + N8] as number
    const b8 = backward[next + N8] as number
    for (let from = 0; from < LABELS; from++) {
      const last = AFTER.starts[from + 1] as number
      const start = AFTER.starts[from] as number
      let sum = 0
      if (last - start === CLOSED)
        sum =
          (after[start] as number) * e0 * b0 +
          (after[start + 1] as number) * e1 * b1 +
          (after[start + 2] as number) * e2 * b2 +
          (after[start + 3] as number) * e3 * b3 +
          (after[start + 4] as number) * e4 * b4 +
          (after[start + 5] as number) * e5 * b5 +
          (after[start + 6] as number) * e6 * b6 +
          (after[start + 7] as number) * e7 * b7 +
          (after[start + 8] as number) * e8 * b8
      else
        for (let each = start; each < last; each++) {
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
