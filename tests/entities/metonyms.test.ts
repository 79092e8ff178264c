import { describe, expect, it } from 'vitest'
import { extract } from '#pipeline/extract'
import { entitiesOf, entityOf } from './read.ts'

/** What the mention of these words stands for: the name of a government or institution, and the name of its entity; nothing where it is only a place. */
const meantIn = (language: string, text: string, words: string): readonly (string | undefined)[] | undefined => {
  const entities = entitiesOf(language, text)
  const mention = entityOf(entities, text, words)?.mentions.find(({ start, end }) => text.slice(start, end) === words)
  if (mention?.kind !== 'metonym') return undefined
  const { name, entity } = mention.standsFor ?? {}
  return [name, entity === undefined ? undefined : entities[entity]?.name]
}

describe('metonyms', () => {
  it.each([
    ['fr', 'Moscou a accusé son voisin. La Russie se retire.', 'Moscou', ['Russie', 'Russie']],
    ['fr', 'La rencontre aura lieu, a indiqué Moscou.', 'Moscou', ['Russie', undefined]],
    ['fr', 'Selon Londres, la mission est finie.', 'Londres', ['Royaume-Uni', undefined]],
    ['fr', 'Du côté de Varsovie, on se tait.', 'Varsovie', ['Pologne', undefined]],
    ['fr', 'Riga et Vilnius demandent une aide.', 'Vilnius', ['Lituanie', undefined]],
    ['fr', 'Berlin, qui préside le groupe depuis mars, estime le texte insuffisant.', 'Berlin', ['Allemagne', undefined]],
    ['fr', "Bruxelles a proposé un calendrier. L'Union européenne attend.", 'Bruxelles', ['Union européenne', 'Union européenne']],
    ['fr', "L'Élysée a confirmé la visite.", 'Élysée', ['présidence française', undefined]],
    ['fr', 'Le Kremlin a démenti.', 'Kremlin', ['présidence russe', undefined]],
    ['en', 'Brussels has urged restraint.', 'Brussels', ['European Union', undefined]],
    ['en', 'According to Kyiv, talks will resume.', 'Kyiv', ['Ukraine', undefined]],
    ['en', 'Downing Street said the plan was dead.', 'Downing Street', ['British government', undefined]],
    ['en', 'The Kremlin denied it.', 'Kremlin', ['Russian presidency', undefined]],
  ] as const)('%s: %s', (language, text, words, meant) => expect(meantIn(language, text, words)).toEqual(meant))

  it.each([
    ['fr', 'La rencontre a eu lieu à Moscou mardi.', 'Moscou'],
    ['fr', 'Le maire de Paris a annoncé un plan.', 'Paris'],
    ['fr', 'Le Koweït a annoncé un plan.', 'Koweït'],
    ['en', 'The talks in London ended.', 'London'],
    ['en', 'He flew to Moscow on Monday.', 'Moscow'],
  ])('%s: %s is only a place', (language, text, words) => {
    expect(entityOf(entitiesOf(language, text), text, words)).toBeDefined()
    expect(meantIn(language, text, words)).toBeUndefined()
  })

  it('stands in the record beside the place', () => {
    const { entities } = extract('Moscou a accusé son voisin. La Russie se retire.', { uri: 'text', language: 'fr' })
    const [moscow, russia] = entities
    expect([moscow?.name, moscow?.type, moscow?.mentions[0]?.stands_for]).toEqual(['Moscou', 'LOC', { name: 'Russie', iso3166: 'RU', entity: russia?.id }])
  })
})
