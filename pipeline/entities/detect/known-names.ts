import type { PhraseMatch } from '#pipeline/text/phrase-index'
import type { Known } from '../lexicon/known.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isCapitalised, type Reading, Shape } from '../reading.ts'
import { type Candidate, engineRule } from './candidate.ts'

const KNOWN = engineRule('known', 'detect/known-names')

/** Stands before what a tagger makes of its parts. */
const CERTAIN = 0.998

/** A listed name that holds a comma (Washington, D.C.), or an abbreviation of a place after one (Tampa, Fla.). */
const isCertain = ({ tokens }: Reading, at: number, length: number): boolean => {
  for (let i = at + 1; i < at + length; i++) if (tokens.texts[i] === ',') return true
  return length === 1 && tokens.texts[at - 1] === ',' && (tokens.texts[at] as string).endsWith('.')
}

/** Names that the language's lexicon lists, the longest at each place. */
export const detectKnownNames = (reading: Reading, lexicon: Lexicon): readonly Candidate[] => {
  const found: Candidate[] = []
  const { tokens, shapes } = reading
  for (let at = 0; at < tokens.length; at++) {
    if (shapes[at] === Shape.other) continue
    const match = lexicon.known.longest(tokens.folded, at)
    if (!match) continue
    const known = knownAt(reading, lexicon, at, match)
    if (!known) continue
    found.push({
      firstToken: at,
      endToken: at + match.length,
      type: known.type,
      ...(known.subtype && { subtype: known.subtype }),
      kind: known.acronym ? 'acronym' : 'name',
      certainty: isCertain(reading, at, match.length) ? CERTAIN : match.length > 1 ? 0.9 : 0.7,
      by: KNOWN,
      known,
    })
    at += match.length - 1
  }
  return found
}

/** An acronym of so many letters may be any word of a headline in capitals (TRENTE ANS), unless the dispatch has it elsewhere. */
const SHORT = 3

/** What the phrase at `at` names as it is written there, if anything. */
const knownAt = (reading: Reading, lexicon: Lexicon, at: number, match: PhraseMatch<Known>): Known | undefined => {
  const { shapes, shouted, opens, lowerWords, capitalWords, tokens } = reading
  const word = tokens.folded[at] as string
  if (match.length === 1 && lexicon.calendar.has(word)) return undefined
  for (const known of match.values) {
    if (known.acronym) {
      // In a headline in capitals US may be us.
      if (shapes[at] !== Shape.capitals && shapes[at] !== Shape.mixed && !/\d/.test(word)) continue
      if (
        shouted[at] === 1 &&
        (lexicon.stops.words.has(word) || lowerWords.has(word) || (word.length <= SHORT && !capitalWords.has(word) && shapes[at - 1] === Shape.capitals))
      )
        continue
      return known
    }
    if (known.small) return known
    let capitals = 0
    for (let i = at; i < at + match.length; i++) if (isCapitalised(reading, i) || shapes[i] === Shape.initial) capitals++
    if (capitals === 0) continue
    if (match.length === 1 && opens[at] === 1 && (lowerWords.has(word) || lexicon.stops.words.has(word))) continue
    return known
  }
  return undefined
}
