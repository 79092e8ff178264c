import { foldAccents } from '#pipeline/text/fold'
import type { Candidate } from '../detect/candidate.ts'
import type { Known } from '../lexicon/known.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Reading } from '../reading.ts'
import type { Named } from './actor.ts'

/** The candidate's written form, without a repeated last word, and what the lexicon knows under that name. */
export const named = ({ text, tokens }: Reading, lexicon: Lexicon, candidate: Candidate): Named => {
  const { firstToken, kind } = candidate
  let { endToken } = candidate
  while (endToken - firstToken > 1 && kind !== 'demonym' && tokens.folded[endToken - 1] === tokens.folded[endToken - 2]) endToken--
  const start = tokens.starts[firstToken] as number
  const end = tokens.ends[endToken - 1] as number
  const surface = text
    .slice(start, end)
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/’/g, "'")
  const folded = tokens.folded.slice(firstToken, endToken)
  const find = (phrase: readonly string[]): Known | undefined =>
    lexicon.known.get(phrase).find((entry) => entry.type === candidate.type && (!entry.acronym || /\p{Lu}{2}|\p{Lu}\./u.test(surface)))
  // Émirats-Arabes-Unis, Etats Unis: hyphens are left out and put in.
  const known =
    candidate.known ?? find(folded) ?? (folded.some((word) => word.includes('-')) ? find(folded.flatMap((word) => word.split('-'))) : find([folded.join('-')]))
  const what = known ?? inAdjective(lexicon, candidate, folded)
  return { candidate: { ...candidate, endToken }, start, end, surface, words: folded.map(foldAccents), type: candidate.type, ...(what && { known: what }) }
}

/** What a place named by a noun and an adjective is: République tchétchène. */
const inAdjective = (lexicon: Lexicon, { type }: Candidate, folded: readonly string[]): Known | undefined =>
  type === 'LOC' && folded.length === 2 && lexicon.places.states.has(folded[0] ?? '') ? lexicon.demonyms.get(folded.slice(1))[0] : undefined
