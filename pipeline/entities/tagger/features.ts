import { type Gazetteer, NAME_CLASSES } from '#pipeline/entities/gazetteer/gazetteer'
import type { Segmentation, Sentence } from '#src/layers/segmentation'
import { type DocumentWord, type DocumentWords, documentWords } from './document-words.ts'
import { mix, pair } from './hash.ts'
import { markNames } from './name-marks.ts'
import { emptyRuns, findRuns, type NameRuns } from './name-run.ts'
import { SentenceCase } from './sentence-case.ts'
import { Casing, type WordForm, type WordForms, wordForms } from './word-form.ts'

/** The features of every token, as hashes: those of token `t` are `hashes[starts[t]]` to `hashes[starts[t + 1] - 1]`. */
export interface Features {
  readonly starts: Int32Array
  readonly hashes: Int32Array
}

const CLASSES = NAME_CLASSES.length

/** Beyond either end of a sentence. */
const EDGE: WordForm = {
  index: -1,
  casing: Casing.other,
  word: 11,
  lower: 12,
  bare: 13,
  shape: 14,
  fullShape: 15,
  prefixes: [],
  suffixes: [],
  tie: 0,
}

/** What is known of a document before its features are written. */
interface Scene {
  readonly words: WordForms
  readonly document: DocumentWords
  readonly runs: NameRuns
  readonly marks: Uint8Array
}

/** A growing list of hashes. */
interface Sheet {
  hashes: Int32Array
  size: number
}

const put = (sheet: Sheet, template: number, value: number): void => {
  if (sheet.size === sheet.hashes.length) {
    const grown = new Int32Array(sheet.hashes.length * 2)
    grown.set(sheet.hashes)
    sheet.hashes = grown
  }
  sheet.hashes[sheet.size++] = mix(value ^ Math.imul(template + 1, 0x9e3779b1))
}

/** Writes the features of all tokens. Linear in the text: each token looks at a bounded neighbourhood and at bounded evidence of its word elsewhere. */
export const features = (segmentation: Segmentation, gazetteer: Gazetteer): Features => {
  const { tokens, sentences } = segmentation
  const words = wordForms(tokens)
  const scene: Scene = { words, document: documentWords(segmentation, words), runs: emptyRuns(tokens.length), marks: new Uint8Array(tokens.length * CLASSES) }
  for (const sentence of sentences) {
    findRuns(scene.runs, sentence, words)
    markNames(scene.marks, sentence, words, gazetteer)
  }
  const starts = new Int32Array(tokens.length + 1)
  const sheet: Sheet = { hashes: new Int32Array(64 + tokens.length * 48), size: 0 }
  for (const [index, sentence] of sentences.entries()) {
    let quoted = 0
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      starts[token] = sheet.size
      const text = tokens.texts[token] as string
      if (OPENING.has(text)) quoted = token + 1
      else if (CLOSING.has(text)) quoted = 0
      putWord(sheet, scene, sentence, token, scene.document.cases[index] as number)
      putNames(sheet, scene, sentence, token)
      if (quoted > 0 && quoted <= token) put(sheet, 90, (Math.min(4, token - quoted) << 3) | formAt(scene, sentence, token).casing)
    }
  }
  starts[tokens.length] = sheet.size
  return { starts, hashes: sheet.hashes.subarray(0, sheet.size) }
}

const OPENING = new Set(['«', '“', '‘', '‹'])
const CLOSING = new Set(['»', '”', '’', '›'])

const formAt = ({ words }: Scene, sentence: Sentence, token: number): WordForm =>
  token < sentence.firstToken || token >= sentence.endToken ? EDGE : (words.forms[words.of[token] as number] ?? EDGE)

/** The word, its parts and its neighbours. */
const putWord = (sheet: Sheet, scene: Scene, sentence: Sentence, token: number, sentenceCase: number): void => {
  const here = formAt(scene, sentence, token)
  const prev = formAt(scene, sentence, token - 1)
  const next = formAt(scene, sentence, token + 1)
  const prev2 = formAt(scene, sentence, token - 2)
  const next2 = formAt(scene, sentence, token + 2)
  const inCapitals = sentenceCase === SentenceCase.capitals && here.casing <= Casing.mixed
  // In capitals the case of letters says nothing: one sign for all shapes.
  const shape = inCapitals ? 7 : sentenceCase === SentenceCase.title && here.casing <= Casing.mixed ? pair(here.shape, 8) : here.shape
  put(sheet, 0, sentenceCase)
  put(sheet, 1, here.lower)
  put(sheet, 3, prev.lower)
  put(sheet, 4, next.lower)
  put(sheet, 5, prev2.lower)
  put(sheet, 6, next2.lower)
  put(sheet, 7, pair(prev.lower, here.lower))
  put(sheet, 8, pair(here.lower, next.lower))
  put(sheet, 9, pair(prev2.lower, prev.lower))
  put(sheet, 10, pair(next.lower, next2.lower))
  put(sheet, 11, pair(prev.lower, next.lower))
  put(sheet, 12, shape)
  put(sheet, 13, pair(prev.shape, shape))
  put(sheet, 14, pair(shape, next.shape))
  put(sheet, 15, pair(prev.shape, pair(shape, next.shape)))
  put(sheet, 16, pair(prev.lower, shape))
  put(sheet, 17, pair(shape, next.lower))
  put(sheet, 18, pair(pair(prev2.lower, prev.lower), shape))
  put(sheet, 19, pair(prev2.shape, pair(prev.shape, shape)))
  put(sheet, 20, pair(shape, pair(next.shape, next2.shape)))
  for (let at = 0; at < prev.suffixes.length; at++) if (at >= 2) put(sheet, 21 + at, prev.suffixes[at] as number)
  for (let at = 0; at < next.suffixes.length; at++) if (at >= 2) put(sheet, 25 + at, next.suffixes[at] as number)
  for (let at = 0; at < here.suffixes.length; at++) put(sheet, 29 + at, here.suffixes[at] as number)
  for (let at = 0; at < here.prefixes.length; at++) put(sheet, 33 + at, here.prefixes[at] as number)
  put(sheet, 37, here.bare)
  if (!inCapitals) {
    put(sheet, 2, here.word)
    put(sheet, 38, here.fullShape)
  }
  if (here.casing >= Casing.capitalised && here.casing <= Casing.mixed) {
    putUse(sheet, scene, sentence, token, here, sentenceCase)
    if (sentenceCase === SentenceCase.prose) putRun(sheet, scene, sentence, token, here)
  } else if ((scene.runs.wideEnd[token] as number) > token) {
    const start = scene.runs.wideStart[token] as number
    const end = scene.runs.wideEnd[token] as number
    put(sheet, 60, formAt(scene, sentence, start).lower)
    put(sheet, 61, formAt(scene, sentence, end - 1).lower)
    put(sheet, 62, pair(formAt(scene, sentence, start).lower, here.lower))
    put(sheet, 63, pair(formAt(scene, sentence, token - 1).suffixes[2] ?? 0, here.lower))
    put(sheet, 64, formAt(scene, sentence, start - 1).lower)
  }
}

/** How the document uses the word elsewhere: small, or with a capital inside a sentence, and beside what. */
const putUse = (sheet: Sheet, scene: Scene, sentence: Sentence, token: number, here: WordForm, sentenceCase: number): void => {
  const word: DocumentWord | undefined = scene.document.words.get(here.lower)
  const initial = token === sentence.firstToken ? 1 : 0
  const use = word ? (word.small > 0 ? 1 : 0) | (word.capital > 0 ? 2 : 0) : 0
  put(sheet, 40, (((use << 2) | sentenceCase) << 1) | initial)
  put(sheet, 41, pair((((use << 2) | sentenceCase) << 1) | initial, here.shape))
  if (!word) return
  const { forms, of } = scene.words
  const tokens = of.length
  for (const place of word.places) {
    if (place === token) continue
    const start = scene.runs.start[place] as number
    const end = scene.runs.end[place] as number
    const before = start > 0 ? (forms[of[start - 1] as number]?.lower ?? 0) : 0
    const after = end < tokens ? (forms[of[end] as number]?.lower ?? 0) : 0
    const position = place === start ? (place === end - 1 ? 0 : 1) : place === end - 1 ? 2 : 3
    put(sheet, 42, before)
    put(sheet, 43, after)
    put(sheet, 44, position)
    put(sheet, 45, pair(before, position))
    put(sheet, 46, pair(after, position))
    if (place > start) put(sheet, 47, forms[of[place - 1] as number]?.lower ?? 0)
    if (place < end - 1) put(sheet, 48, forms[of[place + 1] as number]?.lower ?? 0)
    putMarks(sheet, 49, scene.marks, start)
  }
}

/** The run of capitals that holds the word: what stands before and after, how it starts and ends. */
const putRun = (sheet: Sheet, scene: Scene, sentence: Sentence, token: number, here: WordForm): void => {
  const start = scene.runs.start[token] as number
  const end = scene.runs.end[token] as number
  const wideStart = scene.runs.wideStart[token] as number
  const wideEnd = scene.runs.wideEnd[token] as number
  const before = formAt(scene, sentence, start - 1).lower
  const after = formAt(scene, sentence, end).lower
  const length = Math.min(end - start, 5)
  const position = (Math.min(token - start, 3) << 2) | Math.min(end - 1 - token, 3)
  put(sheet, 65, before)
  put(sheet, 66, after)
  put(sheet, 67, pair(before, after))
  put(sheet, 68, (length << 4) | position)
  put(sheet, 69, pair(before, (length << 4) | position))
  put(sheet, 70, pair(after, (length << 4) | position))
  if (token > start) put(sheet, 71, formAt(scene, sentence, start).lower)
  if (token < end - 1) put(sheet, 72, formAt(scene, sentence, end - 1).lower)
  if (wideEnd - wideStart > end - start) {
    put(sheet, 73, formAt(scene, sentence, wideStart).lower)
    put(sheet, 74, formAt(scene, sentence, wideEnd - 1).lower)
    put(sheet, 75, formAt(scene, sentence, wideStart - 1).lower)
    put(sheet, 76, formAt(scene, sentence, wideEnd).lower)
    put(sheet, 77, pair(formAt(scene, sentence, wideStart).lower, position))
  }
  // `Organisation mondiale de la santé (OMS)`: the word that starts the name before the bracket.
  if (here.casing === Casing.capitals && start >= sentence.firstToken + 2 && end - start === 1) {
    const bracketed = start - 2
    put(sheet, 78, formAt(scene, sentence, scene.runs.wideStart[bracketed] as number).lower)
  }
}

/** Matches of the gazetteer, here and beside. */
const putNames = (sheet: Sheet, scene: Scene, sentence: Sentence, token: number): void => {
  putMarks(sheet, 50, scene.marks, token)
  if (token > sentence.firstToken) put(sheet, 52, marksHash(scene.marks, token - 1))
  if (token + 1 < sentence.endToken) put(sheet, 53, marksHash(scene.marks, token + 1))
  const all = marksHash(scene.marks, token)
  if (all === 0) return
  put(sheet, 54, all)
  put(sheet, 55, pair(all, formAt(scene, sentence, token).casing))
  put(sheet, 56, pair(all, token + 1 < sentence.endToken ? marksHash(scene.marks, token + 1) : 1))
  put(sheet, 57, pair(all, formAt(scene, sentence, token - 1).lower))
}

const putMarks = (sheet: Sheet, template: number, marks: Uint8Array, token: number): void => {
  for (let name = 0; name < CLASSES; name++) {
    const mark = marks[token * CLASSES + name] as number
    if (mark > 0) put(sheet, template, (name << 3) | mark)
  }
}

const marksHash = (marks: Uint8Array, token: number): number => {
  let hash = 0
  for (let name = 0; name < CLASSES; name++) {
    const mark = marks[token * CLASSES + name] as number
    if (mark > 0) hash = (Math.imul(hash, 31) + ((name << 3) | mark)) | 0
  }
  return hash
}
