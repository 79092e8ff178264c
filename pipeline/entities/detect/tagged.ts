import type { EntityType } from '#src/layers/entities'
import { TokenKind } from '#src/layers/segmentation'
import { givenName } from '../lexicon/given-names.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Reading, Shape } from '../reading.ts'
import type { TaggedSpan, Tagger } from '../tagged-span.ts'
import { type Candidate, engineRule } from './candidate.ts'

const TAGGED = engineRule('tagger', 'tagger/tagger')

/** Scores are probabilities: places and organisations less likely than this are more often wrong than missing. */
const LEAST: Readonly<Record<EntityType, number>> = { PER: 0, LOC: 0.4, ORG: 0.4, MISC: 0 }

/** The tagger saw pro-Kyiv, not Kyiv: other mentions and the lexicon know better. */
const UNSURE = 0.6

/** What the trained tagger takes for names, as candidates that stand before those of shape. */
export const tagged = (reading: Reading, lexicon: Lexicon, tagger: Tagger): readonly Candidate[] => {
  const { segmentation, tokens, shapes, shouted } = reading
  const found: Candidate[] = []
  for (const span of tagger.tag(segmentation)) {
    if (span.score < LEAST[span.type]) continue
    const { type, score } = span
    const firstToken = nameStart(reading, lexicon, span)
    let { endToken } = span
    while (endToken > firstToken && type === 'PER' && tokens.kinds[endToken - 1] === TokenKind.punctuation) endToken--
    const alone = endToken === firstToken + 1
    // C., M.: an initial with nothing after it names nobody.
    if (endToken <= firstToken || (type === 'PER' && alone && shapes[firstToken] === Shape.initial)) continue
    const acronym = alone && shapes[firstToken] === Shape.capitals && shouted[firstToken] === 0 && mayAbbreviate(type, tokens.texts[firstToken] as string)
    const narrowed = alone && tokens.texts[firstToken] !== segmentation.tokens.texts[firstToken]
    found.push({ firstToken, endToken, type, kind: acronym ? 'acronym' : 'name', certainty: narrowed ? UNSURE : 0.8 + score * 0.19, by: TAGGED })
  }
  return found
}

/** Where a person's name starts: after a closing mark of what stands before it, and after a function word that opens the sentence (Neither Untel). */
const nameStart = ({ tokens, shapes, opens }: Reading, lexicon: Lexicon, { firstToken, endToken, type }: TaggedSpan): number => {
  let start = firstToken
  if (type !== 'PER') return start
  while (start < endToken && tokens.kinds[start] === TokenKind.punctuation) start++
  while (
    start + 1 < endToken &&
    opens[start] === 1 &&
    shapes[start] === Shape.capital &&
    lexicon.stops.words.has(tokens.folded[start] as string) &&
    !givenName(lexicon.given, tokens.texts[start] as string) &&
    !lexicon.given.particles.has(tokens.folded[start] as string)
  )
    start++
  return start
}

/** Longest acronym of a place or person (USSR, JFK): what is longer is a dateline's or headline's capitals. */
const LONGEST = 4

const mayAbbreviate = (type: EntityType, word: string): boolean => type === 'ORG' || type === 'MISC' || word.replaceAll('.', '').length <= LONGEST
