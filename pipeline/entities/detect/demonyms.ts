import { TokenKind } from '#src/layers/segmentation'
import { givenName } from '../lexicon/given-names.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isCapitalised, type Reading, Shape } from '../reading.ts'
import { type Candidate, engineRule } from './candidate.ts'

const DEMONYM = engineRule('demonym', 'detect/demonyms')

/** Adjectives and nouns of countries, places and peoples: mentions of what they are adjectives of. */
export const detectDemonyms = (reading: Reading, lexicon: Lexicon): readonly Candidate[] => {
  const found: Candidate[] = []
  const { tokens, shapes } = reading
  for (let at = 0; at < tokens.length; at++) {
    if (shapes[at] === Shape.other) continue
    const match = lexicon.demonyms.longest(tokens.folded, at)
    if (!match) continue
    const capital = isCapitalised(reading, at)
    const known = match.values.find((value) => capital || value.small)
    if (!known || isLanguage(reading, lexicon, at, match.length)) continue
    // Romain, Germain: given names before a name.
    if (capital && match.length === 1 && givenName(lexicon.given, tokens.texts[at] as string) && isCapitalised(reading, at + 1)) continue
    found.push({ firstToken: at, endToken: at + match.length, type: known.type, kind: 'demonym', certainty: 0.6, by: DEMONYM, known })
    at += match.length - 1
  }
  return found
}

/** Whether the adjective names the language: `en russe`, `in Russian,` but not `in Russian waters`. */
export const isLanguage = ({ tokens, shapes }: Reading, lexicon: Lexicon, at: number, length: number): boolean => {
  if (at === 0 || !lexicon.languageAfter.has(tokens.folded[at - 1] as string)) return false
  const next = at + length
  return shapes[at] === Shape.lower || next >= tokens.length || tokens.kinds[next] !== TokenKind.word || lexicon.stops.words.has(tokens.folded[next] as string)
}
