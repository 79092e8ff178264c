import { foldAccents } from '#pipeline/text/fold'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Reading } from '../reading.ts'
import type { Candidate } from './candidate.ts'
import { mentionsOf } from './mentions.ts'
import { nameRunBefore, type Run } from './name-runs.ts'
import { isPerson, isScore, sideAt, sidesInRows } from './results.ts'

/** Stands before what a tagger makes of a town's name; after what the words of the name itself show. */
const PLAYED = 0.9944

/** From here on a tagged person is one. */
const SURE = 0.985

/**
 * Clubs: the sides of rows of results and tables and of sentences with a score, and every mention of these names in the dispatch
 * but after a preposition of place. A country is a place in sport too.
 * @param tagged the tagger's candidates, disjoint
 */
export const detectClubs = (reading: Reading, lexicon: Lexicon, tagged: readonly Candidate[]): readonly Candidate[] => {
  const sides = [...sidesInRows(reading, lexicon), ...sidesInProse(reading, lexicon, tagged)]
  if (sides.length === 0) return []
  const shown = sides.flatMap((side) => formsOf(reading, lexicon, side)).map((words) => ({ words, type: 'ORG', by: lexicon.sport.rule }) as const)
  return mentionsOf(reading, lexicon, shown, new Set(sides.map(({ firstToken }) => firstToken)), tagged, PLAYED, true)
}

/** The words of a side, and those without the head or tail that only says that it is a club: AS Corvenne, Leeds FC. */
const formsOf = ({ tokens }: Reading, lexicon: Lexicon, { firstToken, endToken }: Run): readonly (readonly string[])[] => {
  const folded = tokens.folded.slice(firstToken, endToken)
  const words = folded.map(foldAccents)
  const forms = [words]
  const head = lexicon.naming.heads.longest(folded, 0)
  if (head && head.length < words.length && ACRONYM.test(tokens.texts[firstToken] as string)) forms.push(words.slice(head.length))
  if (words.length > 1 && lexicon.naming.tails.get(folded.slice(-1)).length > 0) forms.push(words.slice(0, -1))
  return forms
}

const ACRONYM = /^\p{Lu}+$/u

/** The sides of sentences that have one score: `X beat Y 3-1`, `a 2-1 win over Y`; players have several. */
const sidesInProse = (reading: Reading, lexicon: Lexicon, tagged: readonly Candidate[]): readonly Run[] => {
  const { tokens } = reading
  const { beats, versus } = lexicon.sport
  const people = new Set<number>()
  for (const { firstToken, endToken, type, certainty } of tagged)
    if (type === 'PER' && (certainty >= SURE || endToken - firstToken > 1)) for (let at = firstToken; at < endToken; at++) people.add(at)
  const found: Run[] = []
  for (const { firstToken, endToken } of reading.segmentation.sentences) {
    let scores = 0
    for (let at = firstToken; at < endToken; at++) if (isScore(reading, at)) scores++
    if (scores !== 1) continue
    for (let at = firstToken; at < endToken; at++) {
      const played = beats.longest(tokens.folded, at)
      const phrase = played ?? versus.longest(tokens.folded, at)
      if (!phrase) continue
      const other = sideAt(reading, lexicon, at + phrase.length)
      const one = played && nameRunBefore(reading, lexicon, at)
      const both = [other, other && one && sideAt(reading, lexicon, one.firstToken)].filter((run) => run !== undefined)
      if (!both.some((run) => people.has(run.firstToken) || isPerson(reading, lexicon, run))) found.push(...both)
    }
  }
  return found
}
