import type { Segmentation, Sentence } from '#src/layers/segmentation'
import { isCapital, putContext } from './context-features.ts'
import { putElsewhere } from './elsewhere-features.ts'
import { Place, putForm } from './form-features.ts'
import { formAt, type Scene } from './scene.ts'
import { SentenceCase } from './sentence-case.ts'
import { emptySheet, type Sheet } from './sheet.ts'
import { isCased, type WordForm } from './word-form.ts'

/**
 * What a token's features are made of. Those of one word, and those that another occurrence of the word lends, come back time and
 * again: a tagger need not write them out to know the sum of their weights.
 */
export interface FeatureReader {
  /** The features of `form` at a `Place`: see putForm. */
  readonly form: (form: WordForm, place: number) => void
  /** What another occurrence of the word lends: see putElsewhere. */
  readonly elsewhere: (token: number) => void
  /** The rest: see putContext. */
  readonly context: (sentence: Sentence, token: number) => void
}

/** Reads the features of a token. Linear in the text: it looks at a bounded neighbourhood and at bounded evidence of the word elsewhere. */
export const readToken = (scene: Scene, sentence: Sentence, token: number, reader: FeatureReader): void => {
  const here = formAt(scene, sentence, token)
  const inCapitals = isCased(here) && scene.document.cases[scene.segmentation.tokens.sentenceOf[token] as number] === SentenceCase.capitals
  reader.form(here, Place.here)
  if (!inCapitals) reader.form(here, Place.written)
  reader.form(formAt(scene, sentence, token - 1), Place.before)
  reader.form(formAt(scene, sentence, token + 1), Place.after)
  reader.form(formAt(scene, sentence, token - 2), Place.twoBefore)
  reader.form(formAt(scene, sentence, token + 2), Place.twoAfter)
  reader.context(sentence, token)
  if (!isCapital(here)) return
  const places = scene.document.words.get(here.lower)?.places
  if (places) for (let each = 0; each < places.length; each++) if (places[each] !== token) reader.elsewhere(places[each] as number)
}

/** The features of every token, as hashes: those of token `t` are `hashes[starts[t]]` to `hashes[starts[t + 1] - 1]`. */
export interface Features {
  readonly starts: Int32Array
  readonly hashes: Int32Array
}

/** Writes the features of all tokens out, as training learns from them. */
export const writeFeatures = (segmentation: Segmentation, scene: Scene): Features => {
  const { tokens, sentences } = segmentation
  const starts = new Int32Array(tokens.length + 1)
  const sheet: Sheet = emptySheet(64 + tokens.length * 48)
  const reader: FeatureReader = {
    form: (form, place) => putForm(sheet, form, place),
    elsewhere: (token) => putElsewhere(sheet, scene, token),
    context: (sentence, token) => putContext(sheet, scene, sentence, token),
  }
  for (const sentence of sentences) {
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      starts[token] = sheet.size
      readToken(scene, sentence, token, reader)
    }
  }
  starts[tokens.length] = sheet.size
  return { starts, hashes: sheet.hashes.subarray(0, sheet.size) }
}
