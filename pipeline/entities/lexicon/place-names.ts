import * as z from 'zod'
import type { Pack } from '#src/pack'
import { type Known, knownAs } from './known.ts'
import { keyed, lines, linesOf, listed, wordsOf } from './lines.ts'

const placesSchema = z.strictObject({
  /** `CC: name, other name`. */
  countries: lines,
  /** `name, other name = GeoNames' name CC`. */
  cities: lines,
  /** `name = other name @ISO-3166-2`. */
  regions: lines,
  heads: lines,
  inner_heads: lines,
  before: lines,
  states: lines,
  prepositions: z.array(z.string()),
  directions: z.array(z.string()),
})

export interface PlacePack {
  readonly names: readonly (readonly [string, Known])[]
  /** The country or region of each code, for adjectives. */
  readonly byCode: ReadonlyMap<string, Known>
  readonly byName: ReadonlyMap<string, Known>
  readonly heads: readonly string[]
  readonly innerHeads: readonly string[]
  readonly before: readonly string[]
  /** Nouns that with the adjective of a country or region name it: République tchétchène. */
  readonly states: readonly string[]
  readonly prepositions: readonly string[]
  readonly directions: readonly string[]
}

/** Reads `places.yaml`, and takes the names of countries from CLDR. */
export const readPlaces = (pack: Pack, territories: readonly string[]): PlacePack => {
  const { value } = pack.read('places', placesSchema)
  const names: [string, Known][] = []
  const byCode = new Map<string, Known>()
  const byName = new Map<string, Known>()
  const add = (name: string, known: Known): void => {
    names.push([name, knownAs(known, name)])
    if (!byName.has(name)) byName.set(name, known)
  }

  const display = new Intl.DisplayNames([pack.tag], { type: 'region', fallback: 'none' })
  const curated = new Map(linesOf(value.countries).map((line) => keyed(line, ':')))
  for (const code of territories) {
    const official = display
      .of(code)
      ?.replace(/’/g, "'")
      .replace(/ \(.*\)$/, '')
    const variants = curated.get(code) ?? []
    const name = variants[0] ?? official
    if (name === undefined) continue
    const known: Known = { key: `iso:${code}`, type: 'LOC', subtype: 'country', name: official ?? name, iso3166: code }
    byCode.set(code, known)
    for (const form of new Set([...(official ? [official] : []), ...variants])) add(form, known)
  }
  for (const line of linesOf(value.regions)) {
    const [body = '', code] = line.split(' @')
    const forms = body.split(' = ')
    const name = forms[0] ?? body
    const known: Known = { key: code ? `iso:${code}` : `place:${pack.tag}:${name}`, type: 'LOC', subtype: 'region', name, ...(code && { iso3166: code }) }
    if (code) byCode.set(code, known)
    for (const form of forms) add(form, known)
  }
  for (const line of linesOf(value.cities)) {
    const [left = '', right = ''] = line.split(' = ')
    const forms = listed(left)
    const country = right.slice(-2)
    const geonames = right.slice(0, -3)
    const known: Known = { key: `city:${country}:${geonames}`, type: 'LOC', subtype: 'city', name: forms[0] ?? left, iso3166: country, geonames }
    for (const form of forms) add(form, known)
  }
  return {
    names,
    byCode,
    byName,
    heads: wordsOf(value.heads),
    innerHeads: wordsOf(value.inner_heads),
    before: wordsOf(value.before),
    states: wordsOf(value.states),
    prepositions: value.prepositions,
    directions: value.directions,
  }
}
