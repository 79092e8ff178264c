import type { Span } from '#src/span'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Reading } from '../reading.ts'
import type { Tagger } from '../tagged-span.ts'
import { asIntroduced, detectIntroductions, type Introduction } from './acronyms.ts'
import { agreeTypes, agreeWithLonger } from './agreement.ts'
import { asDemonyms, settleBounds } from './bounds.ts'
import type { Candidate } from './candidate.ts'
import { detectCapitalRuns, detectTitledNames } from './capital-runs.ts'
import { detectClubs } from './clubs.ts'
import { repeatNames } from './consistency.ts'
import { agreeWithDateline, datelinePlace, headerAgency } from './dateline.ts'
import { detectDemonyms } from './demonyms.ts'
import { detectKnownNames } from './known-names.ts'
import { asLexiconSays } from './lexicon-types.ts'
import { detectNamings } from './naming.ts'
import { detectOrganisations } from './organisation-names.ts'
import { selectCandidates } from './select.ts'
import { tagged } from './tagged.ts'

/** Certainties from which a name decides its other occurrences: a tagger's score of 0.7, a rule that had a reason. */
const SURE_OF_TAGGER = 0.933
const SURE_OF_RULES = 0.5

/** What the dispatch's header says of names. */
interface Header {
  readonly dateline?: Span
  readonly agency?: Span
}

/** All that is named in a document: disjoint, in reading order, with the acronyms that it introduces. */
export interface Detected {
  readonly candidates: readonly Candidate[]
  readonly introductions: readonly Introduction[]
}

/**
 * Names by the lexicon, by shape and by the language's tagger where it has one. What the tagger says stands before what shape
 * suggests; what the lexicon is sure of stands where the tagger says nothing, or less.
 */
export const detectCandidates = (reading: Reading, lexicon: Lexicon, tagger: Tagger | undefined, header: Header = {}): Detected => {
  const place = datelinePlace(reading, header.dateline)
  const agencies = headerAgency(reading, header.agency)
  const settled = tagger && agreeTypes(reading, settleBounds(reading, lexicon, tagged(reading, lexicon, tagger)))
  const longer = settled && agreeWithDateline(reading, lexicon, place, agreeWithLonger(reading, lexicon, settled))
  const names = longer && asLexiconSays(reading, lexicon, asDemonyms(reading, lexicon, longer))
  const introductions = detectIntroductions(reading, lexicon, names).filter(({ acronym }) => acronym.firstToken !== place?.firstToken)
  const found: Candidate[] = [
    ...(place ? [place] : []),
    ...agencies,
    ...introductions.flatMap(({ name, acronym }) => [name, acronym]),
    ...asIntroduced(reading, names ?? detectCapitalRuns(reading, lexicon), introductions),
    ...(names ? detectTitledNames(reading, lexicon) : []),
    ...detectNamings(reading, lexicon, names ?? []),
    ...detectClubs(reading, lexicon, names ?? []),
    ...detectKnownNames(reading, lexicon),
    ...detectDemonyms(reading, lexicon),
    ...detectOrganisations(reading, lexicon),
  ]
  const { length } = reading.tokens
  const chosen = selectCandidates(found, length)
  const candidates = selectCandidates([...chosen, ...repeatNames(reading, lexicon, chosen, tagger ? SURE_OF_TAGGER : SURE_OF_RULES)], length)
  return { candidates, introductions }
}
