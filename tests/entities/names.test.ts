import { describe, expect, it } from 'vitest'
import { detectCandidates } from '#pipeline/entities/detect/detect'
import { readGivenNames } from '#pipeline/entities/lexicon/given-names'
import { type Lexicon, readLexicon } from '#pipeline/entities/lexicon/lexicon'
import { readTerritories } from '#pipeline/entities/lexicon/territories'
import { readingOf } from '#pipeline/entities/reading'
import { annotate } from '#pipeline/extract'
import { openPack } from '#src/pack'
import { entitiesOf, wordsOf } from './read.ts'

const territories = readTerritories()
const given = readGivenNames()
const lexicons = new Map(
  ['fr', 'en'].map((tag): [string, Lexicon] => [tag, readLexicon(openPack(`pipeline/languages/${tag}`, tag, tag), territories, given, () => [])]),
)

/** What the rules alone find, without a tagger. */
const byRules = (language: string, text: string): readonly string[] => {
  const { layers } = annotate({ uri: 'text', format: 'text', sha256: '', text, given: { language } })
  const lexicon = lexicons.get(language)
  if (!lexicon) throw new Error(`no pack ${language}`)
  const { candidates } = detectCandidates(readingOf(text, layers.segmentation), lexicon, undefined)
  const { starts, ends } = layers.segmentation.tokens
  return candidates.map(({ firstToken, endToken, type, kind }) => `${text.slice(starts[firstToken], ends[endToken - 1])} ${kind === 'demonym' ? kind : type}`)
}

describe('names by rules, where a language has no tagger', () => {
  it.each([
    ['fr', 'Le ministère russe des Affaires étrangères a réagi.', ['ministère russe des Affaires étrangères ORG']],
    ['fr', "L'Observatoire syrien des droits de l'homme a compté dix morts.", ["Observatoire syrien des droits de l'homme ORG"]],
    ['fr', 'Karim al-Haddad, à Bagdad, a écrit à Mme Perrin.', ['Karim al-Haddad PER', 'Bagdad LOC', 'Perrin PER']],
    ['fr', 'Le Front de libération de la Vallée (FLV) progresse.', ['Front de libération de la Vallée ORG', 'FLV ORG']],
    ['fr', 'Cependant, Lundi, Il Pleut et En Mars Aussi.', []],
    ['fr', 'ÉTATS-UNIS : LE PRÉSIDENT PAUL GARNIER EN VISITE', ['ÉTATS-UNIS LOC', 'PAUL GARNIER PER']],
    ['en', 'French Foreign Minister Paul Garnier met the UN in Oslo University.', ['French demonym', 'Paul Garnier PER', 'UN ORG', 'Oslo University ORG']],
    ['en', 'However, on Monday we asked them.', []],
    ['en', 'WHO will tell us? Who knows.', ['WHO ORG']],
  ])('%s: %s', (language, text, expected) => expect(byRules(language, text)).toEqual(expected))
})

describe('bounds of tagged names', () => {
  it.each([
    ['fr', 'Nous avons vu Mme Perrin mardi.', ['Perrin']],
    ['fr', 'Le préfet J. K. Perrin a signé.', ['J. K. Perrin']],
    ['en', 'We met Mayor Helen Marsh in May.', ['Helen Marsh']],
    ['en', 'A court freed Thomas T. Marsh on Friday.', ['Thomas T. Marsh']],
  ])('%s: %s', (language, text, expected) => {
    const people = entitiesOf(language, text).filter(({ type }) => type === 'PER')
    expect(people.flatMap(({ mentions }) => wordsOf(text, mentions))).toEqual(expected)
  })
})

describe('teams that go by the name of their town', () => {
  const table = 'Results on Sunday:\nBergen 3 Malmo 1\nTromso 0 Bergen 2\n\nBergen coach Per Dahl was pleased. The next match is in Bergen on Friday.\n'
  const types = (text: string, word: string): readonly string[] =>
    entitiesOf('en', text).flatMap(({ type, mentions }) =>
      wordsOf(text, mentions)
        .filter((each) => each === word)
        .map(() => type),
    )

  it('are teams where lines of results name them, and towns after a preposition of place', () => {
    expect(types(table, 'Malmo')).toEqual(['ORG'])
    expect(types(table, 'Bergen').toSorted()).toEqual(['LOC', 'ORG', 'ORG', 'ORG'])
  })

  it('are teams where lines set them against each other', () => {
    const text = 'Les résultats de dimanche\nAS Corvelle – Vannes OC (b) : 4-1\nPlouvern FC – US Kerlac : 2-0 (1-0)\n\nDimanche, Vannes OC reçoit US Kerlac.\n'
    const found = entitiesOf('fr', text).flatMap(({ type, mentions }) => wordsOf(text, mentions).map((word) => `${word} ${type}`))
    expect(found).toEqual(expect.arrayContaining(['AS Corvelle ORG', 'Vannes OC ORG', 'Plouvern FC ORG', 'US Kerlac ORG']))
    expect(found.filter((each) => each === 'Vannes OC ORG')).toHaveLength(2)
  })

  it.each([
    ['players', 'Results:\nMarsh – Whitfield 6-3, 6-4\nKowalska – Duarte 7-5, 6-2\n\nMarsh plays on Friday.\n', 'Marsh'],
    ['countries', 'Results:\nNorway 3 Sweden 1\nFinland 0 Norway 2\n\nNorway play on Friday.\n', 'Norway'],
    ['a single line with a number', 'Weather on Sunday:\nBergen 3\n\nBergen was cold on Friday.\n', 'Bergen'],
    ['temperatures', 'Weather on Sunday:\nBergen 3\nMalmo 1\nTromso 2\n\nBergen was cold on Friday.\n', 'Bergen'],
  ])('are not made of %s', (_, text, word) => expect(types(text, word)).not.toContain('ORG'))
})

describe('names that the words around them show', () => {
  it.each([
    ['en', 'Tarvik Vale plc has a plant.\n\nAbout Tarvik Vale\nThe plant is old.', ['Tarvik Vale plc ORG', 'Tarvik Vale ORG']],
    ['fr', 'Les résultats\nAS Tremblac – Kervoal : 2-1\nOrsenne – Suède : 0-0', ['AS Tremblac ORG', 'Kervoal ORG', 'Suède LOC']],
    ['fr', "L'AS Tremblac reçoit dimanche. À Tremblac, il pleut.", ['AS Tremblac ORG', 'Tremblac LOC']],
    [
      'en',
      'Tremblock 2 Kerval 1\n\nTremblock captain Helen Marsh was glad in Kerval.',
      ['Tremblock ORG', 'Kerval ORG', 'Tremblock ORG', 'Helen Marsh PER', 'Kerval LOC'],
    ],
    ['en', 'J. Perrin 6 H. Marsh 4', ['J. Perrin PER', 'H. Marsh PER']],
  ])('%s: %s', (language, text, expected) => expect(byRules(language, text)).toEqual(expected))
})
