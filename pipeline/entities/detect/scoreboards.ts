import { type PhraseIndex, phraseIndex } from '#pipeline/text/phrase-index'
import { TokenKind } from '#src/layers/segmentation'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isCapitalised, type Reading } from '../reading.ts'
import { type Candidate, engineRule } from './candidate.ts'

const TEAM = engineRule('team', 'detect/scoreboards')

/** Stands before what a tagger makes of a town's name, after a dateline. */
const CERTAINTY = 0.9965

/** Rows from which lines of names and numbers are results or standings. */
const ROWS = 2

/** Words a team may have. */
const LONGEST = 4

/** Figures a row of standings has at least. */
const FIGURES = 3

/**
 * Teams that go by the name of their town: what lines of results (`Lulea 5 Oslo 2`, `AS Corvenne – Vannes OC (b) : 4-1`) and standings
 * (`Lulea 18 13 2 3 28`) name is a team wherever the dispatch has it without a preposition of place. Countries stay countries.
 */
export const detectTeams = (reading: Reading, lexicon: Lexicon): readonly Candidate[] => {
  const { tokens, shouted } = reading
  const rows = teamRows(reading, lexicon)
  if (rows.size < ROWS) return []
  const teams: PhraseIndex<true> = phraseIndex([...rows.values()].map((words) => [words, true]))
  const found: Candidate[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapitalised(reading, at)) continue
    const match = teams.longest(tokens.folded, at)
    if (!match) continue
    const endToken = at + match.length
    const alone =
      shouted[at] === 1 ||
      !((isCapitalised(reading, at - 1) && tokens.sentenceOf[at - 1] === tokens.sentenceOf[at] && !startsLine(reading, at)) || isCapitalised(reading, endToken))
    if (alone && !lexicon.places.prepositions.has(tokens.folded[at - 1] ?? ''))
      found.push({ firstToken: at, endToken, type: 'ORG', kind: 'name', certainty: CERTAINTY, by: TEAM })
    at = endToken - 1
  }
  return found
}

/** The names of teams in rows, by their words joined. */
const teamRows = (reading: Reading, lexicon: Lexicon): ReadonlyMap<string, readonly string[]> => {
  const { tokens } = reading
  const teams = new Map<string, readonly string[]>()
  for (let at = 0; at < tokens.length; at++) {
    if (!startsLine(reading, at)) continue
    for (const [from, to] of meeting(reading, at)) add(teams, reading, lexicon, from, to)
    const first = nameEnd(reading, at)
    const figures = figuresEnd(reading, first)
    if (first === at || figures === first) continue
    const names = [[at, first]]
    if (!endsLine(reading, figures)) {
      const second = nameEnd(reading, figures)
      const end = figuresEnd(reading, second)
      if (figures > first + 1 || second === figures || end !== second + 1 || !(endsLine(reading, end) || tokens.texts[end] === '(')) continue
      names.push([figures, second])
    } else if (figures < first + FIGURES) continue
    for (const [from, to] of names) add(teams, reading, lexicon, from as number, to as number)
  }
  return teams
}

const add = (teams: Map<string, readonly string[]>, { tokens }: Reading, lexicon: Lexicon, from: number, to: number): void => {
  const words = tokens.folded.slice(from, to)
  if (!lexicon.known.get(words).some(({ subtype }) => subtype === 'country')) teams.set(words.join(' '), words)
}

/** The names of a line that sets two against each other, with one score at its end: a second score is a set of two players. */
const meeting = (reading: Reading, start: number): readonly (readonly [number, number])[] => {
  const { tokens } = reading
  const text = (at: number): string => (at < tokens.length && !(at > start && startsLine(reading, at)) ? (tokens.texts[at] as string) : '')
  const past = (at: number): number => {
    let end = at
    while (end < at + LONGEST + 1 && text(end) !== '' && tokens.kinds[end] === TokenKind.word) end++
    return end
  }
  const first = past(start)
  if (first === start || !isCapitalised(reading, start) || !isCapitalised(reading, first - 1) || !DASHES.has(text(first))) return []
  const second = past(first + 1)
  if (second === first + 1 || !isCapitalised(reading, first + 1) || !isCapitalised(reading, second - 1)) return []
  let at = second
  if (text(at) === '(' && text(at + 2) === ')') at += 3
  if (text(at) === ':') at++
  if (!SCORE.test(text(at)) || (text(at + 1) !== '' && text(at + 1) !== '(')) return []
  return [
    [start, first],
    [first + 1, second],
  ]
}

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—'])

const SCORE = /^\d{1,3}[-–]\d{1,3}$/

const nameEnd = (reading: Reading, from: number): number => {
  let end = from
  while (end < from + LONGEST && isCapitalised(reading, end) && (end === from || !startsLine(reading, end))) end++
  return end
}

const figuresEnd = (reading: Reading, from: number): number => {
  const { tokens } = reading
  let end = from
  while (end < tokens.length && tokens.kinds[end] === TokenKind.number && !startsLine(reading, end)) end++
  return end
}

const startsLine = ({ text, tokens }: Reading, at: number): boolean =>
  at === 0 || (at < tokens.length && text.slice(tokens.ends[at - 1] as number, tokens.starts[at] as number).includes('\n'))

const endsLine = (reading: Reading, at: number): boolean => at >= reading.tokens.length || startsLine(reading, at)
