import type { Lexicon } from './lexicon/lexicon.ts'
import type { Reading } from './reading.ts'

/** Tokens between the place and the verb whose subject it is. */
const REACH = 5

/**
 * Whether the place at tokens [first, end) acts as a government does: it is the subject of a verb of speech or decision before
 * or after it (`Moscou a indiqué`, `a indiqué Moscou`, `London urged`), or a named source (`selon Kiev`).
 */
export const isMetonym = ({ tokens }: Reading, lexicon: Lexicon, first: number, end: number): boolean => {
  const { places, verbs, auxiliaries, sources } = lexicon.metonyms
  if (places.get(tokens.folded.slice(first, end)).length === 0) return false
  const before = tokens.folded[first - 1] ?? ''
  if (sources.has(before)) return true
  // After a preposition or an article the place is where, not who.
  if (verbs.has(before) && tokens.sentenceOf[first - 1] === tokens.sentenceOf[first]) return true
  if (lexicon.places.prepositions.has(before) || lexicon.organisations.links.has(before)) return false
  for (let at = end; at < Math.min(tokens.length, end + REACH); at++) {
    if (tokens.sentenceOf[at] !== tokens.sentenceOf[first]) return false
    const word = tokens.folded[at] as string
    if (verbs.has(word)) return true
    if (!auxiliaries.has(word)) return false
  }
  return false
}
