import type { Candidate } from '../detect/candidate.ts'
import { repeatNames } from '../detect/consistency.ts'
import { isAcronym } from '../lexicon/known.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Reading } from '../reading.ts'
import type { Lists } from './lists.ts'
import { findListed, type Occurrence } from './occurrences.ts'
import { written } from './written.ts'

/** What the user lists. */
const CERTAIN = 1

/**
 * The candidates as the authority has them: listed names stand before all that overlaps them, blocked strings are gone, and
 * what is now certain decides its other occurrences. In reading order, disjoint.
 */
export const overlay = (reading: Reading, lexicon: Lexicon, candidates: readonly Candidate[], lists: Lists): readonly Candidate[] => {
  const { tokens } = reading
  const kept = candidates.filter((candidate) => !isBlocked(reading, lists, candidate))
  const at: (Candidate | undefined)[] = new Array(tokens.length).fill(undefined)
  for (const candidate of kept) at.fill(candidate, candidate.firstToken, candidate.endToken)

  const pinned = findListed(tokens, lists, (found) => !isInLongerName(found, at[found.firstToken])).map((found) => pin(reading, found, at[found.firstToken]))
  const covered = new Uint8Array(tokens.length)
  for (const { firstToken, endToken } of pinned) covered.fill(1, firstToken, endToken)
  const free = kept.filter(({ firstToken, endToken }) => covered.subarray(firstToken, endToken).every((taken) => taken === 0))
  const chosen = [...pinned, ...free]
  const repeated = repeatNames(reading, lexicon, chosen, CERTAIN).filter((candidate) => !isBlocked(reading, lists, candidate))
  return [...chosen, ...repeated].sort((a, b) => a.firstToken - b.firstToken)
}

const isBlocked = ({ tokens }: Reading, { blocked }: Lists, { firstToken, endToken }: Candidate): boolean =>
  blocked.size > 0 && blocked.get(tokens.texts.slice(firstToken, endToken).map(written)).length > 0

/**
 * Whether the listed name is only a part of a longer one that it does not mean: one word (Paris in Paris Hilton, Washington in
 * Washington Post), or a place (New York in New York Times).
 */
const isInLongerName = ({ firstToken, endToken, form }: Occurrence, around: Candidate | undefined): boolean => {
  if (!around || around.firstToken > firstToken || around.endToken < endToken) return false
  const longer = around.endToken - around.firstToken > endToken - firstToken
  return longer && (endToken - firstToken === 1 || (form.listed.type === 'LOC' && around.type !== 'LOC'))
}

/** The listed name as a candidate, with what the detectors know of exactly these words where they take them for the same type. */
const pin = ({ tokens }: Reading, { firstToken, endToken, form: { listed, by } }: Occurrence, found: Candidate | undefined): Candidate => {
  const same = found && found.firstToken === firstToken && found.endToken === endToken && found.type === listed.type ? found : undefined
  const gender = listed.gender ?? same?.gender
  return {
    firstToken,
    endToken,
    type: listed.type,
    ...(same?.subtype && { subtype: same.subtype }),
    kind: same?.kind ?? (endToken - firstToken === 1 && isAcronym(tokens.texts[firstToken] ?? '') ? 'acronym' : 'name'),
    certainty: CERTAIN,
    by,
    ...(same?.known && { known: same.known }),
    ...(gender && { gender }),
    listed,
  }
}
