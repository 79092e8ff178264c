import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { extract } from '#pipeline/extract'
import { PACKAGE_ROOT } from '#src/package-root'

const page = readFileSync(join(PACKAGE_ROOT, 'docs/authority.md'), 'utf8')
const fenced = (heading: string): string => new RegExp(`\`\`\`${heading}\n([^]*?)\`\`\``).exec(page)?.[1] ?? ''

test('docs/authority.md: the example gives the entities of its table', () => {
  const folder = mkdtempSync(join(tmpdir(), 'depeche-docs-'))
  const authority = join(folder, 'people.yaml')
  writeFileSync(authority, fenced('yaml people.yaml'))
  const { entities } = extract(fenced('text dispatch'), { authority })
  rmSync(folder, { recursive: true })
  const stated = [...page.matchAll(/^\| ((?:PER|ORG|LOC|MISC) [^|]+) \| ([^|]+) \|$/gm)].map(([, entity, mentions]) => `${entity}: ${mentions}`)
  const found = entities.map(({ type, name, links, mentions }) => {
    const forms = [...new Set(mentions.map(({ text }) => text))].join(', ')
    return `${type} ${name}${links?.authority === undefined ? '' : ` (${links.authority})`}: ${forms}`
  })
  expect(stated.length).toBeGreaterThan(2)
  expect(found).toEqual(expect.arrayContaining(stated))
  expect(found.filter((entity) => /Express/.test(entity))).toEqual([])
})
