import type { ModelStore } from '#src/model-store'

/**
 * Parts of speech after Universal Dependencies (UPOS), with verbs and auxiliaries told apart by form and relative words set
 * apart from other pronouns: what finding subjects and clauses asks of a word.
 */
export const TAGS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'AUX_INF',
  'AUX_PART',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'REL',
  'SCONJ',
  'SYM',
  'VERB',
  'VERB_GER',
  'VERB_INF',
  'VERB_PART',
  'X',
] as const

export type Tag = (typeof TAGS)[number]

/** Index of each tag in `TAGS`. */
export const TAG: Readonly<Record<Tag, number>> = Object.fromEntries(TAGS.map((tag, index) => [tag, index])) as Record<Tag, number>

/** Rows of weights, a power of two; a feature's row is its hash's low bits. */
export const ROWS = 1 << 16

export const FEATURES = 20

/** One word as the features see it: hashes of its folded form and endings, and its shape. */
export interface WordFeatures {
  readonly word: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly shape: Int32Array
}

const SEED = 0x811c9dc5
const PRIME = 0x01000193

const hashRange = (text: string, from: number): number => {
  let hash = SEED
  for (let i = Math.max(0, from); i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME)
  return hash | 0
}

const UPPER = /^\p{Lu}/u
const ALL_UPPER = /^[\p{Lu}\p{M}.&-]{2,}$/u
const LETTER = /^\p{L}/u
const DIGIT = /\d/

const shapeOf = (text: string, folded: string): number => {
  const first = text.charCodeAt(0)
  const upper = first >= 0x41 && first <= 0x5a ? true : first < 128 ? false : UPPER.test(text)
  const kind = upper ? (text.length > 1 && ALL_UPPER.test(text) ? 2 : 1) : DIGIT.test(text) ? 3 : (first >= 0x61 && first <= 0x7a) || LETTER.test(text) ? 0 : 4
  return kind * 4 + (folded.includes('-', 1) ? 1 : 0) + (folded.endsWith("'") ? 2 : 0)
}

export const wordFeatures = (texts: readonly string[], folded: readonly string[], first: number, end: number): WordFeatures => {
  const length = end - first
  const word = new Int32Array(length)
  const suffix2 = new Int32Array(length)
  const suffix3 = new Int32Array(length)
  const suffix4 = new Int32Array(length)
  const shape = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    const form = folded[first + i] as string
    const number = DIGIT.test(form)
    word[i] = number ? form.length : hashRange(form, 0)
    suffix2[i] = hashRange(form, form.length - 2)
    suffix3[i] = hashRange(form, form.length - 3)
    suffix4[i] = hashRange(form, form.length - 4)
    shape[i] = shapeOf(texts[first + i] as string, form)
  }
  return { word, suffix2, suffix3, suffix4, shape }
}

const mix = (feature: number, a: number, b = 0): number => {
  let hash = Math.imul(feature + 1, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(b + 0x7f4a7c15, 0x27d4eb2f)
  return (hash ^ (hash >>> 13)) & (ROWS - 1)
}

/** Writes the rows of the features of word `i`, whose two left neighbours have tags `previous` and `before` (-1 at the start). */
export const featureRows = (words: WordFeatures, i: number, previous: number, before: number, rows: Int32Array): void => {
  const { word, suffix2, suffix3, suffix4, shape } = words
  const last = word.length - 1
  const at = (array: Int32Array, index: number): number => (index < 0 ? -11 : index > last ? -13 : (array[index] as number))
  const here = word[i] as number
  const form = (shape[i] as number) + (i === 0 ? 64 : 0)
  rows[0] = mix(0, here)
  rows[1] = mix(1, suffix2[i] as number)
  rows[2] = mix(2, suffix3[i] as number)
  rows[3] = mix(3, suffix4[i] as number)
  rows[4] = mix(4, form)
  rows[5] = mix(5, at(word, i - 1))
  rows[6] = mix(6, at(word, i + 1))
  rows[7] = mix(7, at(word, i - 2))
  rows[8] = mix(8, at(word, i + 2))
  rows[9] = mix(9, at(suffix3, i - 1))
  rows[10] = mix(10, at(suffix3, i + 1))
  rows[11] = mix(11, previous)
  rows[12] = mix(12, previous, before)
  rows[13] = mix(13, previous, here)
  rows[14] = mix(14, previous, suffix3[i] as number)
  rows[15] = mix(15, form, previous)
  rows[16] = mix(16, here, at(word, i + 1))
  rows[17] = mix(17, here, at(word, i - 1))
  rows[18] = mix(18, previous, at(word, i + 1))
  rows[19] = mix(19, at(suffix2, i + 1), suffix2[i] as number)
}

/** Tags tokens [first, end), one sentence, into `tags` (indices into `TAGS`). */
export type Tagger = (texts: readonly string[], folded: readonly string[], first: number, end: number, tags: Uint8Array) => void

const WIDTH = TAGS.length

/** Tags of closed classes: a word has one only where it was seen with one. */
export const CLOSED_TAGS: ReadonlySet<number> = new Set([
  TAG.ADP,
  TAG.AUX,
  TAG.AUX_INF,
  TAG.AUX_PART,
  TAG.CCONJ,
  TAG.DET,
  TAG.PART,
  TAG.PRON,
  TAG.REL,
  TAG.SCONJ,
])

const OPEN_TAGS: readonly number[] = TAGS.map((_, tag) => tag).filter((tag) => !CLOSED_TAGS.has(tag))
const ALL_TAGS: readonly number[] = TAGS.map((_, tag) => tag)

/** A greedy averaged perceptron (Collins, 2002) over hashed features; `weights` has a row of `TAGS.length` for each bucket. */
export const perceptronTagger = (weights: Int8Array, frequent: ReadonlyMap<string, number>, closed: ReadonlySet<string>): Tagger => {
  const rows = new Int32Array(FEATURES)
  const scores = new Int32Array(WIDTH)
  return (texts, folded, first, end, tags) => {
    const words = wordFeatures(texts, folded, first, end)
    let previous = -1
    let before = -1
    for (let i = first; i < end; i++) {
      let best = frequent.get(folded[i] as string)
      if (best === undefined) {
        featureRows(words, i - first, previous, before, rows)
        scores.fill(0)
        for (let feature = 0; feature < FEATURES; feature++) {
          const row = (rows[feature] as number) * WIDTH
          for (let tag = 0; tag < WIDTH; tag++) scores[tag] = (scores[tag] as number) + (weights[row + tag] as number)
        }
        const open = closed.has(folded[i] as string) ? ALL_TAGS : OPEN_TAGS
        best = open[0] as number
        for (const tag of open) if ((scores[tag] as number) > (scores[best] as number)) best = tag
      }
      tags[i] = best
      before = previous
      previous = best
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
