import { describe, expect, it } from 'vitest'
import { entitiesOf, entityOf } from './read.ts'

const ALEPPO = 170063
const PARIS = 2988507
const PARIS_TEXAS = 4717560

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
    const text = 'The storm hit Texas, in the United States. American crews worked in Paris and in Dallas.'
    expect(entityOf(entitiesOf('en', text), text, 'Paris')?.links.geonames).toBe(PARIS_TEXAS)
  })

  it('says so where several cities fit and nothing tells', () => {
    const text = 'A fire broke out in Springfield on Monday.'
    expect(entityOf(entitiesOf('en', text), text, 'Springfield')?.links.ambiguous).toBe(true)
  })
})

describe('metonyms', () => {
  it.each([
    ['fr', 'Moscou a accusé son voisin.', 'Moscou', 'metonym'],
    ['fr', 'La rencontre aura lieu, a indiqué Moscou.', 'Moscou', 'metonym'],
    ['fr', 'Selon Londres, la mission est finie.', 'Londres', 'metonym'],
    ['fr', 'La rencontre a eu lieu à Moscou mardi.', 'Moscou', 'name'],
    ['fr', 'Bruxelles a proposé un calendrier.', 'Bruxelles', 'metonym'],
    ['en', 'Brussels has urged restraint.', 'Brussels', 'metonym'],
    ['en', 'The talks in London ended.', 'London', 'name'],
  ])('%s: %s', (language, text, words, kind) => {
    const [mention] = entityOf(entitiesOf(language, text), text, words)?.mentions ?? []
    expect(mention?.kind).toBe(kind)
  })

  it.each([
    ['fr', "L'Élysée a confirmé la visite.", 'Élysée'],
    ['fr', 'Le Kremlin a démenti.', 'Kremlin'],
  ])('%s: %s names an institution', (language, text, words) => expect(entityOf(entitiesOf(language, text), text, words)?.type).toBe('ORG'))
})
