import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findInputs } from '#src/batch/inputs'

const FILES = [
  'corpus/b.txt',
  'corpus/a.txt',
  'corpus/a.gold.yaml',
  'corpus/a b/é.txt',
  'corpus/z/y/x.txt',
  'corpus/.hidden/h.txt',
  'corpus/node_modules/m/n.txt',
  'other/b.txt',
  'plain',
]

let folder = ''
const before = process.cwd()
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-inputs-'))
  for (const file of FILES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), 'x')
  }
  process.chdir(folder)
})
afterAll(() => {
  process.chdir(before)
  rmSync(folder, { recursive: true })
})

describe('inputs', () => {
  it.each([
    [['corpus'], ['corpus/a b/é.txt → a b/é', 'corpus/a.txt → a', 'corpus/b.txt → b', 'corpus/z/y/x.txt → z/y/x']],
    [['corpus/'], ['corpus/a b/é.txt → a b/é', 'corpus/a.txt → a', 'corpus/b.txt → b', 'corpus/z/y/x.txt → z/y/x']],
    [['./corpus/z'], ['corpus/z/y/x.txt → y/x']],
    [['corpus/**/*.txt'], ['corpus/a b/é.txt → a b/é', 'corpus/a.txt → a', 'corpus/b.txt → b', 'corpus/z/y/x.txt → z/y/x']],
    [['corpus/z/*/x.txt'], ['corpus/z/y/x.txt → y/x']],
    [['*/a.txt'], ['corpus/a.txt → corpus/a']],
    [
      ['corpus/a.txt', 'other'],
      ['corpus/a.txt → a', 'other/b.txt → b'],
    ],
    [['plain'], ['plain → plain']],
    [['corpus/a.txt', 'corpus/a.gold.yaml'], ['corpus/a.txt → a']],
  ])('%j', (args, expected) => {
    const inputs = findInputs(args)
    expect([...inputs.dispatches()].map(({ uri, stem }) => `${uri} → ${stem}`)).toEqual(expected)
    expect(inputs.count).toBe(expected.length)
  })

  it.each([
    [['corpus', 'other'], 'other/b.txt: would have the same record as corpus/b.txt (b.yaml)'],
    [['corpus', 'corpus'], 'would have the same record'],
    [['nowhere'], 'nowhere: no such file or folder'],
    [['corpus/.hidden/*.md'], 'corpus/.hidden/*.md: no dispatch there'],
    [['corpus/a.gold.yaml'], 'corpus/a.gold.yaml: no dispatch among them'],
  ])('%j is refused', (args, message) => {
    expect(() => findInputs(args)).toThrow(message)
  })
})
