import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '#pipeline/extract'
import { PACKAGE_ROOT } from '#src/package-root'
import { parseYaml } from '#src/yaml'

const page = readFileSync(join(PACKAGE_ROOT, 'README.md'), 'utf8')
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(page)?.[1] ?? ''

describe('README.md', () => {
  it('shows a dispatch beside its record', () => {
    const { source: _source, provenance: _provenance, ...shown } = parseYaml(block('yaml')) as ReturnType<typeof extract>
    const { source: _, provenance: __, ...record } = extract(block('text'))
    expect(shown).toEqual(record)
  })

  it('says what its example of the library gives', () => {
    const [, text = ''] = /extract\('(.*?)'\)/.exec(block('ts')) ?? []
    const record = extract(text)
    const said = [...block('ts').matchAll(/\/\/ (.*)/g)].map(([, value]) => value)
    expect(said).toEqual([`'${record.quotes[0]?.speaker.text}'`, `[${record.dates.map((date) => `'${date.value}'`).join(', ')}]`])
  })
})
