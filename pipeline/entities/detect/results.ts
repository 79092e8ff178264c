import { TokenKind } from '#src/layers/segmentation'
import { givenName } from '../lexicon/given-names.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isCapitalised, type Reading, Shape } from '../reading.ts'
import { nameRunAfter, type Run } from './name-runs.ts'

const SCORE = /^\d{1,3}[-–—]\d{1,3}$/

const FIGURE = /^[+-]?\d{1,4}$/

/** Fewest figures of a table's row, and fewest rows: a line of one name and some figures may tell of anything. */
const FIGURES = 4
const ROWS = 2

export const isScore = ({ tokens }: Reading, at: number): boolean => SCORE.test(tokens.texts[at] ?? '')

/** The sides of a dispatch's rows of results, fixtures and tables; none where most of them are names of players. */
export const sidesInRows = (reading: Reading, lexicon: Lexicon): readonly Run[] => {
  const fixtures: Run[] = []
  const ranked: Run[] = []
  let units = false
  for (const { firstToken, endToken } of reading.segmentation.sentences) {
    const at = afterRank(reading, firstToken)
    const row = fixture(reading, lexicon, at, endToken)
    fixtures.push(...row)
    if (row.length > 0) continue
    const side = sideAt(reading, lexicon, at)
    if (!side) continue
    const told = rankedFigures(reading, lexicon, side, endToken)
    if (told) ranked.push(side)
    units ||= told === 'units'
  }
  const sides = [...fixtures, ...(ranked.length >= ROWS || units ? ranked : [])]
  const people = sides.filter((side) => isPerson(reading, lexicon, side)).length
  return people * 2 > sides.length ? [] : sides
}

/** After the number of a rank: `1.`, `12)`. */
const afterRank = ({ tokens }: Reading, at: number): number => {
  if (tokens.kinds[at] !== TokenKind.number) return at
  return RANK_ENDS.has(tokens.texts[at + 1] ?? '') ? at + 2 : at + 1
}

const RANK_ENDS: ReadonlySet<string> = new Set(['.', ')', '-', '–'])

/** `X 3-1 Y`, `X 3 Y 1`, `X – Y : 3-1`. */
const fixture = (reading: Reading, lexicon: Lexicon, at: number, end: number): readonly Run[] => {
  const { tokens } = reading
  const home = sideAt(reading, lexicon, at)
  if (!home) return []
  const next = afterBracket(reading, home.endToken)
  const middle = tokens.folded[next] ?? ''
  const joined = lexicon.sport.between.has(middle)
  const figure = !joined && FIGURE.test(middle)
  if (!joined && !figure && !isScore(reading, next)) return []
  const away = sideAt(reading, lexicon, next + 1)
  if (!away || away.endToken > end) return []
  const after = afterBracket(reading, away.endToken)
  // A second score that is no half-time one is a set: the sides are players.
  let scores = 0
  for (let token = at; token < end; token++) if (isScore(reading, token) && tokens.texts[token - 1] !== '(') scores++
  if (scores > 1) return []
  if (joined) return (tokens.texts[after] === ':' && after < end) || (isScore(reading, after) && after < end) ? [home, away] : []
  if (figure) return FIGURE.test(tokens.texts[after] ?? '') && after < end ? [home, away] : []
  return [home, away]
}

const rankedFigures = ({ tokens }: Reading, lexicon: Lexicon, side: Run, end: number): 'figures' | 'units' | undefined => {
  let at = tokens.texts[side.endToken] === '(' ? side.endToken + 3 : side.endToken
  if (tokens.texts[at] === ',') {
    if (!FIGURE.test(tokens.texts[at + 1] ?? '')) return undefined
    if (lexicon.sport.units.has(tokens.folded[at + 2] ?? '')) return 'units'
    return tokens.texts[at + 2] === ';' ? 'figures' : undefined
  }
  const from = at
  while (at < end && FIGURE.test(tokens.texts[at] ?? '')) at++
  return at === end && at - from >= FIGURES ? 'figures' : undefined
}

/** After `(b)`, `(a.p.)`, `(ENG)`. */
const afterBracket = ({ tokens }: Reading, at: number): number => (tokens.texts[at] === '(' && tokens.texts[at + 2] === ')' ? at + 3 : at)

/** The capitalised words at `at`, with a genitive between two of them, that name no country or people. */
export const sideAt = (reading: Reading, lexicon: Lexicon, at: number): Run | undefined => {
  const { tokens } = reading
  const article = tokens.folded[at] ?? ''
  const from = lexicon.organisations.genitives.has(article) && reading.shapes[at] !== Shape.lower && isCapitalised(reading, at + 1) ? at + 1 : at
  const run = nameRunAfter(reading, lexicon, from)
  if (!run) return undefined
  let { endToken } = run
  if (lexicon.naming.links.longest(tokens.folded, endToken)?.length === 1 && !isCapitalised(reading, endToken))
    endToken = nameRunAfter(reading, lexicon, endToken + 1)?.endToken ?? endToken
  const words = tokens.folded.slice(from, endToken)
  if (lexicon.known.get(words).some(({ subtype }) => subtype === 'country' || subtype === 'region') || lexicon.demonyms.get(words).length > 0) return undefined
  return { firstToken: at, endToken }
}

/** Jane Perrin, J. Perrin. */
export const isPerson = ({ tokens, shapes }: Reading, lexicon: Lexicon, { firstToken, endToken }: Run): boolean => {
  if (endToken - firstToken < 2) return false
  return (
    shapes[firstToken] === Shape.initial || shapes[endToken - 1] === Shape.initial || givenName(lexicon.given, tokens.texts[firstToken] as string) !== undefined
  )
}
