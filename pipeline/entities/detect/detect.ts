import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Reading } from '../reading.ts'
import type { Tagger } from '../tagged-span.ts'
import { detectIntroductions, type Introduction } from './acronyms.ts'
import { agreeTypes } from './agreement.ts'
import { settleBounds } from './bounds.ts'
import type { Candidate } from './candidate.ts'
import { detectCapitalRuns } from './capital-runs.ts'
import { repeatNames } from './consistency.ts'
import { detectDemonyms } from './demonyms.ts'
import { detectKnownNames } from './known-names.ts'
import { detectOrganisations } from './organisation-names.ts'
import { selectCandidates } from './select.ts'
import { tagged } from './tagged.ts'

/** All that is named in a document: disjoint, in reading order, with the acronyms that it introduces. */
export interface Detected {
  readonly candidates: readonly Candidate[]
  readonly introductions: readonly Introduction[]
}

/**
 * Names by the lexicon, by shape and by the language's tagger where it has one. What the tagger says stands before what shape
 * suggests; what the lexicon is sure of stands where the tagger says nothing, or less.
 */
export const detectCandidates = (reading: Reading, lexicon: Lexicon, tagger: Tagger | undefined): Detected => {
  const introductions = detectIntroductions(reading, lexicon)
  const found: Candidate[] = [
    ...detectKnownNames(reading, lexicon),
    ...detectDemonyms(reading, lexicon),
    ...detectOrganisations(reading, lexicon),
    ...(tagger ? agreeTypes(reading, settleBounds(reading, lexicon, tagged(reading, tagger))) : detectCapitalRuns(reading, lexicon)),
    ...introductions.flatMap(({ name, acronym }) => [name, acronym]),
  ]
  const { length } = reading.tokens
  const chosen = selectCandidates(found, length)
  const candidates = selectCandidates([...chosen, ...repeatNames(reading, lexicon, chosen)], length)
  return { candidates, introductions }
}
