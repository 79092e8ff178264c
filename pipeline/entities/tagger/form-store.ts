import { ownText } from '#pipeline/text/own-text'
import type { Tokens } from '#src/layers/segmentation'
import { Casing, type WordForm, wordForm } from './word-form.ts'

/** The form of each token of a document: `forms[of[token]]`. */
export interface WordForms {
  readonly forms: readonly WordForm[]
  readonly of: Int32Array
}

/**
 * The forms of words met so far. A wire says most of its words every day, so they are kept from one document to the next; what a
 * form holds hangs on nothing but the word.
 */
export interface FormStore {
  readonly forms: WordForm[]
  readonly known: Map<string, WordForm>
}

/** Beyond either end of a sentence: the first form of every store. */
export const EDGE: WordForm = {
  index: 0,
  kind: -1,
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

export const emptyStore = (): FormStore => ({ forms: [EDGE], known: new Map() })

/** Forms kept after a document; more than these and the next one starts anew. */
const KEPT = 20_000

/** Finds or makes the form of each token. */
export const wordForms = ({ length, texts, folded, kinds }: Tokens, { forms, known }: FormStore): WordForms => {
  const of = new Int32Array(length)
  for (let token = 0; token < length; token++) {
    const text = texts[token] as string
    const kind = kinds[token] as number
    let form = known.get(text)
    if (form?.kind !== kind) {
      form = wordForm(text, folded[token] as string, kind, forms.length)
      forms.push(form)
      known.set(ownText(text), form)
    }
    of[token] = form.index
  }
  return { forms, of }
}

/** Empties a store that has grown beyond what is worth keeping; tells whether it did, for what goes by the forms' indices to be forgotten too. */
export const emptyIfFull = (store: FormStore): boolean => {
  if (store.forms.length <= KEPT) return false
  store.forms.length = 1
  store.known.clear()
  return true
}
