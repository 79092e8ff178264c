import type { Links } from '#src/layers/entities'
import type { Actor } from './actors/actor.ts'
import type { City } from './lexicon/cities.ts'
import type { Lexicon } from './lexicon/lexicon.ts'

/** How many times larger a city must be than its homonyms to be meant where nothing else tells. */
const LARGER = 5

/** How many times each country is named, itself or by its adjective. */
export type CountryContext = ReadonlyMap<string, number>

export const countryContext = (actors: readonly Actor[]): CountryContext => {
  const context = new Map<string, number>()
  for (const { known, names } of actors) {
    const code = known?.country ?? known?.iso3166?.slice(0, 2)
    if (code) context.set(code, (context.get(code) ?? 0) + names.length)
  }
  return context
}

/** The identifiers of an actor: ISO 3166 for countries and regions, GeoNames for cities. */
export const linksOf = (actor: Actor, lexicon: Lexicon, context: CountryContext): Links => {
  const { known, type } = actor
  if (type !== 'LOC') return {}
  if (known && known.subtype !== 'city') return known.iso3166 === undefined ? {} : { iso3166: known.iso3166 }
  if (known?.geonames !== undefined) {
    const city = lexicon.cities(known.geonames).find(({ country }) => country === known.iso3166)
    return city ? { geonames: city.geonames } : {}
  }
  const homonyms = homonymsOf(actor, lexicon)
  return homonyms.length === 0 ? {} : chosen(homonyms, context)
}

/** The cities of the actor's name, the largest first; none where it has other names than cities do. */
export const homonymsOf = ({ names }: Actor, lexicon: Lexicon): readonly City[] => {
  for (const surface of new Set(names.map((name) => name.surface))) {
    const cities = lexicon.cities(surface)
    if (cities.length > 0) return cities
  }
  return []
}

/** The country context decides, then the number of inhabitants; where neither is clear the link says so. */
const chosen = (homonyms: readonly City[], context: CountryContext): Links => {
  const near = homonyms
    .filter(({ country }) => context.has(country))
    .sort((a, b) => (context.get(b.country) ?? 0) - (context.get(a.country) ?? 0) || b.inhabitants - a.inhabitants)
  const [best = homonyms[0], second] = near.length > 0 ? near : homonyms
  if (!best) return {}
  const told = second === undefined || (near.length > 0 && second.country !== best.country) || best.inhabitants >= second.inhabitants * LARGER
  return told ? { geonames: best.geonames } : { geonames: best.geonames, ambiguous: true }
}
