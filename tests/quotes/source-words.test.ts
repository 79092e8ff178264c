import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { annotate } from '#pipeline/extract'
import { PACKAGE_ROOT } from '#src/package-root'
import { parseYaml } from '#src/yaml'

interface File {
  readonly sources: readonly { readonly name: string; readonly kind: string; readonly examples: readonly string[]; readonly not?: readonly string[] }[]
}

const read = (language: string): File => parseYaml(readFileSync(join(PACKAGE_ROOT, `pipeline/languages/${language}/reported-speech.yaml`), 'utf8')) as File

const rulesOf = (language: string, text: string): readonly string[] =>
  annotate({ uri: 'text', format: 'text', sha256: '', text, given: { language } }).layers.quotes.map(({ by }) => by.name)

describe.each(['fr', 'en'])('sources of reported-speech.yaml (%s)', (language) => {
  const { sources } = read(language)
  it.each(sources.flatMap(({ name, examples }) => examples.map((text): [string, string] => [name, text])))('%s: %s', (name, text) => {
    expect(rulesOf(language, text)).toContain(`reported-speech/${name}`)
  })
  it.each(sources.flatMap(({ name, not = [] }) => not.map((text): [string, string] => [name, text])))('%s, not: %s', (name, text) => {
    expect(rulesOf(language, text)).not.toContain(`reported-speech/${name}`)
  })
})
