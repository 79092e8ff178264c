import { ownText } from '#pipeline/text/own-text'
import type { ModelStore } from '#src/model-store'
import { CLOSED_TAGS, TAGS, type Tagger } from './tagger.ts'
import { AFTER, BEFORE, FORM_TEMPLATES, PAIRS, Place, pairRows, pastRows, ROWS, SHAPES, shapeRows, type WordFeatures, wordFeatures } from './word-features.ts'

const WIDTH = TAGS.length

/**
 * Weights are summed four tags at a time: a row is WORDS numbers of 32 bits with a weight, raised by 128, in each byte; a sum is two
 * numbers for each, with sixteen bits a tag. The 20 rows of a word cannot overflow them.
 */
const WORDS = Math.ceil(WIDTH / 4)
const SUM = 2 * WORDS

/** Where a tag's score is in a sum: an index, and whether in the upper half. */
const indexOf = (tag: number): number => 2 * (tag >> 2) + (tag & 1)
const scoreIn = (sum: Int32Array, tag: number): number => {
  const pair = sum[indexOf(tag)] as number
  return tag & 2 ? pair >>> 16 : pair & 0xffff
}

const OPEN_TAGS: readonly number[] = TAGS.map((_, tag) => tag).filter((tag) => !CLOSED_TAGS.has(tag))
const ALL_TAGS: readonly number[] = TAGS.map((_, tag) => tag)

/** A word met before, with the sums of its weights at each place. */
interface KnownWord {
  readonly features: WordFeatures
  /** The tag that it nearly always has. */
  readonly tag: number | undefined
  readonly tags: readonly number[]
  readonly sums: Int32Array
}

const STATES = WIDTH + 1

/** Words kept from one sentence to the next: what they hold hangs on nothing but the word. */
const KEPT = 20_000

/** Adds the rows of all PAIRS to the sum, written out: this is where most of the tagger's time goes. */
const addPairs = (packed: Int32Array, rows: Int32Array, sum: Int32Array): void => {
  let even0 = sum[0] as number
  let odd0 = sum[1] as number
  let even1 = sum[2] as number
  let odd1 = sum[3] as number
  let even2 = sum[4] as number
  let odd2 = sum[5] as number
  let even3 = sum[6] as number
  let odd3 = sum[7] as number
  let even4 = sum[8] as number
  let odd4 = sum[9] as number
  let even5 = sum[10] as number
  let odd5 = sum[11] as number
  for (let pair = 0; pair < PAIRS; pair++) {
    const row = (rows[pair] as number) * WORDS
    const word0 = packed[row] as number
    const word1 = packed[row + 1] as number
    const word2 = packed[row + 2] as number
    const word3 = packed[row + 3] as number
    const word4 = packed[row + 4] as number
    const word5 = packed[row + 5] as number
    even0 = (even0 + (word0 & 0xff00ff)) | 0
    odd0 = (odd0 + ((word0 >>> 8) & 0xff00ff)) | 0
    even1 = (even1 + (word1 & 0xff00ff)) | 0
    odd1 = (odd1 + ((word1 >>> 8) & 0xff00ff)) | 0
    even2 = (even2 + (word2 & 0xff00ff)) | 0
    odd2 = (odd2 + ((word2 >>> 8) & 0xff00ff)) | 0
    even3 = (even3 + (word3 & 0xff00ff)) | 0
    odd3 = (odd3 + ((word3 >>> 8) & 0xff00ff)) | 0
    even4 = (even4 + (word4 & 0xff00ff)) | 0
    odd4 = (odd4 + ((word4 >>> 8) & 0xff00ff)) | 0
    even5 = (even5 + (word5 & 0xff00ff)) | 0
    odd5 = (odd5 + ((word5 >>> 8) & 0xff00ff)) | 0
  }
  sum[0] = even0
  sum[1] = odd0
  sum[2] = even1
  sum[3] = odd1
  sum[4] = even2
  sum[5] = odd2
  sum[6] = even3
  sum[7] = odd3
  sum[8] = even4
  sum[9] = odd4
  sum[10] = even5
  sum[11] = odd5
}

/** A greedy averaged perceptron (Collins, 2002) over hashed features; `weights` has a row of `TAGS.length` for each bucket. */
export const perceptronTagger = (weights: Int8Array, frequent: ReadonlyMap<string, number>, closed: ReadonlySet<string>): Tagger => {
  const packed = new Int32Array(ROWS * WORDS)
  for (let row = 0; row < ROWS; row++)
    for (let tag = 0; tag < WIDTH; tag++) {
      const at = row * WORDS + (tag >> 2)
      packed[at] = (packed[at] as number) | (((weights[row * WIDTH + tag] as number) + 128) << (8 * (tag & 3)))
    }
  const addRow = (sum: Int32Array, from: number, row: number): void => {
    for (let word = 0; word < WORDS; word++) {
      const four = packed[row * WORDS + word] as number
      const at = from + 2 * word
      sum[at] = ((sum[at] as number) + (four & 0xff00ff)) | 0
      sum[at + 1] = ((sum[at + 1] as number) + ((four >>> 8) & 0xff00ff)) | 0
    }
  }
  const shapes = new Int32Array(2 * SHAPES * STATES * SUM)
  const shapeAt = (shape: number, opens: boolean, previous: number): number => ((shape + (opens ? SHAPES : 0)) * STATES + previous + 1) * SUM
  const pasts = new Int32Array(STATES * STATES * SUM)
  const pastAt = (previous: number, before: number): number => ((previous + 1) * STATES + before + 1) * SUM
  for (let previous = -1; previous < WIDTH; previous++) {
    for (let shape = 0; shape < SHAPES; shape++)
      for (const opens of [false, true]) for (const row of shapeRows(shape, opens, previous)) addRow(shapes, shapeAt(shape, opens, previous), row)
    for (let before = -1; before < WIDTH; before++) for (const row of pastRows(previous, before)) addRow(pasts, pastAt(previous, before), row)
  }
  const know = (features: WordFeatures, tag: number | undefined, tags: readonly number[]): KnownWord => {
    const sums = new Int32Array(FORM_TEMPLATES.length * SUM)
    for (const [place, template] of FORM_TEMPLATES.entries()) for (const row of template(features)) addRow(sums, place * SUM, row)
    return { features, tag, tags, sums }
  }
  const start = know(BEFORE, undefined, OPEN_TAGS)
  const stop = know(AFTER, undefined, OPEN_TAGS)
  const known = new Map<string, KnownWord>()
  const knownWord = (text: string, folded: string): KnownWord => {
    let word = known.get(text)
    if (!word) {
      word = know(wordFeatures(text, folded), frequent.get(folded), closed.has(folded) ? ALL_TAGS : OPEN_TAGS)
      known.set(ownText(text), word)
    }
    return word
  }
  const sum = new Int32Array(SUM)
  const rows = new Int32Array(PAIRS)
  return (texts, folded, first, end, tags) => {
    if (known.size > KEPT) known.clear()
    const wordAt = (at: number): KnownWord => (at < end ? knownWord(texts[at] as string, folded[at] as string) : stop)
    let prev2 = start
    let prev = start
    let here = wordAt(first)
    let next = wordAt(first + 1)
    let previous = -1
    let before = -1
    for (let i = first; i < end; i++) {
      const next2 = wordAt(i + 2)
      let best = here.tag
      if (best === undefined) {
        const ofHere = here.sums
        const ofPrev = prev.sums
        const ofPrev2 = prev2.sums
        const ofNext = next.sums
        const ofNext2 = next2.sums
        const shape = shapeAt(here.features.shape, i === first, previous)
        const past = pastAt(previous, before)
        for (let at = 0; at < SUM; at++)
          sum[at] =
            ((ofHere[Place.here * SUM + at] as number) +
              (ofPrev[Place.before * SUM + at] as number) +
              (ofPrev2[Place.twoBefore * SUM + at] as number) +
              (ofNext[Place.after * SUM + at] as number) +
              (ofNext2[Place.twoAfter * SUM + at] as number) +
              (shapes[shape + at] as number) +
              (pasts[past + at] as number)) |
            0
        pairRows(here.features, prev.features, next.features, previous, rows)
        addPairs(packed, rows, sum)
        best = here.tags[0] as number
        let most = scoreIn(sum, best)
        const { tags: choices } = here
        for (let each = 1; each < choices.length; each++) {
          const tag = choices[each] as number
          const score = scoreIn(sum, tag)
          if (score <= most) continue
          most = score
          best = tag
        }
      }
      tags[i] = best
      before = previous
      previous = best
      prev2 = prev
      prev = here
      here = next
      next = next2
    }
  }
}

/** Reads `pos-<language>.bin`: a line of JSON (`tags`, `frequent` words with their tag, `closed` words), then the weights. */
export const readTagger = (models: ModelStore, language: string): Tagger => {
  const file = `pos-${language}.bin`
  const bytes = models.open(file)
  const line = bytes.indexOf(0x0a)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, line))) as {
    tags: readonly string[]
    frequent: Readonly<Record<string, number>>
    closed: readonly string[]
  }
  if (header.tags.join() !== TAGS.join()) throw new Error(`${file} was trained for other tags`)
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + line + 1, bytes.length - line - 1)
  return perceptronTagger(weights, new Map(Object.entries(header.frequent)), new Set(header.closed))
}
