import { describe, expect, test } from 'vitest'
import { readAuthority } from '#pipeline/entities/authority/read'
import { readYaml } from '#src/yaml'

const read = (text: string) => readAuthority(readYaml('people.yaml', text))

const TWO = 'entities:\n  - {name: Anne Lemaire, type: PER, aliases: [Lemaire]}\n  - {name: Port-Royal, type: ORG}\n'

describe('an authority file that is right', () => {
  test.each([
    ['empty', '', []],
    ['a comment alone', '# nobody yet\n', []],
    ['an empty map', '{}', []],
    ['empty lists', 'entities: []\nblock: []\nmerges: {}\n', []],
    ['names and aliases', TWO, ['Anne Lemaire ← Anne Lemaire', 'Anne Lemaire ← Lemaire', 'Port-Royal ← Port-Royal']],
    [
      'an alias twice in one entity',
      'entities:\n  - {name: Élysée, type: ORG, aliases: [Elysée, Élysée]}\n',
      ['Élysée ← Élysée', 'Élysée ← Elysée', 'Élysée ← Élysée'],
    ],
    ['one spelling in two cases', 'entities:\n  - {name: Orange, type: ORG}\n  - {name: ORANGE, type: LOC}\n', ['Orange ← Orange', 'ORANGE ← ORANGE']],
    [
      'a merge of a string',
      `${TWO}merges: {la patronne: Anne Lemaire}\n`,
      ['Anne Lemaire ← Anne Lemaire', 'Anne Lemaire ← Lemaire', 'Port-Royal ← Port-Royal', 'Anne Lemaire ← la patronne'],
    ],
    [
      'merges that lead on',
      `${TWO}merges: {la patronne: Port-Royal, Port-Royal: Anne Lemaire}\n`,
      ['Anne Lemaire ← Anne Lemaire', 'Anne Lemaire ← Lemaire', 'Anne Lemaire ← Port-Royal', 'Anne Lemaire ← la patronne'],
    ],
    ['a name of 500 characters', `entities:\n  - {name: ${'a'.repeat(500)}, type: ORG}\n`, [`${'a'.repeat(500)} ← ${'a'.repeat(500)}`]],
  ])('%s', (_what, text, forms) => {
    expect(read(text).forms.map(({ text: form, listed }) => `${listed.name} ← ${form}`)).toEqual(forms)
  })

  test('each form knows its line', () => {
    expect(read(`# ours\n${TWO}merges:\n  la patronne: Anne Lemaire\n`).forms.map(({ by }) => by.at)).toEqual([
      'people.yaml:3',
      'people.yaml:3',
      'people.yaml:4',
      'people.yaml:6',
    ])
  })

  test('an id may be a number', () => {
    expect(read('entities:\n  - {name: Orange, type: ORG, id: 17}\n').forms[0]?.listed.id).toBe('17')
  })
})

describe('an authority file that is wrong is refused at its place', () => {
  test.each([
    ['no YAML', 'entities: [', /^people\.yaml:1:\d+: /],
    ['two documents', '--- {}\n--- {}\n', /^people\.yaml:\d:\d/],
    ['a list', '- Anne Lemaire\n', /^people\.yaml:1:1: /],
    ['a string', 'Anne Lemaire\n', /^people\.yaml:1:1: /],
    ['a key twice', 'block: []\nblock: []\n', /^people\.yaml:2:1: /],
    ['a YAML alias', 'block: &a [x]\nmerges: *a\n', /^people\.yaml:2:9: an alias/],
    ['nesting without end', `block: ${'['.repeat(20_000)}`, /^people\.yaml/],
    ['an unknown key', 'entities: []\npeople: []\n', /^people\.yaml:2:1: people: /],
    ['an unknown key of an entity', 'entities:\n  - name: Anne\n    type: PER\n    alias: [A]\n', /^people\.yaml:4:5: entities\.0\.alias: /],
    ['an unknown link', 'entities:\n  - {name: Anne, type: PER, links: {viaf: 1}}\n', /^people\.yaml:2:\d+: entities\.0\.links\.viaf: /],
    ['no type', 'entities:\n  - name: Anne\n', /^people\.yaml:2:5: entities\.0\.type: PER, ORG, LOC or MISC/],
    ['an unknown type', 'entities:\n  - name: Anne\n    type: PERSON\n', /^people\.yaml:3:5: entities\.0\.type: PER, ORG, LOC or MISC/],
    ['a name that is a number', 'entities:\n  - name: 1984\n    type: MISC\n', /^people\.yaml:2:5: entities\.0\.name: /],
    ['an empty name', "entities:\n  - name: ''\n    type: MISC\n", /^people\.yaml:2:5: entities\.0\.name: a name has a letter or a digit/],
    ['a name of marks', "block: ['…']\n", /^people\.yaml:1:9: block\.0: a name has a letter or a digit/],
    [
      'a name of 10,000 characters',
      `entities:\n  - name: ${'x'.repeat(10_000)}\n    type: PER\n`,
      /^people\.yaml:2:5: entities\.0\.name: a name has at most 500 characters$/,
    ],
    ['aliases that are no list', 'entities:\n  - {name: Anne, type: PER, aliases: A}\n', /^people\.yaml:2:\d+: entities\.0\.aliases: /],
    ['an ISO code in small letters', 'entities:\n  - {name: Norvège, type: LOC, links: {iso3166: fr}}\n', /entities\.0\.links\.iso3166: an ISO 3166 code/],
    ['a GeoNames number that is text', "entities:\n  - {name: Alep, type: LOC, links: {geonames: '170063'}}\n", /entities\.0\.links\.geonames: /],
    ['a Wikidata item without Q', "entities:\n  - {name: Alep, type: LOC, links: {wikidata: '41183'}}\n", /entities\.0\.links\.wikidata: a Wikidata item/],
    [
      'an alias on two entities',
      'entities:\n  - {name: Anne, type: PER, aliases: [Morel]}\n  - {name: Paul, type: PER, aliases: [Morel]}\n',
      /^people\.yaml:3:\d+: entities\.1\.aliases\.0: “Morel” is already a name of Anne \(people\.yaml:2\)$/,
    ],
    [
      'the same but for an accent',
      'entities:\n  - {name: Hélène, type: PER}\n  - {name: Helene, type: PER}\n',
      /^people\.yaml:3:6: entities\.1\.name: “Helene” is already a name of Hélène/,
    ],
    [
      'the same in any case',
      'entities:\n  - {name: Orange, type: ORG, case: any}\n  - {name: ORANGE, type: LOC}\n',
      /entities\.1\.name: “ORANGE” is already a name of Orange/,
    ],
    [
      'a name both listed and blocked',
      `${TWO}block:\n  - Lemaire\n`,
      /^people\.yaml:5:5: block\.0: “Lemaire” is a name of Anne Lemaire, and cannot be blocked \(people\.yaml:2\)$/,
    ],
    [
      'a merge into nobody',
      `${TWO}merges:\n  la patronne: Anne\n`,
      /^people\.yaml:5:3: merges\.la patronne: “Anne” is not the name of an entity in this file$/,
    ],
    ['a merge into itself', `${TWO}merges:\n  Port-Royal: Port-Royal\n`, /^people\.yaml:5:3: merges\.Port-Royal: goes round in a circle/],
    [
      'a circle of merges',
      `${TWO}merges:\n  Anne Lemaire: Port-Royal\n  Port-Royal: Anne Lemaire\n`,
      /^people\.yaml:\d:3: merges\..*goes round in a circle: .* → /,
    ],
    ['a circle that another leads into', 'merges:\n  a: b\n  b: c\n  c: b\n', /^people\.yaml:\d:3: merges\.[bc]: goes round in a circle/],
    ["a merge of another's alias", `${TWO}merges: {Lemaire: Port-Royal}\n`, /merges\.Lemaire: “Lemaire” is already a name of Anne Lemaire/],
  ])('%s', (_what, text, message) => {
    expect(() => read(text)).toThrow(message)
  })
})

/** A careless look-up compares each key with all before it: the runner's time limit is the test. */
test('20,000 merges are read', () => {
  const merges = Array.from({ length: 20_000 }, (_, i) => `  nom${i.toString(36)}x: Port-Royal\n`).join('')
  expect(read(`${TWO}merges:\n${merges}`).forms).toHaveLength(20_003)
})

test('a key written twice is told where it stands again', () => {
  expect(() => read(`${TWO}merges:\n  la patronne: Port-Royal\n  la patronne: Anne Lemaire\n`)).toThrow(/^people\.yaml:6:3: .*unique/)
})
