import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Reading } from '../reading.ts'
import type { Tagger } from '../tagged-span.ts'
import { detectIntroductions, type Introduction } from './acronyms.ts'
import type { Candidate } from './candidate.ts'
import { detectCapitalRuns } from './capital-runs.ts'
import { detectDemonyms } from './demonyms.ts'
import { detectKnownNames } from './known-names.ts'
import { detectOrganisations } from './organisation-names.ts'
import { selectCandidates } from './select.ts'

/** All that is named in a document: disjoint, in reading order, with the acronyms that it introduces. */
export interface Detected {
  readonly candidates: readonly Candidate[]
  readonly introductions: readonly Introduction[]
}

export const detectCandidates = (reading: Reading, lexicon: Lexicon, _tagger: Tagger | undefined): Detected => {
  const introductions = detectIntroductions(reading, lexicon)
  const found = [
    ...detectKnownNames(reading, lexicon),
    ...detectDemonyms(reading, lexicon),
    ...detectOrganisations(reading, lexicon),
    ...detectCapitalRuns(reading, lexicon),
    ...introductions.flatMap(({ name, acronym }) => [name, acronym]),
  ]
  return { candidates: selectCandidates(found, reading.tokens.length), introductions }
}
