import type { Links } from '#src/layers/entities'
import type { Actor } from './actors/actor.ts'
import type { City } from './lexicon/cities.ts'
import type { Known } from './lexicon/known.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import type { Reading } from './reading.ts'

/** How many times larger a city must be than its homonyms to be meant where nothing else tells. */
const LARGER = 5

/** Thousands of inhabitants from which a city is meant though nothing names its country. */
const LARGE = 100

/** How many times larger a city must be than its homonyms to be meant although the dispatch names another's country (Paris before Paris, Texas). */
const FAMOUS = 20

/** How many times each country is named, itself, by its adjective or by one of its regions, and each region of ISO 3166-2. */
export type CountryContext = ReadonlyMap<string, number>

export const countryContext = (actors: readonly Actor[]): CountryContext => {
  const context = new Map<string, number>()
  for (const { known, names } of actors) {
    const code = known?.country ?? known?.iso3166?.slice(0, 2)
    if (code) context.set(code, (context.get(code) ?? 0) + names.length)
    const region = known?.subtype === 'region' ? known.iso3166 : undefined
    if (region !== undefined && region.length > 2) context.set(region, (context.get(region) ?? 0) + names.length)
  }
  return context
}

/**
 * The identifiers of an actor: ISO 3166 for countries and regions, GeoNames for cities.
 * @param known what the lexicon knows of it: `knownIn`
 */
export const linksOf = (reading: Reading, actor: Actor, known: Known | undefined, lexicon: Lexicon, context: CountryContext): Links => {
  if (actor.type !== 'LOC') return {}
  if (known && known.subtype !== 'city') return known.iso3166 === undefined ? {} : { iso3166: known.iso3166 }
  if (known?.geonames !== undefined) {
    const city = lexicon.cities(known.geonames).find(({ country }) => country === known.iso3166)
    return city ? { geonames: city.geonames } : {}
  }
  const homonyms = homonymsOf(actor, lexicon)
  const country = countryAfter(reading, actor, lexicon)
  const there = country === undefined ? [] : homonyms.filter((city) => city.country === country)
  return chosen(there.length > 0 ? there : homonyms, context)
}

/** The country of the place after a comma: Paris, Texas. */
const countryAfter = ({ tokens }: Reading, { names }: Actor, lexicon: Lexicon): string | undefined => {
  for (const { candidate } of names) {
    if (tokens.texts[candidate.endToken] !== ',' && tokens.texts[candidate.endToken] !== '(') continue
    const known = lexicon.known.longest(tokens.folded, candidate.endToken + 1)?.values.find(({ type, subtype }) => type === 'LOC' && subtype !== 'city')
    if (known?.iso3166) return known.iso3166.slice(0, 2)
  }
  return undefined
}

/** What is known of an actor: of a country and a region of one name (Georgia) the region, where the dispatch names the region's country and nothing else of the other. */
export const knownIn = ({ known, names }: Actor, lexicon: Lexicon, context: CountryContext): Known | undefined => {
  if (known?.subtype !== 'country' || known.iso3166 === undefined) return known
  const region = lexicon.known.get(names[0]?.words ?? []).find(({ subtype, iso3166 }) => subtype === 'region' && iso3166 !== undefined)
  const named = names.some(({ candidate }) => candidate.kind === 'demonym')
  return region && !named && (context.get(region.iso3166?.slice(0, 2) ?? '') ?? 0) > 0 ? region : known
}

/** The cities of the actor's name, the largest first; none where it has other names than cities do. */
const homonymsOf = ({ names }: Actor, lexicon: Lexicon): readonly City[] => {
  for (const surface of new Set(names.map((name) => name.surface))) {
    const cities = lexicon.cities(surface)
    if (cities.length > 0) return cities
  }
  return []
}

/**
 * Cities of a region or a country that the dispatch names, or else cities large enough to go without their country: a small one is as
 * likely to be a quarter or a village that bears the same name. The region named most decides, then the country, then the number of
 * inhabitants; where none is clear the link says so.
 */
const chosen = (homonyms: readonly City[], context: CountryContext): Links => {
  const regional = ({ region }: City): number => (region === undefined ? 0 : (context.get(region) ?? 0))
  const near = homonyms
    .filter(({ country }) => context.has(country))
    .sort((a, b) => regional(b) - regional(a) || (context.get(b.country) ?? 0) - (context.get(a.country) ?? 0) || b.inhabitants - a.inhabitants)
  const [largest] = homonyms
  const [nearest] = near
  const local = nearest !== undefined && regional(nearest) > 0
  const famous = largest && !local && largest.inhabitants >= LARGE && largest.inhabitants >= (nearest?.inhabitants ?? 0) * FAMOUS
  const [best, second] = nearest && !famous ? near : homonyms
  if (!best || ((!nearest || famous) && best.inhabitants < LARGE)) return {}
  const apart = second !== undefined && nearest && !famous && (second.country !== best.country || regional(second) < regional(best))
  const told = second === undefined || apart || best.inhabitants >= second.inhabitants * LARGER
  return told ? { geonames: best.geonames } : { geonames: best.geonames, ambiguous: true }
}
