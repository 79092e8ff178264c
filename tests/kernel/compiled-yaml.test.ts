import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compiledName, compileYaml, openCompiled } from '#src/compiled-yaml'
import { readConfiguration } from '#src/pack'
import { PACKAGE_ROOT } from '#src/package-root'
import { type LocatedYaml, readYaml } from '#src/yaml'

let folder = ''
beforeAll(() => {
  folder = `${mkdtempSync(join(tmpdir(), 'depeche-compiled-'))}/`
})
afterAll(() => rmSync(folder, { recursive: true }))

const compiled = (text: string): LocatedYaml | undefined => {
  const parse = (): LocatedYaml => readYaml('a.yaml', text)
  const json = compileYaml(parse())
  if (json !== undefined) writeFileSync(join(folder, compiledName(text)), json)
  return openCompiled('a.yaml', text, parse, pathToFileURL(folder))
}

/** Every path to a node of the value. */
const paths = (value: unknown, path: readonly PropertyKey[] = []): readonly (readonly PropertyKey[])[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, item]) => paths(item, [...path, Array.isArray(value) ? Number(key) : key]))]
    : [path]

describe('compiled YAML', () => {
  it.each([
    'words: [un,\n  deux]\nrules:\n  monday:\n    days: 1\n  # a note\n  sunday: {days: 7}\n',
    '- a\n- b: c\n  d:\n    - e\n',
    '# only a note\n\nword\n',
    'empty:\nnone: null\n2024: year\n__proto__: {at: 3}\n',
    '',
  ])('has the values and lines of %j, at whatever path', (text) => {
    const plain = readYaml('a.yaml', text)
    const opened = compiled(text)
    expect(opened?.value).toEqual(plain.value)
    for (const path of [...paths(plain.value), ['nothing'], ['rules', 'friday', 'days'], ['words', 9]]) {
      expect(opened?.at(path)).toBe(plain.at(path))
      expect(opened?.position(path)).toBe(plain.position(path))
    }
  })

  it('is of one text: a file changed since is parsed', () => {
    const text = 'words: [un]\n'
    compiled(text)
    const fail = (): LocatedYaml => {
      throw new Error('parsed')
    }
    expect(openCompiled('a.yaml', text, fail, pathToFileURL(folder))?.value).toEqual({ words: ['un'] })
    expect(openCompiled('a.yaml', `${text}\n`, fail, pathToFileURL(folder))).toBeUndefined()
  })

  it.each(['a: .inf\n', 'a: .nan\n', 'a: -0\n'])('is not made of %j, which JSON cannot hold', (text) => expect(compiled(text)).toBeUndefined())

  it.each(['languages/fr/calendar', 'languages/en/tokens', 'settings'])('is made of pipeline/%s.yaml', (name) => {
    expect(compileYaml(readConfiguration(join(PACKAGE_ROOT, `pipeline/${name}.yaml`), name))).toBeTypeOf('string')
  })
})
