import { extendName, type Gazetteer, NAME_CLASSES, PREFIX } from '#pipeline/entities/gazetteer/gazetteer'
import type { Sentence } from '#src/layers/segmentation'
import type { WordForms } from './form-store.ts'
import { Casing, type WordForm } from './word-form.ts'

/** Names are looked up as far as this many tokens. */
const LONGEST_NAME = 8

const CLASSES = NAME_CLASSES.length

/**
 * Marks the gazetteer's matches in a sentence, NAME_CLASSES.length marks a token: for each class where in the longest match of
 * that class the token stands: 0 nowhere, 1 begins it, 2 inside, 3 ends it, 4 is all of it. A match starts at a word with a
 * capital, so that `nice` and `tours` inside prose are no cities. `hashes` gets a hash of each token's marks, 0 where it has none.
 */
export const markNames = (into: Uint8Array, hashes: Int32Array, { firstToken, endToken }: Sentence, { forms, of }: WordForms, gazetteer: Gazetteer): void => {
  const longest = new Uint8Array(CLASSES)
  // Tokens before this one lie in a match.
  let reached = firstToken
  for (let token = firstToken; token < endToken; token++) {
    const { casing } = forms[of[token] as number] as WordForm
    if (casing !== Casing.lower && casing !== Casing.punctuation && casing !== Casing.other) {
      longest.fill(0)
      let hash = 0
      let length = 0
      let bits = PREFIX
      while (bits & PREFIX && length < LONGEST_NAME && token + length < endToken) {
        hash = extendName(hash, (forms[of[token + length] as number] as WordForm).bare)
        bits = gazetteer.classes(hash)
        length++
        if ((bits & ~PREFIX) === 0) continue
        reached = Math.max(reached, token + length)
        for (let name = 0; name < CLASSES; name++) if (bits & (1 << name)) longest[name] = length
      }
      if (reached > token) for (let name = 0; name < CLASSES; name++) mark(into, token, name, longest[name] as number)
    }
    if (token < reached) hashes[token] = marksHash(into, token)
  }
}

const mark = (into: Uint8Array, token: number, name: number, length: number): void => {
  if (length === 0 || (into[token * CLASSES + name] as number) > 1) return
  if (length === 1) into[token * CLASSES + name] = 4
  else for (let at = 0; at < length; at++) into[(token + at) * CLASSES + name] = at === 0 ? 1 : at === length - 1 ? 3 : 2
}

const marksHash = (marks: Uint8Array, token: number): number => {
  let hash = 0
  for (let name = 0; name < CLASSES; name++) {
    const mark = marks[token * CLASSES + name] as number
    if (mark > 0) hash = (Math.imul(hash, 31) + ((name << 3) | mark)) | 0
  }
  return hash
}
