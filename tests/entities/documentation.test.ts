import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Entity } from '#src/layers/entities'
import { PACKAGE_ROOT } from '#src/package-root'
import { parseYaml } from '#src/yaml'
import { entitiesOf, wordsOf } from './read.ts'

interface Shown {
  readonly name: string
  readonly type: string
  readonly gender?: string
  readonly links?: Readonly<Record<string, unknown>>
  readonly mentions?: readonly string[]
  readonly roles?: readonly string[]
}

interface Example {
  readonly language: string
  readonly text: string
  readonly entities: readonly Shown[]
  /** Words that must be no mention of anything. */
  readonly nothing?: readonly string[]
}

const page = readFileSync(join(PACKAGE_ROOT, 'docs/entities.md'), 'utf8')
const examples = [...page.matchAll(/```yaml\n(.*?)```/gs)].flatMap(([, block]) => parseYaml(block ?? '') as readonly Example[])

/** An entity as the page shows it, in what the page says of it. */
const shown = (text: string, entities: readonly Entity[], { name, type, gender, links, mentions, roles }: Entity): Required<Shown> => ({
  name,
  type,
  gender: gender ?? '',
  links: { ...links },
  mentions: mentions.map(({ start, end, kind, standsFor }) => {
    const said = standsFor ? `${kind} → ${standsFor.name}` : kind
    return `${text.slice(start, end)}${said === 'name' ? '' : ` (${said})`}`
  }),
  roles: roles.map(({ start, end, entity }) => `${text.slice(start, end)}${entity === undefined ? '' : ` → ${entities[entity]?.name ?? ''}`}`),
})

describe('docs/entities.md', () => {
  it('has examples', () => expect(examples.length).toBeGreaterThan(15))

  it.each(examples)('$language: $text', ({ language, text, entities, nothing = [] }) => {
    const found = entitiesOf(language, text)
    const facts = found.map((entity) => shown(text, found, entity))
    for (const wanted of entities) {
      expect(facts.map(({ name, type }) => `${type} ${name}`)).toContain(`${wanted.type} ${wanted.name}`)
      expect(facts.find(({ name, type }) => name === wanted.name && type === wanted.type)).toMatchObject(wanted)
    }
    for (const { mentions } of found) for (const words of wordsOf(text, mentions)) expect(nothing).not.toContain(words)
  })
})
