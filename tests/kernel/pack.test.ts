import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { ConfigurationError } from '#src/configuration-error'
import { byLanguage, openPack } from '#src/pack'

const schema = z.strictObject({
  words: z.array(z.string().min(1)),
  rules: z.record(z.string(), z.strictObject({ days: z.int().max(7), examples: z.array(z.string()).exactOptional() })).exactOptional(),
})

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-pack-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const read = (yaml: string): unknown => {
  writeFileSync(join(folder, 'words.yaml'), yaml)
  return openPack(folder, 'packs/fr', 'fr').read('words', schema)
}

describe('a wrong pack is told at file:line:column', () => {
  it.each([
    ['a value of the wrong kind', 'words:\n  - un\n  - 2\n', 'packs/fr/words.yaml:3:5', /words\.1/],
    ['an empty word', 'words: [un, ""]\n', 'packs/fr/words.yaml:1:13', /words\.1/],
    ['an unknown key', '# a pack\nwords: []\nword: x\n', 'packs/fr/words.yaml:3:1', /word/],
    ['an unknown key deep down', 'words: []\nrules:\n  monday:\n    days: 1\n    exmples: [x]\n', 'packs/fr/words.yaml:5:5', /rules\.monday\.exmples/],
    ['a number too large', 'words: []\nrules: {monday: {days: 8}}\n', 'packs/fr/words.yaml:2:18', /rules\.monday\.days/],
    ['a missing key', 'rules: {}\n', 'packs/fr/words.yaml:1:1', /words/],
    ['a key written twice', 'words: []\nwords: []\n', 'packs/fr/words.yaml:2:1', /unique/],
    ['no YAML', 'words: [un\nother: "\n', 'packs/fr/words.yaml:', /./],
    ['an empty file', '', 'packs/fr/words.yaml:1:1', /./],
    ['an alias', 'words: &w [un]\nrules: *w\n', 'packs/fr/words.yaml:2:8', /an alias/],
  ])('%s', (_what, yaml, at, message) => {
    let thrown: unknown
    try {
      read(yaml)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(ConfigurationError)
    expect((thrown as ConfigurationError).at.startsWith(at)).toBe(true)
    expect((thrown as ConfigurationError).message).toMatch(message)
  })

  it('a missing file', () => {
    expect(() => openPack(folder, 'packs/fr', 'fr').read('nothing', schema)).toThrow('packs/fr/nothing.yaml: cannot be read (ENOENT)')
  })

  it('a file that nothing reads', () => {
    writeFileSync(join(folder, 'wrods.yaml'), 'x: 1\n')
    const pack = openPack(folder, 'packs/fr', 'fr')
    expect(pack.unread()).toContain('wrods.yaml')
    expect(pack.has('wrods')).toBe(true)
    rmSync(join(folder, 'wrods.yaml'))
  })
})

describe('a pack that is right', () => {
  it('gives its value, and rules at their lines', () => {
    writeFileSync(join(folder, 'words.yaml'), 'words: [un]\nrules:\n  monday:\n    days: 1\n  sunday: {days: 7}\n')
    const pack = openPack(folder, 'packs/fr', 'fr')
    const { value, rule } = pack.read('words', schema)
    expect(value.words).toEqual(['un'])
    expect(rule('rules/monday', ['rules', 'monday'])).toEqual({ name: 'rules/monday', at: 'packs/fr/words.yaml:3' })
    expect(rule('rules/sunday', ['rules', 'sunday', 'days'])).toEqual({ name: 'rules/sunday', at: 'packs/fr/words.yaml:5' })
    expect(rule('words/un', ['words', 0, 'beyond'])).toEqual({ name: 'words/un', at: 'packs/fr/words.yaml:1' })
    expect(pack.unread()).toEqual([])
  })
})

describe('what is made of each pack', () => {
  const wrong = (): never => {
    throw new ConfigurationError('packs/fr', 'wrong')
  }

  it('is made at once, and told if wrong, where the pack is not known to be sound', () => {
    expect(() => byLanguage([openPack(folder, 'packs/fr', 'fr')], wrong)).toThrow(ConfigurationError)
  })

  it('is made when first asked for, and once, where it is', () => {
    const made: string[] = []
    const languages = byLanguage([openPack(folder, 'packs/fr', 'fr', true), openPack(folder, 'packs/en', 'en', true)], ({ tag }) => made.push(tag))
    expect(made).toEqual([])
    expect([languages.get('en'), languages.get('en'), languages.get('de')]).toEqual([1, 1, undefined])
    expect(made).toEqual(['en'])
  })
})
