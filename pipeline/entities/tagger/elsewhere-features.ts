import { pair } from './hash.ts'
import { putMarks } from './name-features.ts'
import type { Scene } from './scene.ts'
import { put, type Sheet } from './sheet.ts'
import type { WordForm } from './word-form.ts'

/**
 * The features that token `place` lends to the other occurrences of its word: what stands beside the name it is in. They hang on
 * `place` alone, so that a tagger sums their weights once a place.
 */
export const putElsewhere = (sheet: Sheet, scene: Scene, place: number): void => {
  const { forms, of } = scene.words
  const { runs } = scene
  const lowerAt = (token: number): number => (forms[of[token] as number] as WordForm).lower
  const start = runs.start[place] as number
  const end = runs.end[place] as number
  const before = start > 0 ? lowerAt(start - 1) : 0
  const after = end < of.length ? lowerAt(end) : 0
  const position = place === start ? (place === end - 1 ? 0 : 1) : place === end - 1 ? 2 : 3
  put(sheet, 42, before)
  put(sheet, 43, after)
  put(sheet, 44, position)
  put(sheet, 45, pair(before, position))
  put(sheet, 46, pair(after, position))
  if (place > start) put(sheet, 47, lowerAt(place - 1))
  if (place < end - 1) put(sheet, 48, lowerAt(place + 1))
  putMarks(sheet, 49, scene, start)
}
