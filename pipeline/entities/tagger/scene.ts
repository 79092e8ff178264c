import { cuesOf, extendName, type Gazetteer, NAME_CLASSES } from '#pipeline/entities/gazetteer/gazetteer'
import type { Segmentation, Sentence } from '#src/layers/segmentation'
import { type DocumentWords, documentWords } from './document-words.ts'
import { EDGE, type FormStore, type WordForms, wordForms } from './form-store.ts'
import { markNames } from './name-marks.ts'
import { emptyRuns, findRuns, type NameRuns } from './name-run.ts'
import { Casing, type WordForm } from './word-form.ts'

/** What is known of a document before the features of its tokens are written. */
export interface Scene {
  readonly segmentation: Segmentation
  readonly words: WordForms
  readonly document: DocumentWords
  readonly runs: NameRuns
  /** NAME_CLASSES.length a token: see markNames. */
  readonly marks: Uint8Array
  /** For each token, a hash of its marks; 0 where it has none. */
  readonly marked: Int32Array
  /** For each token, the CUE_CLASSES of its word as bits. */
  readonly cues: Uint8Array
  /** For each token, how far inside typographic quotation marks it stands: 1 for the first after the opening mark, 5 for the fifth and on; 0 outside. */
  readonly quoted: Uint8Array
}

const OPENING = new Set(['«', '“', '‘', '‹'])
const CLOSING = new Set(['»', '”', '’', '›'])

/** @param store keeps the forms of words from one document to the next; EDGE is its first */
export const readScene = (segmentation: Segmentation, gazetteer: Gazetteer, store: FormStore): Scene => {
  const { tokens, sentences } = segmentation
  const words = wordForms(tokens, store)
  const runs = emptyRuns(tokens.length)
  const marks = new Uint8Array(tokens.length * NAME_CLASSES.length)
  const marked = new Int32Array(tokens.length)
  const cues = new Uint8Array(tokens.length)
  const quoted = new Uint8Array(tokens.length)
  for (const sentence of sentences) {
    findRuns(runs, sentence, words)
    markNames(marks, marked, sentence, words, gazetteer)
    let depth = 0
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      const { casing, bare } = words.forms[words.of[token] as number] as WordForm
      if (casing <= Casing.mixed) cues[token] = cuesOf(gazetteer.classes(extendName(0, bare)))
      else if (casing === Casing.punctuation) {
        const text = tokens.texts[token] as string
        if (OPENING.has(text)) {
          depth = 1
          continue
        }
        if (CLOSING.has(text)) depth = 0
      }
      quoted[token] = depth
      if (depth > 0 && depth < 5) depth++
    }
  }
  return { segmentation, words, document: documentWords(segmentation, words), runs, marks, marked, cues, quoted }
}

export const formAt = ({ words }: Scene, sentence: Sentence, token: number): WordForm =>
  token < sentence.firstToken || token >= sentence.endToken ? EDGE : (words.forms[words.of[token] as number] as WordForm)
