import type { Sentence } from '#src/layers/segmentation'
import type { WordForms } from './form-store.ts'
import { Casing } from './word-form.ts'

/**
 * Runs of words with capitals, which are what most names are made of: for each token the first token of its run and the one
 * after its last. `wide` runs also hold up to two short small words between capitals (`Banque de France`, `Bank of England`).
 * A token in no run has an empty one at itself.
 */
export interface NameRuns {
  readonly start: Int32Array
  readonly end: Int32Array
  readonly wideStart: Int32Array
  readonly wideEnd: Int32Array
}

const TIES = 2

export const emptyRuns = (tokens: number): NameRuns => ({
  start: new Int32Array(tokens),
  end: new Int32Array(tokens),
  wideStart: new Int32Array(tokens),
  wideEnd: new Int32Array(tokens),
})

/** Adds the runs of a sentence. */
export const findRuns = (into: NameRuns, sentence: Sentence, { forms, of }: WordForms): void => {
  const isCapital = (token: number): boolean => {
    const casing = forms[of[token] as number]?.casing ?? Casing.other
    return casing >= Casing.capitalised && casing <= Casing.mixed
  }
  const { firstToken, endToken } = sentence
  for (let token = firstToken; token < endToken; token++) {
    into.start[token] = into.end[token] = into.wideStart[token] = into.wideEnd[token] = token
  }
  for (let token = firstToken; token < endToken; ) {
    if (!isCapital(token)) {
      token++
      continue
    }
    const wideStart = token
    let wideEnd = token
    for (;;) {
      const start = wideEnd
      let at = start
      while (at < endToken && isCapital(at)) at++
      into.start.fill(start, start, at)
      into.end.fill(at, start, at)
      wideEnd = at
      let ties = 0
      while (ties < TIES && at + ties < endToken && (forms[of[at + ties] as number]?.tie ?? 0) > 0) ties++
      if (ties === 0 || at + ties >= endToken || !isCapital(at + ties)) break
      wideEnd = at + ties
    }
    into.wideStart.fill(wideStart, wideStart, wideEnd)
    into.wideEnd.fill(wideEnd, wideStart, wideEnd)
    token = wideEnd
  }
}
