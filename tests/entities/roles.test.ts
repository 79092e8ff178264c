import { describe, expect, it } from 'vitest'
import { entitiesOf, wordsOf } from './read.ts'

/** Each row: a person, the role said of them, and the organisation or country that the role names. */
const ROLES: readonly (readonly [string, string, string, string, string | undefined])[] = [
  ['fr', 'Le président syrien Karim Haddad a quitté Damas.', 'Karim Haddad', 'président syrien', 'Syrie'],
  ['fr', 'Sergueï Karpov, chef de la diplomatie russe, est arrivé.', 'Sergueï Karpov', 'chef de la diplomatie russe', 'Russie'],
  ['fr', 'Le porte-parole du Kremlin, Dmitri Orlov, a démenti.', 'Dmitri Orlov', 'porte-parole du Kremlin', 'Kremlin'],
  ['fr', 'Ali Diop, président du Gabon depuis 2009, est à Libreville.', 'Ali Diop', 'président du Gabon', 'Gabon'],
  ['fr', 'Claire Morin (cheffe de la diplomatie de l’UE) a répondu.', 'Claire Morin', 'cheffe de la diplomatie de l’UE', 'UE'],
  ['fr', 'Paul Garnier est le maire de Lyon.', 'Paul Garnier', 'maire de Lyon', 'Lyon'],
  [
    'fr',
    'Les chefs de la diplomatie russe et turque, Sergueï Karpov et Murat Demir, se sont parlé.',
    'Murat Demir',
    'chefs de la diplomatie russe et turque',
    'Russie',
  ],
  ['en', 'French Foreign Minister Paul Garnier met reporters.', 'Paul Garnier', 'French Foreign Minister', 'France'],
  ['en', 'Helen Marsh (EU foreign policy chief) agreed.', 'Helen Marsh', 'EU foreign policy chief', 'EU'],
  ['en', "Sergei Karpov, Russia's foreign minister, declined.", 'Sergei Karpov', "Russia's foreign minister", 'Russia'],
  ['en', 'The mayor of London, Helen Marsh, agreed.', 'Helen Marsh', 'mayor of London', 'London'],
  ['en', 'Paul Doe, regional director of the aid group Maji Relief, spoke.', 'Paul Doe', 'regional director of the aid group Maji Relief', 'Maji Relief'],
  ['en', 'Ann Lee, chief executive of the carmaker Ford, came.', 'Ann Lee', 'chief executive of the carmaker Ford', 'Ford'],
  ['fr', 'Paul Roux, porte-parole du groupe pétrolier Total, est parti.', 'Paul Roux', 'porte-parole du groupe pétrolier Total', 'Total'],
]

describe('roles', () => {
  it.each(ROLES)('%s: %s', (language, text, name, role, owner) => {
    const entities = entitiesOf(language, text)
    const person = entities.find((entity) => entity.name === name)
    expect(wordsOf(text, person?.roles ?? [])).toEqual([role])
    const index = person?.roles[0]?.entity
    expect(index === undefined ? undefined : entities[index]?.name).toBe(owner)
  })

  it('gives a role between two names to the name that it introduces', () => {
    const text = "Selon Mme Perrin, le ministre de l'Intérieur, Bruno Vidal, a tort."
    const people = entitiesOf('fr', text).filter(({ type }) => type === 'PER')
    expect(people.map(({ name, roles }) => [name, ...wordsOf(text, roles)])).toEqual([['Perrin'], ['Bruno Vidal', "ministre de l'Intérieur"]])
  })

  it.each([
    ['fr', 'La présidente Claude Arnaud est venue.', 'f'],
    ['fr', 'M. Arnaud est venu.', 'm'],
    ['fr', 'Nora Delmas est venue.', 'f'],
    ['en', 'Mrs Marsh left.', 'f'],
    ['en', 'Spokeswoman Kim Marsh left.', 'f'],
  ])('%s: %s is %s', (language, text, gender) => {
    expect(entitiesOf(language, text).find(({ type }) => type === 'PER')?.gender).toBe(gender)
  })
})
