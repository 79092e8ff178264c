import type { Sentence } from '#src/layers/segmentation'
import type { WordForms } from './form-store.ts'
import { Casing } from './word-form.ts'

/** How a sentence uses capitals: as prose does, on every word (English headlines), or throughout. */
export const SentenceCase = { prose: 0, title: 1, capitals: 2 } as const

/** Words so short (`of`, `the`, `in`) stay small in title case. */
const SHORT = 4

export const sentenceCase = (sentence: Sentence, { forms, of }: WordForms, texts: readonly string[]): number => {
  let words = 0
  let capitals = 0
  let long = 0
  let capitalised = 0
  for (let token = sentence.firstToken; token < sentence.endToken; token++) {
    const casing = forms[of[token] as number]?.casing ?? Casing.other
    const length = (texts[token] as string).length
    if (casing > Casing.mixed || length < 2) continue
    words++
    if (casing === Casing.capitals) capitals++
    if (length < SHORT) continue
    long++
    if (casing !== Casing.lower) capitalised++
  }
  if (words >= 3 && capitals >= 0.7 * words) return SentenceCase.capitals
  if (long >= 4 && capitalised >= 0.75 * long) return SentenceCase.title
  return SentenceCase.prose
}
