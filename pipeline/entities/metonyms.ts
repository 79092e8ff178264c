import type { StandsFor } from '#src/layers/entities'
import type { Actor } from './actors/actor.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import type { Meant } from './lexicon/metonyms.ts'
import { type Reading, Shape } from './reading.ts'

/** Tokens between the place and the verb whose subject it is. */
const REACH = 5

/** Most tokens of an aside between them: Berlin, qui préside le groupe depuis trois mois, estime. */
const ASIDE = 16

/** Most tokens of a name, and of a phrase before it. */
const LONGEST = 6

/**
 * What the place at tokens [first, end) stands for where it acts as a government does: `Moscou a indiqué`, `a indiqué Moscou`,
 * `London and Paris urged`, `selon Kiev`; nothing where it is only a place.
 */
export const meantBy = (reading: Reading, lexicon: Lexicon, first: number, end: number): Meant | undefined => {
  const [meant] = lexicon.metonyms.places.get(reading.tokens.folded.slice(first, end))
  if (!meant) return undefined
  const before = reading.tokens.folded[first - 1] ?? ''
  // What a preposition ties to the noun before it is a part of that noun's phrase: la mairie de Paris.
  const tied = lexicon.organisations.links.has(before) && !lexicon.roleWords.articles.has(before) && !lexicon.metonyms.joins.has(before)
  return (tied ? isSource(reading, lexicon, first) : acts(reading, lexicon, first, end)) ? meant : undefined
}

/** Whether what tokens [first, end) name is the subject of a verb of speech or decision, before or after it, or a named source. */
export const acts = (reading: Reading, lexicon: Lexicon, first: number, end: number): boolean => {
  const { tokens } = reading
  const before = tokens.folded[first - 1] ?? ''
  if (isSource(reading, lexicon, first)) return true
  if (lexicon.metonyms.inverted.has(before) && tokens.sentenceOf[first - 1] === tokens.sentenceOf[first]) return true
  // After a preposition the place is where, not who.
  return !lexicon.places.prepositions.has(before) && hasVerb(reading, lexicon, end, REACH)
}

const isSource = ({ tokens }: Reading, lexicon: Lexicon, first: number): boolean =>
  lexicon.metonyms.sources.longest(tokens.folded.slice(Math.max(0, first - LONGEST), first).reverse(), 0) !== undefined

/** Whether a verb of the list follows within some tokens: after auxiliaries, a second subject, an aside between commas. */
const hasVerb = ({ tokens, shapes }: Reading, { metonyms }: Lexicon, from: number, reach: number): boolean => {
  const sentence = tokens.sentenceOf[from - 1]
  const inside = (at: number): boolean => at < tokens.length && tokens.sentenceOf[at] === sentence
  let at = from
  if (inside(at) && metonyms.joins.has(tokens.folded[at] as string)) while (inside(at + 1) && at < from + LONGEST && !isLower(shapes, at + 1)) at++
  if (at > from) at++
  if (inside(at) && tokens.texts[at] === ',') {
    let close = at + 1
    while (inside(close) && close < at + ASIDE && tokens.texts[close] !== ',') close++
    if (tokens.texts[close] === ',' && close > at + 1) at = close + 1
  }
  for (const limit = at + reach; at < limit && inside(at); at++) {
    const word = tokens.folded[at] as string
    if (metonyms.verbs.has(word)) return true
    if (!metonyms.auxiliaries.has(word)) return false
  }
  return false
}

const isLower = (shapes: Uint8Array, at: number): boolean => shapes[at] === Shape.lower

/** What is meant, as the record says it: by its name in the dispatch's language, and by the entity where the dispatch names it. */
export const standsFor = ({ institution, country }: Meant, lexicon: Lexicon, entityOf: (name: string) => number | undefined): StandsFor | undefined => {
  const land = country === undefined ? undefined : lexicon.countries.get(country)
  const name = institution ?? land?.name
  if (name === undefined) return undefined
  const entity = institution === undefined ? entityOf(country ?? '') : entityOf(institution)
  return { name, ...(country !== undefined && { iso3166: country }), ...(entity !== undefined && { entity }) }
}

/** Actors by what a metonym may mean: countries by their code, institutions by their names. */
export const meaningsOf = (actors: readonly Actor[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const [index, { known, names }] of actors.entries()) {
    if (known?.subtype === 'country' && known.iso3166 !== undefined) found.set(known.iso3166, index)
    if (known?.type === 'ORG' && !found.has(known.name)) found.set(known.name, index)
    for (const { surface, type } of names) if (type === 'ORG' && !found.has(surface)) found.set(surface, index)
  }
  return found
}
