import type { Segmentation } from '#src/layers/segmentation'
import type { WordForms } from './form-store.ts'
import { SentenceCase, sentenceCase } from './sentence-case.ts'
import { Casing } from './word-form.ts'

/** How a word is used in the prose of the whole document, whatever its case: look up by the form's `lower`. */
export interface DocumentWord {
  /** Occurrences written small, and occurrences written with a capital inside a sentence, where a capital means something. */
  small: number
  capital: number
  /** Tokens of the first occurrences with a capital inside a sentence. */
  readonly places: number[]
}

export interface DocumentWords {
  /** A `SentenceCase` a sentence. */
  readonly cases: Uint8Array
  readonly words: ReadonlyMap<number, DocumentWord>
}

/** Places kept a word: evidence beyond that repeats itself (and a hostile document repeats one word a million times). */
const PLACES = 6

export const documentWords = (segmentation: Segmentation, { forms, of }: WordForms): DocumentWords => {
  const { sentences, tokens } = segmentation
  const cases = new Uint8Array(sentences.length)
  const words = new Map<number, DocumentWord>()
  for (const [index, sentence] of sentences.entries()) {
    cases[index] = sentenceCase(sentence, { forms, of }, tokens.texts)
    if (cases[index] !== SentenceCase.prose) continue
    let inside = false
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      const form = forms[of[token] as number]
      if (!form || form.casing > Casing.mixed) continue
      let word = words.get(form.lower)
      if (!word) {
        word = { small: 0, capital: 0, places: [] }
        words.set(form.lower, word)
      }
      if (form.casing === Casing.lower) word.small++
      else if (inside) {
        word.capital++
        if (word.places.length < PLACES) word.places.push(token)
      }
      inside = true
    }
  }
  return { cases, words }
}
