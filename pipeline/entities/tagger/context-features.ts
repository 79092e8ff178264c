import type { Sentence } from '#src/layers/segmentation'
import { putCues } from './cue-features.ts'
import { pair } from './hash.ts'
import { putNames } from './name-features.ts'
import { putRun, putTie } from './run-features.ts'
import { formAt, type Scene } from './scene.ts'
import { SentenceCase } from './sentence-case.ts'
import { put, type Sheet } from './sheet.ts'
import { Casing, isCased, type WordForm } from './word-form.ts'

/** The features of a token that hang on more than one word, or on its sentence. */
export const putContext = (sheet: Sheet, scene: Scene, sentence: Sentence, token: number): void => {
  const sentenceCase = scene.document.cases[scene.segmentation.tokens.sentenceOf[token] as number] as number
  const here = formAt(scene, sentence, token)
  putNeighbours(sheet, scene, sentence, token, here, sentenceCase)
  if (isCapital(here)) {
    putUse(sheet, scene, sentence, token, here, sentenceCase)
    if (sentenceCase === SentenceCase.prose) putRun(sheet, scene, sentence, token, here)
  } else if ((scene.runs.wideEnd[token] as number) > token) putTie(sheet, scene, sentence, token, here)
  putNames(sheet, scene, sentence, token)
  putCues(sheet, scene, sentence, token)
  const quoted = scene.quoted[token] as number
  if (quoted > 0) put(sheet, 90, ((quoted - 1) << 3) | here.casing)
}

/** Whether the word is written with a capital. */
export const isCapital = ({ casing }: WordForm): boolean => casing >= Casing.capitalised && casing <= Casing.mixed

const putNeighbours = (sheet: Sheet, scene: Scene, sentence: Sentence, token: number, here: WordForm, sentenceCase: number): void => {
  const prev = formAt(scene, sentence, token - 1)
  const next = formAt(scene, sentence, token + 1)
  const prev2 = formAt(scene, sentence, token - 2)
  const next2 = formAt(scene, sentence, token + 2)
  // In capitals the case of letters says nothing: one sign for all shapes.
  const shape = !isCased(here)
    ? here.shape
    : sentenceCase === SentenceCase.capitals
      ? 7
      : sentenceCase === SentenceCase.title
        ? pair(here.shape, 8)
        : here.shape
  const pairBefore = pair(prev2.lower, prev.lower)
  const shapes = pair(prev.shape, shape)
  const shapesAfter = pair(shape, next.shape)
  put(sheet, 0, sentenceCase)
  put(sheet, 7, pair(prev.lower, here.lower))
  put(sheet, 8, pair(here.lower, next.lower))
  put(sheet, 9, pairBefore)
  put(sheet, 10, pair(next.lower, next2.lower))
  put(sheet, 11, pair(prev.lower, next.lower))
  put(sheet, 12, shape)
  put(sheet, 13, shapes)
  put(sheet, 14, shapesAfter)
  put(sheet, 15, pair(prev.shape, shapesAfter))
  put(sheet, 16, pair(prev.lower, shape))
  put(sheet, 17, pair(shape, next.lower))
  put(sheet, 18, pair(pairBefore, shape))
  put(sheet, 19, pair(prev2.shape, shapes))
  put(sheet, 20, pair(shape, pair(next.shape, next2.shape)))
}

/** How the document uses the word: small, or with a capital inside a sentence. */
const putUse = (sheet: Sheet, scene: Scene, sentence: Sentence, token: number, here: WordForm, sentenceCase: number): void => {
  const word = scene.document.words.get(here.lower)
  const initial = token === sentence.firstToken ? 1 : 0
  const use = word ? (word.small > 0 ? 1 : 0) | (word.capital > 0 ? 2 : 0) : 0
  put(sheet, 40, (((use << 2) | sentenceCase) << 1) | initial)
  put(sheet, 41, pair((((use << 2) | sentenceCase) << 1) | initial, here.shape))
}
