import type { Span } from '#src/span'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isCapitalised, type Reading, Shape } from '../reading.ts'
import { type Candidate, engineRule } from './candidate.ts'

const AGENCY = engineRule('agency', 'detect/dateline')
const DATELINE = engineRule('dateline', 'detect/dateline')

/** A dateline is where the dispatch comes from, whatever else its words may name. */
const CERTAINTY = 0.9985

/** The place that opens a dateline: capitals up to a comma, a bracket or a stroke. */
export const datelinePlace = (reading: Reading, dateline: Span | undefined): Candidate | undefined => {
  if (!dateline) return undefined
  const { tokens, shapes } = reading
  let firstToken = 0
  while (firstToken < tokens.length && (tokens.starts[firstToken] as number) < dateline.start) firstToken++
  let endToken = firstToken
  while (
    endToken < tokens.length &&
    (tokens.ends[endToken] as number) <= dateline.end &&
    (isCapitalised(reading, endToken) || (endToken > firstToken && shapes[endToken] === Shape.lower))
  )
    endToken++
  if (endToken === firstToken) return undefined
  return { firstToken, endToken, type: 'LOC', kind: 'name', certainty: CERTAINTY, by: DATELINE }
}

/** Whoever the header says the dispatch comes from, as written there; each run of capitals in it. */
export const headerAgency = (reading: Reading, agency: Span | undefined): readonly Candidate[] => {
  if (!agency) return []
  const { tokens } = reading
  const found: Candidate[] = []
  let at = 0
  while (at < tokens.length && (tokens.starts[at] as number) < agency.start) at++
  for (; at < tokens.length && (tokens.ends[at] as number) <= agency.end; at++) {
    if (!isCapitalised(reading, at)) continue
    let endToken = at + 1
    const within = (token: number): boolean => token < tokens.length && (tokens.ends[token] as number) <= agency.end
    // Presse du Golfe.
    while (
      within(endToken) &&
      (isCapitalised(reading, endToken) || (reading.shapes[endToken] === Shape.lower && isCapitalised(reading, endToken + 1) && within(endToken + 1)))
    )
      endToken++
    found.push({ firstToken: at, endToken, type: 'ORG', kind: 'name', certainty: CERTAINTY, by: AGENCY })
    at = endToken
  }
  return found
}

/** One word that a dateline has as its place is this place wherever the text has it without a title before it. */
export const agreeWithDateline = (
  { tokens }: Reading,
  lexicon: Lexicon,
  place: Candidate | undefined,
  candidates: readonly Candidate[],
): readonly Candidate[] => {
  if (!place || place.endToken - place.firstToken > 1) return candidates
  const word = tokens.folded[place.firstToken] as string
  return candidates.map((candidate) => {
    const { firstToken, endToken, type } = candidate
    if (type === 'LOC' || endToken - firstToken > 1 || tokens.folded[firstToken] !== word) return candidate
    return lexicon.honorifics.get([tokens.folded[firstToken - 1] ?? '']).length > 0 ? candidate : { ...candidate, type: 'LOC', kind: 'name' }
  })
}
