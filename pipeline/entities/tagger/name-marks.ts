import { extendName, type Gazetteer, NAME_CLASSES, PREFIX } from '#pipeline/entities/gazetteer/gazetteer'
import type { Sentence } from '#src/layers/segmentation'
import { Casing, type WordForms } from './word-form.ts'

/** Names are looked up as far as this many tokens. */
const LONGEST_NAME = 8

const CLASSES = NAME_CLASSES.length

/**
 * Marks the gazetteer's matches in a sentence, NAME_CLASSES.length marks a token: for each class where in the longest match of
 * that class the token stands: 0 nowhere, 1 begins it, 2 inside, 3 ends it, 4 is all of it. A match starts at a word with a
 * capital, so that `nice` and `tours` inside prose are no cities.
 */
export const markNames = (into: Uint8Array, sentence: Sentence, { forms, of }: WordForms, gazetteer: Gazetteer): void => {
  const longest = new Uint8Array(CLASSES)
  for (let token = sentence.firstToken; token < sentence.endToken; token++) {
    const casing = forms[of[token] as number]?.casing ?? Casing.other
    if (casing === Casing.lower || casing === Casing.punctuation || casing === Casing.other) continue
    longest.fill(0)
    let hash = 0
    for (let length = 1; length <= LONGEST_NAME && token + length <= sentence.endToken; length++) {
      hash = extendName(hash, forms[of[token + length - 1] as number]?.bare ?? 0)
      const bits = gazetteer.classes(hash)
      for (let name = 0; name < CLASSES; name++) if (bits & (1 << name)) longest[name] = length
      if (!(bits & PREFIX)) break
    }
    for (let name = 0; name < CLASSES; name++) mark(into, token, name, longest[name] as number)
  }
}

const mark = (into: Uint8Array, token: number, name: number, length: number): void => {
  if (length === 0 || (into[token * CLASSES + name] as number) > 1) return
  if (length === 1) into[token * CLASSES + name] = 4
  else for (let at = 0; at < length; at++) into[(token + at) * CLASSES + name] = at === 0 ? 1 : at === length - 1 ? 3 : 2
}
