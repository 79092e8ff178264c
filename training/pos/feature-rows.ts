import { AFTER, BEFORE, FORM_TEMPLATES, PAIRS, Place, pairRows, pastRows, shapeRows, type WordFeatures } from '#pipeline/quotes/syntax/word-features'

/** Templates: rows of a word. */
export const FEATURES = 20

/** Writes the rows of all features of word `i` of a sentence, whose two left neighbours have tags `previous` and `before` (-1 at the start). */
export const featureRows = (words: readonly WordFeatures[], i: number, previous: number, before: number, rows: Int32Array): void => {
  const here = words[i] as WordFeatures
  const prev = words[i - 1] ?? BEFORE
  const next = words[i + 1] ?? AFTER
  const at: readonly (readonly [number, WordFeatures])[] = [
    [Place.here, here],
    [Place.before, prev],
    [Place.twoBefore, words[i - 2] ?? BEFORE],
    [Place.after, next],
    [Place.twoAfter, words[i + 2] ?? AFTER],
  ]
  const single = at.flatMap(([place, form]) => FORM_TEMPLATES[place]?.(form) ?? [])
  rows.set([...single, ...shapeRows(here.shape, i === 0, previous), ...pastRows(previous, before)])
  pairRows(here, prev, next, previous, rows.subarray(FEATURES - PAIRS))
}
