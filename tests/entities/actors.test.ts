import { describe, expect, it } from 'vitest'
import { entitiesOf, entityOf, wordsOf } from './read.ts'

/** Each row: a language, a text, and groups of words that name one actor, in order of mention. */
const MERGED: readonly (readonly [string, string, readonly string[]])[] = [
  ['fr', 'Nora Delmas a quitté Lyon. « Je reviendrai », a promis Mme Delmas. Delmas a 40 ans.', ['Nora Delmas', 'Delmas', 'Delmas']],
  ['fr', 'Le ministre Sergueï Karpov a parlé. Sergei Karpov a quitté la salle.', ['Sergueï Karpov', 'Sergei Karpov']],
  ['fr', 'Le Front de libération de la Vallée (FLV) a attaqué le poste. Le FLV a ensuite démenti.', ['Front de libération de la Vallée', 'FLV', 'FLV']],
  ['fr', "L'Union européenne (UE) a réagi. L'UE attend une réponse.", ['Union européenne', 'UE', 'UE']],
  ['fr', 'Les Etats-Unis ont voté. Les États-Unis et la diplomatie américaine attendent.', ['Etats-Unis', 'États-Unis', 'américaine']],
  ['fr', 'Le Parlement européen a voté. Le texte du Parlement est prêt.', ['Parlement européen', 'Parlement']],
  ['en', 'Helen Marsh flew to Oslo. Marsh said Norway was ready. Mrs Marsh left.', ['Helen Marsh', 'Marsh', 'Marsh']],
  ['en', 'The World Health Organization (WHO) met. The WHO will report.', ['World Health Organization', 'WHO', 'WHO']],
  ['en', 'The United States Navy sent ships. The U.S. Navy gave no date.', ['United States Navy', 'U.S. Navy']],
  ['en', 'Britain voted. The United Kingdom will wait, and the UK knows it.', ['Britain', 'United Kingdom', 'UK']],
]

/** Each row: words that name different actors of the text. */
const APART: readonly (readonly [string, string, string, string])[] = [
  ['fr', 'Paul Garnier et Claire Garnier sont arrivés à Lille.', 'Paul Garnier', 'Claire Garnier'],
  ['fr', 'Paris Hilton est attendue à Paris.', 'Paris Hilton', 'Paris'],
  ['fr', 'La Corée du Nord a répondu à la Corée du Sud.', 'Corée du Nord', 'Corée du Sud'],
  ['fr', 'Le Niger et le Nigeria ont signé.', 'Niger', 'Nigeria'],
  ['en', 'Virginia and West Virginia vote on Tuesday.', 'Virginia', 'West Virginia'],
  ['en', 'Jordan Pierce landed in Jordan on Friday.', 'Jordan Pierce', 'Jordan'],
]

describe('one entity for each actor', () => {
  it.each(MERGED)('%s: %s', (language, text, group) => {
    const entity = entityOf(entitiesOf(language, text), text, group[0] ?? '')
    expect(wordsOf(text, entity?.mentions ?? [])).toEqual(group)
  })

  it.each(APART)('%s: %s', (language, text, one, other) => {
    const entities = entitiesOf(language, text)
    const first = entityOf(entities, text, one)
    const second = entityOf(entities, text, other)
    expect(first).toBeDefined()
    expect(second).toBeDefined()
    expect(first).not.toBe(second)
  })

  it('ties a surname to the bearer of the title’s gender', () => {
    const text = 'Paul Garnier et Claire Garnier sont venus. Mme Garnier a parlé, puis M. Garnier a répondu.'
    const entities = entitiesOf('fr', text)
    expect(entities.map(({ name, mentions }) => [name, mentions.at(-1)?.start])).toEqual([
      ['Paul Garnier', text.lastIndexOf('Garnier')],
      ['Claire Garnier', text.indexOf('Garnier a parlé')],
    ])
  })

  it('takes the name once where a scraper wrote the surname twice', () => {
    const text = "Lors de l'appel entre Sergueï Karpov Karpov et son homologue, la question a été posée."
    expect(wordsOf(text, entityOf(entitiesOf('fr', text), text, 'Sergueï Karpov')?.mentions ?? [])[0]).toBe('Sergueï Karpov')
  })

  it('names the actor by its fullest name and lists the others once', () => {
    const text = 'Marsh won. HELEN MARSH WINS AGAIN IN NORWAY TODAY. Helen Marsh spoke. Marsh left.'
    const [entity] = entitiesOf('en', text).filter(({ type }) => type === 'PER')
    expect(entity?.name).toBe('Helen Marsh')
    expect(new Set(entity?.aliases).size).toBe(entity?.aliases.length)
    expect(entity?.aliases).toContain('Marsh')
  })
})
