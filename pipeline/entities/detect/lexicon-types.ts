import { givenName } from '../lexicon/given-names.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { acts } from '../metonyms.ts'
import type { Reading } from '../reading.ts'
import type { Candidate } from './candidate.ts'

/** From here on the tagger is believed against the lexicon. */
const SURE = 0.975

/**
 * Types that the lexicon knows better than the tagger: a seat of government tagged as a place, where it acts, is the institution
 * (`l'Élysée a confirmé`); a country is a place, unless the tagger is sure that it is a team or a person of that name, and a listed
 * city is no person, unless it is called as persons are.
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
    if (country && placed) return { ...candidate, type: 'LOC', known: country }
    const city = type === 'PER' && certainty < SURE ? entries.find(({ subtype }) => subtype === 'city') : undefined
    return city && !isCalled(reading, lexicon, candidate) ? { ...candidate, type: 'LOC', known: city } : candidate
  })

/** Whether a word that is also a city's name is a person's there: Mme Florence, Sydney. */
const isCalled = ({ tokens }: Reading, lexicon: Lexicon, { firstToken }: Candidate): boolean =>
  givenName(lexicon.given, tokens.texts[firstToken] as string) !== undefined ||
  lexicon.honorifics.get([tokens.folded[firstToken - 1] ?? '']).length > 0 ||
  lexicon.roles.get([tokens.folded[firstToken - 1] ?? '']).length > 0
