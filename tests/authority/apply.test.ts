import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { annotate, type DispatchRecord, extract } from '#pipeline/extract'
import { recordSchema } from '#pipeline/record/schema'
import { explain } from '#src/explain/explain'

const PEOPLE = `entities:
  - name: Jeanne Morel
    type: PER
    aliases: [la dame du quai]
    id: P-17
  - {name: Paul Morel, type: PER}
  - {name: Saint-Aubin, type: ORG, subtype: club}
  - {name: Paris, type: LOC, id: paris}
  - {name: New York, type: LOC}
  - {name: Russie, type: LOC, links: {}, id: 643}
  - {name: Ligue du Nord, type: ORG, case: any}
  - {name: Tour de France, type: MISC}
block: [Dépêche Express, Coupe de Paris]
merges:
  Front du fleuve: Ligue du Nord
`

let folder: string
let authority: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-authority-'))
  authority = join(folder, 'people.yaml')
  writeFileSync(authority, PEOPLE)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (text: string): DispatchRecord => recordSchema.parse(extract(text, { authority, date: '2025-03-04' }))

/** `PER Jeanne Morel: Jeanne Morel, Morel` for each entity. */
const entities = (text: string): readonly string[] =>
  read(text).entities.map(({ type, name, mentions }) => `${type} ${name}: ${mentions.map((mention) => mention.text).join(', ')}`)

describe('what is listed stands before what is found', () => {
  test.each([
    ['with the surname that follows', 'La ministre Jeanne Morel est arrivée mardi. Selon Morel, rien ne presse.', ['PER Jeanne Morel: Jeanne Morel, Morel']],
    ['an alias in small letters', 'Mardi, la dame du quai a ri.', ['PER Jeanne Morel: la dame du quai']],
    ['without accents, any apostrophe and hyphen', 'Le club de Saint‑Aubin a gagné mardi.', ['ORG Saint-Aubin: Saint‑Aubin']],
    ['not inside a word', 'Les Saint-Aubinois ont gagné.', []],
    ['in its own case', 'LA DAME DU QUAI a ri.', []],
    ['in any case where that is said', 'La ligue du nord et la LIGUE DU NORD ont signé.', ['ORG Ligue du Nord: ligue du nord, LIGUE DU NORD']],
    ['merged', 'Le Front du fleuve a signé mardi avec le ministre.', ['ORG Ligue du Nord: Front du fleuve']],
    ['two people of one surname', 'Jeanne Morel et Paul Morel sont venus mardi.', ['PER Jeanne Morel: Jeanne Morel', 'PER Paul Morel: Paul Morel']],
    [
      'somebody else of that surname',
      'Jeanne Morel a salué Claire Morel mardi à son arrivée.',
      ['PER Jeanne Morel: Jeanne Morel', 'PER Claire Morel: Claire Morel'],
    ],
    ['a word inside a longer name', 'Le maire a salué Paris Hilton mardi à Paris.', ['PER Paris Hilton: Paris Hilton', 'LOC Paris: Paris']],
    ['the longest', 'Le Tour de France partira lundi.', ['MISC Tour de France: Tour de France']],
    ['nothing inside a blocked string', 'La Coupe de Paris commence mardi.', []],
    ['blocked', 'Le ministre est parti, écrit Dépêche Express mardi.', []],
    ['not over the end of a sentence', 'Il aime Saint. Aubin aussi.', []],
  ])('%s: %s', (what, text, expected) => {
    const found = entities(text)
    if (what === 'not inside a word' || what === 'in its own case' || what === 'not over the end of a sentence')
      expect(found.filter((entity) => /Jeanne Morel:|ORG Saint-Aubin:/.test(entity))).toEqual(expected)
    else expect(found).toEqual(expected)
  })

  test('an adjective is a mention of the listed country', () => {
    const { entities: found } = read('Le ministre russe est parti mardi.')
    expect(found).toMatchObject([{ name: 'Russie', links: { authority: '643' }, mentions: [{ text: 'russe', kind: 'demonym' }] }])
  })

  test('what the file leaves out stays as found; an id is added to the links', () => {
    const { entities: found } = read('Il est arrivé mardi à Paris.')
    expect(found).toMatchObject([{ name: 'Paris', subtype: 'city', links: { geonames: 2988507, authority: 'paris' } }])
  })

  test('a text in a language without a pack has what is listed', () => {
    const { entities: found } = extract('Jeanne Morel kam gestern nach Saint-Aubin.', { authority, language: 'de' })
    expect(found.map(({ type, name }) => `${type} ${name}`)).toEqual(['PER Jeanne Morel', 'ORG Saint-Aubin'])
  })

  test('a speaker is the listed entity', () => {
    const { entities: found, quotes } = read('« Rien ne presse », a dit mardi Jeanne Morel.')
    expect(quotes[0]?.speaker.entities).toEqual([found.find(({ name }) => name === 'Jeanne Morel')?.id])
  })
})

describe('it can be told', () => {
  const text = 'Jeanne Morel est arrivée mardi.'

  test('in the record', () => {
    expect(read(text).provenance.authority).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(extract(text).provenance).not.toHaveProperty('authority')
  })

  test('by explain, with the line', () => {
    const source = { uri: 'text', format: 'text' as const, sha256: '0'.repeat(64), text, given: {} }
    const made = explain(annotate(source, [], undefined, { authority })).find(({ span }) => span?.[0] === 0 && span[1] === 12)
    expect(made?.by).toEqual({ name: 'authority/Jeanne Morel', at: `${authority}:2` })
  })
})

describe('hostile text', () => {
  test.each([
    ['a name ten thousand times', 'Morel Jeanne Morel '.repeat(10_000)],
    ['two people of one surname, thousands of times', 'Jeanne Morel, Paul Morel, Claire Morel et Morel. '.repeat(3000)],
    ['NULs and lone surrogates', 'Jeanne\u0000 Morel \ud800 Jeanne Morel\udfff.'],
    ['nothing', ''],
  ])('%s', (_what, text) => {
    expect(() => read(text)).not.toThrow()
  })
})
