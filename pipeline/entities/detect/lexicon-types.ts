import type { Lexicon } from '../lexicon/lexicon.ts'
import { acts } from '../metonyms.ts'
import type { Reading } from '../reading.ts'
import type { Candidate } from './candidate.ts'

/** From here on the tagger is believed against the lexicon. */
const SURE = 0.975

/**
 * Types that the lexicon knows better than the tagger: a seat of government tagged as a place, where it acts, is the institution
 * (`l'Élysée a confirmé`); a country is a place, unless the tagger is sure that it is a team or a person of that name.
 */
export const asLexiconSays = (reading: Reading, lexicon: Lexicon, candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.map((candidate) => {
    const { firstToken, endToken, type, kind, certainty } = candidate
    if (kind === 'demonym') return candidate
    const entries = lexicon.known.get(reading.tokens.folded.slice(firstToken, endToken))
    if (entries.length === 0) return candidate
    if (type === 'LOC') {
      const institution = entries.find((entry) => entry.type === 'ORG' && entry.country !== undefined)
      return institution && acts(reading, lexicon, firstToken, endToken) ? { ...candidate, type: 'ORG', known: institution } : candidate
    }
    const country = certainty < SURE ? entries.find(({ subtype, acronym }) => subtype === 'country' && !acronym) : undefined
    const placed = type !== 'PER' || lexicon.places.prepositions.has(reading.tokens.folded[firstToken - 1] ?? '')
    return country && placed ? { ...candidate, type: 'LOC', known: country } : candidate
  })
