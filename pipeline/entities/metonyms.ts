import type { Lexicon } from './lexicon/lexicon.ts'
import type { Reading } from './reading.ts'

/** Tokens between the place and the verb whose subject it is. */
const REACH = 5

/**
 * Whether the place at tokens [first, end) acts as a government does: `Moscou a indiqué`, `a indiqué Moscou`, `London urged`,
 * `selon Kiev`.
 */
export const isMetonym = (reading: Reading, lexicon: Lexicon, first: number, end: number): boolean =>
  lexicon.metonyms.places.get(reading.tokens.folded.slice(first, end)).length > 0 &&
  !lexicon.organisations.links.has(reading.tokens.folded[first - 1] ?? '') &&
  acts(reading, lexicon, first, end)

/** Whether what tokens [first, end) name is the subject of a verb of speech or decision, before or after it, or a named source. */
export const acts = ({ tokens }: Reading, lexicon: Lexicon, first: number, end: number): boolean => {
  const { verbs, auxiliaries, sources } = lexicon.metonyms
  const before = tokens.folded[first - 1] ?? ''
  if (sources.has(before)) return true
  if (verbs.has(before) && tokens.sentenceOf[first - 1] === tokens.sentenceOf[first]) return true
  // After a preposition the place is where, not who.
  if (lexicon.places.prepositions.has(before)) return false
  for (let at = end; at < Math.min(tokens.length, end + REACH); at++) {
    if (tokens.sentenceOf[at] !== tokens.sentenceOf[first]) return false
    const word = tokens.folded[at] as string
    if (verbs.has(word)) return true
    if (!auxiliaries.has(word)) return false
  }
  return false
}
