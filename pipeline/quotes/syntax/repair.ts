import type { Tokens } from '#src/layers/segmentation'
import type { FunctionWords } from './function-words.ts'
import { TAG } from './tagger.ts'

/**
 * Mends the tags of tokens [first, end), one sentence, where closed classes leave one reading: after an infinitive marker an
 * infinitive, after a nominative pronoun a finite verb, an owner's `'s` before a noun.
 */
export const repairTags = ({ folded }: Tokens, first: number, end: number, words: FunctionWords, tags: Uint8Array): void => {
  for (let i = first; i < end; i++) {
    const tag = tags[i]
    const word = folded[i] as string
    const next = i + 1 < end ? tags[i + 1] : TAG.PUNCT
    if (tag === TAG.PART && words.infinitive_markers.has(word)) {
      if (next === TAG.NOUN || next === TAG.ADJ || next === TAG.VERB || next === TAG.VERB_PART) tags[i + 1] = TAG.VERB_INF
    } else if (words.owners.has(word) && (tag === TAG.AUX || tag === TAG.VERB) && i > first && isNoun(tags[i - 1]) && (isNoun(next) || next === TAG.ADJ)) {
      tags[i] = TAG.PART
    } else if (words.nominatives.has(word)) {
      let at = i + 1
      while (at < end && (tags[at] === TAG.ADV || words.adverbs.has(folded[at] as string))) at++
      if (at < end && !isVerbal(tags[at]) && (tags[at] === TAG.NOUN || tags[at] === TAG.ADJ || tags[at] === TAG.VERB_INF || tags[at] === TAG.VERB_PART) && !isVerbal(tags[at + 1]))
        tags[at] = TAG.VERB
    }
  }
}

const isNoun = (tag: number | undefined): boolean => tag === TAG.NOUN || tag === TAG.PROPN

const isVerbal = (tag: number | undefined): boolean => tag === TAG.VERB || tag === TAG.AUX
