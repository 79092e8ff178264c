import { describe, expect, it } from 'vitest'
import { entitiesOf, entityOf } from './read.ts'

const ALEPPO = 170063
const PARIS_TEXAS = 4717560
const PARIS = 2988507

describe('links of places', () => {
  it.each([
    ['fr', 'La Birmanie attend.', 'Birmanie', { iso3166: 'MM' }],
    ['fr', "La Côte d'Ivoire attend.", "Côte d'Ivoire", { iso3166: 'CI' }],
    ['fr', 'Le Royaume-Uni attend.', 'Royaume-Uni', { iso3166: 'GB' }],
    ['fr', 'Les combats ont repris à Alep, en Syrie.', 'Alep', { geonames: ALEPPO }],
    ['en', 'Fighting resumed in Aleppo, in Syria.', 'Aleppo', { geonames: ALEPPO }],
    ['en', 'He was born in California.', 'California', { iso3166: 'US-CA' }],
    ['en', 'Talks opened in Paris, France.', 'Paris', { geonames: PARIS }],
  ])('%s: %s', (language, text, words, links) => {
    const entity = entityOf(entitiesOf(language, text), text, words)
    expect(entity?.links).toMatchObject(links)
  })

  it('takes the city of the country that the dispatch is about', () => {
    const cityIn = (text: string): number | undefined => entityOf(entitiesOf('en', text), text, 'Hyderabad')?.links.geonames
    const pakistan = cityIn('The storm hit Pakistan. Pakistani crews worked in Hyderabad and in Karachi.')
    const india = cityIn('The storm hit India. Indian crews worked in Hyderabad and in Chennai.')
    expect([pakistan !== undefined, india !== undefined, pakistan === india]).toEqual([true, true, false])
  })

  it.each([
    ['The storm hit Paris, Texas, on Monday.', PARIS_TEXAS],
    ['American crews moved from Boston to Paris on Monday.', PARIS],
  ])('%s', (text, geonames) => expect(entityOf(entitiesOf('en', text), text, 'Paris')?.links.geonames).toBe(geonames))

  it.each([
    ['Illinois', 4250542],
    ['Missouri', 4409896],
  ])('takes the city of the region that the dispatch names: Springfield, %s', (region, geonames) => {
    const text = `Police in Springfield made an arrest on Monday. The governor of ${region} thanked them.`
    expect(entityOf(entitiesOf('en', text), text, 'Springfield')?.links).toEqual({ geonames })
  })

  it('says so where several cities fit and nothing tells', () => {
    const text = 'A fire broke out in Springfield on Monday.'
    expect(entityOf(entitiesOf('en', text), text, 'Springfield')?.links.ambiguous).toBe(true)
  })

  it.each([
    ['a small homonym of a country that the dispatch does not name', 'en', 'Shops closed early in Central, police in Hong Kong said.', 'Central', {}],
    ['the capital with its district', 'en', 'He left Washington, D.C. on Monday.', 'Washington, D.C.', { geonames: 4140963 }],
    ['a state by its abbreviation', 'en', 'The mill in Tampa, Fla. closed.', 'Fla.', { iso3166: 'US-FL' }],
    ['the state, not the country of its name', 'en', 'Flooding hit Georgia, the United States agency said.', 'Georgia', { iso3166: 'US-GA' }],
    ['the country, not the state of its name', 'en', 'Talks opened in Georgia, near Armenia.', 'Georgia', { iso3166: 'GE' }],
  ])('%s', (_, language, text, words, links) => expect(entityOf(entitiesOf(language, text), text, words)?.links).toEqual(links))

  it.each([
    ['en', 'The Lisbon-based charity met pro-Kyiv crowds in Lisbon.', 'Lisbon', 'Lisbon-based'],
    ['en', 'The Lisbon-based charity met pro-Kyiv crowds in Kyiv.', 'Kyiv', 'pro-Kyiv'],
  ])('%s: %s holds a name', (language, text, inner, whole) => {
    const entities = entitiesOf(language, text)
    expect([entityOf(entities, text, inner)?.mentions.length, entityOf(entities, text, whole)]).toEqual([2, undefined])
  })

  it('takes the place of a dateline for a place, in capitals or not, and no other name', () => {
    const text = "RIGA, 3 mars 2021 (AFP) - Riga attend une réponse. Le train s'arrêtera à Riga mardi, a indiqué la mairie."
    const riga = entityOf(entitiesOf('fr', text), text, 'RIGA')
    expect([riga?.type, riga?.mentions.length, riga?.aliases]).toEqual(['LOC', 3, []])
  })
})
