/** Rows of weights, a power of two; a feature's row is its hash's low bits. */
export const ROWS = 1 << 16

/** One word as the features see it: hashes of its folded form and endings, and its shape. */
export interface WordFeatures {
  readonly word: number
  readonly suffix2: number
  readonly suffix3: number
  readonly suffix4: number
  /** Below SHAPES. */
  readonly shape: number
}

export const SHAPES = 20

/** Beyond the sentence's start, and beyond its end. */
export const BEFORE: WordFeatures = { word: -11, suffix2: -11, suffix3: -11, suffix4: -11, shape: 0 }
export const AFTER: WordFeatures = { word: -13, suffix2: -13, suffix3: -13, suffix4: -13, shape: 0 }

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

export const wordFeatures = (text: string, folded: string): WordFeatures => ({
  word: DIGIT.test(folded) ? folded.length : hashRange(folded, 0),
  suffix2: hashRange(folded, folded.length - 2),
  suffix3: hashRange(folded, folded.length - 3),
  suffix4: hashRange(folded, folded.length - 4),
  shape: shapeOf(text, folded),
})

const mix = (feature: number, a: number, b = 0): number => {
  let hash = Math.imul(feature + 1, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(b + 0x7f4a7c15, 0x27d4eb2f)
  return (hash ^ (hash >>> 13)) & (ROWS - 1)
}

/** The templates of one word at a place: their rows hang on that word alone. */
export const FORM_TEMPLATES: readonly ((form: WordFeatures) => readonly number[])[] = [
  // Here.
  ({ word, suffix2, suffix3, suffix4 }) => [mix(0, word), mix(1, suffix2), mix(2, suffix3), mix(3, suffix4)],
  // One and two words before.
  ({ word, suffix3 }) => [mix(5, word), mix(9, suffix3)],
  ({ word }) => [mix(7, word)],
  // One and two words after.
  ({ word, suffix3 }) => [mix(6, word), mix(10, suffix3)],
  ({ word }) => [mix(8, word)],
]

/** Places of FORM_TEMPLATES. */
export const Place = { here: 0, before: 1, twoBefore: 2, after: 3, twoAfter: 4 } as const

/** The templates of a shape, of a word that opens its sentence or not, after a tag (-1 at the start). */
export const shapeRows = (shape: number, opens: boolean, previous: number): readonly number[] => {
  const form = shape + (opens ? 64 : 0)
  return [mix(4, form), mix(11, previous), mix(15, form, previous)]
}

/** The template of the two tags before. */
export const pastRows = (previous: number, before: number): readonly number[] => [mix(12, previous, before)]

/** Templates of two words, or of words and the tag before. */
export const PAIRS = 6

/** Writes the rows of those templates. */
export const pairRows = (here: WordFeatures, prev: WordFeatures, next: WordFeatures, previous: number, rows: Int32Array): void => {
  rows[0] = mix(13, previous, here.word)
  rows[1] = mix(14, previous, here.suffix3)
  rows[2] = mix(16, here.word, next.word)
  rows[3] = mix(17, here.word, prev.word)
  rows[4] = mix(18, previous, next.word)
  rows[5] = mix(19, next.suffix2, here.suffix2)
}
