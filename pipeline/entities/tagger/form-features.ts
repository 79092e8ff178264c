import { put, type Sheet } from './sheet.ts'
import type { WordForm } from './word-form.ts'

/** Where a word stands, seen from the token whose label is asked. */
export const Place = {
  here: 0,
  /** Here as well, where the case of letters says something. */
  written: 1,
  before: 2,
  after: 3,
  twoBefore: 4,
  twoAfter: 5,
} as const

export const PLACES = 6

/**
 * The features of one word at a place. They hang on nothing else, so that a tagger sums their weights once a word and place:
 * a template that looks at anything beside the word belongs into context-features.ts.
 */
export const putForm = (sheet: Sheet, form: WordForm, place: number): void => {
  switch (place) {
    case Place.here:
      put(sheet, 1, form.lower)
      for (let at = 0; at < form.suffixes.length; at++) put(sheet, 29 + at, form.suffixes[at] as number)
      for (let at = 0; at < form.prefixes.length; at++) put(sheet, 33 + at, form.prefixes[at] as number)
      put(sheet, 37, form.bare)
      return
    case Place.written:
      put(sheet, 2, form.word)
      put(sheet, 38, form.fullShape)
      return
    case Place.before:
      put(sheet, 3, form.lower)
      for (let at = 2; at < form.suffixes.length; at++) put(sheet, 21 + at, form.suffixes[at] as number)
      return
    case Place.after:
      put(sheet, 4, form.lower)
      for (let at = 2; at < form.suffixes.length; at++) put(sheet, 25 + at, form.suffixes[at] as number)
      return
    case Place.twoBefore:
      put(sheet, 5, form.lower)
      return
    case Place.twoAfter:
      put(sheet, 6, form.lower)
      return
  }
}
