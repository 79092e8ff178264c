import { foldAccents } from '#pipeline/text/fold'
import { phraseIndex } from '#pipeline/text/phrase-index'
import type { EntityType } from '#src/layers/entities'
import type { Rule } from '#src/rule'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isCapitalised, type Reading } from '../reading.ts'
import { type Candidate, ownersOf } from './candidate.ts'

/** A name that the dispatch shows to be of a type, as folded words without accents. */
export interface Shown {
  readonly words: readonly string[]
  readonly type: EntityType
  readonly subtype?: string
  readonly by: Rule
}

/** From here on the tagger is believed where it has a longer name. */
const SURE = 0.985

/**
 * Every mention in capitals of the names shown: not after a preposition of place where they may be towns, not inside a longer run
 * of capitals, not where the tagger is sure of a longer name.
 * @param at the tokens where the names were shown
 * @param towns whether the names may be those of places as well
 */
export const mentionsOf = (
  reading: Reading,
  lexicon: Lexicon,
  shown: readonly Shown[],
  at: ReadonlySet<number>,
  tagged: readonly Candidate[],
  certainty: number,
  towns: boolean,
): readonly Candidate[] => {
  const { tokens, shouted, opens, lowerWords } = reading
  if (shown.length === 0) return []
  const names = phraseIndex([...new Map(shown.map((one) => [one.words.join(' '), one])).values()].map((one) => [one.words, one] as const))
  const bare = tokens.folded.map((word, token) => (isCapitalised(reading, token) ? foldAccents(word) : word))
  const owner = ownersOf(tagged)
  const found: Candidate[] = []
  for (let token = 0; token < tokens.length; token++) {
    const match = isCapitalised(reading, token) ? names.longest(bare, token) : undefined
    const name = match?.values[0]
    if (!match || !name) continue
    const end = token + match.length
    const held = owner.get(token)
    const longer = !at.has(token) && held && held.endToken - held.firstToken > match.length && held.certainty > SURE
    const beside = (other: number): boolean =>
      tokens.sentenceOf[other] === tokens.sentenceOf[token] &&
      shouted[token] === 0 &&
      isCapitalised(reading, other) &&
      !(opens[other] === 1 && lexicon.stops.words.has(tokens.folded[other] as string))
    const inside = !at.has(token) && (beside(token - 1) || beside(end))
    const common = match.length === 1 && opens[token] === 1 && lowerWords.has(tokens.folded[token] as string)
    if (!longer && !inside && !common && !(towns && lexicon.places.prepositions.has(tokens.folded[token - 1] ?? '')))
      found.push({ firstToken: token, endToken: end, type: name.type, ...(name.subtype && { subtype: name.subtype }), kind: 'name', certainty, by: name.by })
    token = end - 1
  }
  return found
}
