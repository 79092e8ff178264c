import type { HashIndex } from '#pipeline/entities/gazetteer/hash-index'
import { LABELS } from './labels.ts'

/**
 * Sums of weights, four labels at a time. A row of weights is WORDS numbers of 32 bits that each hold four labels' weights as bytes,
 * raised by RAISE so that none is negative. Summed, two numbers hold them, with sixteen bits a label: MOST rows fit in before a label
 * could run into the next. Sums of whole numbers: their order does not matter.
 */
export const WORDS = 5

const RAISE = 128

export const MOST = 257

/** Numbers of a tally: the sums, even labels and odd labels of each word in turn, then how many rows they are of. */
export const TALLY: number = 2 * WORDS + 1

const COUNT = TALLY - 1

/** Weights of LABELS labels, packed as the rows of a tally. @param weight the weight of a label, -127 to 127 */
export const packRow = (into: Int32Array, row: number, weight: (label: number) => number): void => {
  for (let label = 0; label < LABELS; label++) {
    const word = row * WORDS + (label >> 2)
    into[word] = (into[word] as number) | ((weight(label) + RAISE) << (8 * (label & 3)))
  }
}

/** Adds the rows of those `hashes` that have one to the tally at `at`. At most MOST hashes. */
export const addRows = (pool: Int32Array, at: number, hashes: Int32Array, from: number, to: number, index: HashIndex, rows: Int32Array): void => {
  let even0 = 0
  let even1 = 0
  let even2 = 0
  let even3 = 0
  let even4 = 0
  let odd0 = 0
  let odd1 = 0
  let odd2 = 0
  let odd3 = 0
  let odd4 = 0
  let count = 0
  for (let each = from; each < to; each++) {
    const rank = index.find(hashes[each] as number)
    if (rank < 0) continue
    const row = rank * WORDS
    const word0 = rows[row] as number
    const word1 = rows[row + 1] as number
    const word2 = rows[row + 2] as number
    const word3 = rows[row + 3] as number
    const word4 = rows[row + 4] as number
    even0 = (even0 + (word0 & 0xff00ff)) | 0
    even1 = (even1 + (word1 & 0xff00ff)) | 0
    even2 = (even2 + (word2 & 0xff00ff)) | 0
    even3 = (even3 + (word3 & 0xff00ff)) | 0
    even4 = (even4 + (word4 & 0xff00ff)) | 0
    odd0 = (odd0 + ((word0 >>> 8) & 0xff00ff)) | 0
    odd1 = (odd1 + ((word1 >>> 8) & 0xff00ff)) | 0
    odd2 = (odd2 + ((word2 >>> 8) & 0xff00ff)) | 0
    odd3 = (odd3 + ((word3 >>> 8) & 0xff00ff)) | 0
    odd4 = (odd4 + ((word4 >>> 8) & 0xff00ff)) | 0
    count++
  }
  pool[at] = ((pool[at] as number) + even0) | 0
  pool[at + 1] = ((pool[at + 1] as number) + odd0) | 0
  pool[at + 2] = ((pool[at + 2] as number) + even1) | 0
  pool[at + 3] = ((pool[at + 3] as number) + odd1) | 0
  pool[at + 4] = ((pool[at + 4] as number) + even2) | 0
  pool[at + 5] = ((pool[at + 5] as number) + odd2) | 0
  pool[at + 6] = ((pool[at + 6] as number) + even3) | 0
  pool[at + 7] = ((pool[at + 7] as number) + odd3) | 0
  pool[at + 8] = ((pool[at + 8] as number) + even4) | 0
  pool[at + 9] = ((pool[at + 9] as number) + odd4) | 0
  pool[at + COUNT] = (pool[at + COUNT] as number) + count
}

/** Adds the tally at `from` of `pool` to that at `at` of `into`; together they are of at most MOST rows. */
export const addTally = (into: Int32Array, at: number, pool: Int32Array, from: number): void => {
  for (let each = 0; each < TALLY; each++) into[at + each] = ((into[at + each] as number) + (pool[from + each] as number)) | 0
}

/** How many rows the tally at `at` sums. */
export const rowsIn = (pool: Int32Array, at: number): number => pool[at + COUNT] as number

/** Adds the sums of the tally at `at` to those of each label. */
export const readTally = (pool: Int32Array, at: number, into: Int32Array): void => {
  const raised = RAISE * rowsIn(pool, at)
  for (let label = 0; label < LABELS; label++) {
    const pair = pool[at + 2 * (label >> 2) + (label & 1)] as number
    into[label] = (into[label] as number) + (label & 2 ? pair >>> 16 : pair & 0xffff) - raised
  }
}

/** The pool, or where it is shorter than `length` one with the same tallies that is not. */
export const grown = (pool: Int32Array, length: number): Int32Array => {
  if (pool.length >= length) return pool
  const longer = new Int32Array(Math.max(length, 2 * pool.length))
  longer.set(pool)
  return longer
}
