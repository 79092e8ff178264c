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
