import { describe, expect, it } from 'vitest'
import { readDemonyms } from '#pipeline/entities/lexicon/demonyms'
import { readPlaces } from '#pipeline/entities/lexicon/place-names'
import { readTerritories } from '#pipeline/entities/lexicon/territories'
import { openPack } from '#src/pack'
import { entitiesOf } from './read.ts'

const territories = readTerritories()

const formsOf = (language: string): ReadonlyMap<string, readonly string[]> => {
  const pack = openPack(`pipeline/languages/${language}`, language, language)
  const byCode = new Map<string, string[]>()
  for (const [form, known] of readDemonyms(pack, readPlaces(pack, territories)).forms) {
    const code = known.iso3166 ?? ''
    byCode.set(code, [...(byCode.get(code) ?? []), form])
  }
  return byCode
}

/** Territories without a people of their own, or whose people are called by no adjective in use. */
const WITHOUT = new Set(['AQ', 'BV', 'CC', 'CX', 'GS', 'HM', 'IO', 'SJ', 'TF', 'UM'])
const WITHOUT_IN_ENGLISH = new Set([
  ...WITHOUT,
  'AI',
  'BL',
  'BQ',
  'CK',
  'GG',
  'JE',
  'MF',
  'NF',
  'PM',
  'PN',
  'SH',
  'SX',
  'TC',
  'TK',
  'VA',
  'VG',
  'VI',
  'WF',
  'YT',
  'MQ',
  'GP',
  'KN',
  'MP',
])

describe('demonyms', () => {
  it.each([
    ['fr', new Set([...WITHOUT, 'MP', 'SX', 'TC', 'VG', 'VI'])],
    ['en', WITHOUT_IN_ENGLISH],
  ])('%s has adjectives for every country', (language, without) => {
    const forms = formsOf(language)
    expect(territories.filter((code) => !forms.has(code) && !without.has(code))).toEqual([])
  })

  it.each([
    ['RU', ['russe', 'russes']],
    ['TR', ['turc', 'turcs', 'turque', 'turques']],
    ['GR', ['grec', 'grecs', 'grecque', 'grecques']],
    ['FR', ['français', 'française', 'françaises']],
    ['IR', ['iranien', 'iranienne', 'iraniens', 'iraniennes']],
    ['CH', ['suisse', 'suisses', 'Suissesse']],
    ['ES', ['espagnol', 'espagnole', 'espagnols', 'espagnoles']],
    ['KR', ['coréen', 'coréenne', 'sud-coréennes']],
    ['LV', ['letton', 'lettonne', 'lettonnes']],
  ])('derives the French forms of %s', (code, expected) => expect(formsOf('fr').get(code)).toEqual(expect.arrayContaining(expected)))

  it.each([
    ['fr', 'Le chef de la diplomatie russe a parlé.', ['Russie RU']],
    ['fr', 'Les Turques et les Suisses sont venus.', ['Turquie TR', 'Suisse CH']],
    ['fr', 'Le président nigérien a reçu son homologue nigérian.', ['Niger NE', 'Nigeria NG']],
    ['fr', 'Le texte est publié en français et en russe.', []],
    ['fr', 'Les réfugiés palestiniens attendent.', ['Territoires palestiniens PS']],
    ['en', 'The Iranian and Dutch delegations met some Danes.', ['Iran IR', 'Netherlands NL', 'Denmark DK']],
    ['en', 'She will polish the turkey with china.', []],
    ['en', 'He spoke in Russian, then left.', []],
    ['en', 'A boat sank in Russian waters.', ['Russia RU']],
  ])('%s: %s', (language, text, expected) => {
    const countries = entitiesOf(language, text).filter(({ links }) => links.iso3166)
    expect(countries.map(({ name, links }) => `${name} ${links.iso3166}`)).toEqual(expected)
  })

  it('keeps peoples without a country apart from places', () => {
    const [people] = entitiesOf('fr', 'Les forces kurdes ont reculé.')
    expect(people).toMatchObject({ type: 'MISC', subtype: 'people', name: 'Kurdes', mentions: [{ kind: 'demonym' }] })
  })
})
