import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Entity } from '#src/layers/entities'
import { readConfiguration } from '#src/pack'
import { PACKAGE_ROOT } from '#src/package-root'
import { packs } from '../structure.ts'
import { entitiesOf } from './read.ts'

/** What each pack file's examples show, and its `not` examples do not. */
const SHOWS: readonly (readonly [string, (entity: Entity) => boolean])[] = [
  ['metonyms', ({ mentions }) => mentions.some(({ kind }) => kind === 'metonym')],
  ['roles', ({ roles }) => roles.length > 0],
]

const examplesOf = (tag: string, name: string): { readonly examples: readonly string[]; readonly not: readonly string[] } => {
  const label = `pipeline/languages/${tag}/${name}.yaml`
  return readConfiguration(join(PACKAGE_ROOT, label), label).value as { examples: readonly string[]; not: readonly string[] }
}

describe.each(packs.flatMap(({ tag }) => SHOWS.map(([name, shows]) => ({ tag, name, shows }))))('$tag/$name.yaml', ({ tag, name, shows }) => {
  const { examples, not } = examplesOf(tag, name)

  it.each(examples)('%s', (text) => expect(entitiesOf(tag, text).some(shows)).toBe(true))

  it.each(not)('not: %s', (text) => expect(entitiesOf(tag, text).some(shows)).toBe(false))
})
