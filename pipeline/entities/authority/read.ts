import { ConfigurationError } from '#src/configuration-error'
import { validate } from '#src/pack'
import type { LocatedYaml } from '#src/yaml'
import type { Authority, Form, Listed } from './listed.ts'
import { type AuthorityFile, authoritySchema } from './schema.ts'
import { writtenName } from './written.ts'

type Path = readonly PropertyKey[]

/**
 * The authority file's names, merges resolved.
 * @throws ConfigurationError at file:line:column on an unknown key, a value of the wrong kind, a string that means two entities
 * or one and nothing, a merge into what is not listed, or a circle of merges.
 */
export const readAuthority = (file: LocatedYaml): Authority => {
  const { entities = [], block = [], merges = {} }: AuthorityFile = validate(file.value === null ? { ...file, value: {} } : file, authoritySchema)
  const targets = mergeTargets(file, entities, merges)
  const listed = entities.map(listedOf)
  const taken = openNames(file)
  const forms: Form[] = []

  for (const [index, { name, aliases = [], case: letterCase }] of entities.entries()) {
    const into = listed[targets.get(writtenName(name)) ?? index] as Listed
    const add = (text: string, path: Path): void => {
      taken.take(text, into, letterCase === 'any', path)
      forms.push({ text, listed: into, anyCase: letterCase === 'any', by: { name: `authority/${into.name}`, at: file.at(path) } })
    }
    add(name, ['entities', index, 'name'])
    for (const [at, alias] of aliases.entries()) add(alias, ['entities', index, 'aliases', at])
  }
  const own = new Set(entities.map(({ name }) => writtenName(name)))
  for (const from of Object.keys(merges)) {
    const into = listed[targets.get(writtenName(from)) ?? -1]
    if (!into || own.has(writtenName(from))) continue
    taken.take(from, into, false, ['merges', from])
    forms.push({ text: from, listed: into, anyCase: false, by: { name: `authority/${into.name}`, at: file.at(['merges', from]) } })
  }
  for (const [index, text] of block.entries()) taken.take(text, undefined, false, ['block', index])
  return { forms, blocked: block }
}

const listedOf = ({ name, type, subtype, id, links, gender, number }: NonNullable<AuthorityFile['entities']>[number]): Listed => ({
  name: name.trim(),
  type,
  ...(subtype !== undefined && { subtype }),
  ...(id !== undefined && { id }),
  ...(links && { links }),
  ...(gender && { gender }),
  ...(number && { number }),
})

/** For each merged name, the index of the entity that it comes to in the end. */
const mergeTargets = (
  file: LocatedYaml,
  entities: readonly { readonly name: string }[],
  merges: Readonly<Record<string, string>>,
): ReadonlyMap<string, number> => {
  const byName = new Map(entities.map(({ name }, index) => [writtenName(name), index]))
  const next = new Map(Object.entries(merges).map(([from, to]) => [writtenName(from), { from, to }]))
  const targets = new Map<string, number>()
  for (const from of Object.keys(merges)) {
    const fail = (message: string, key: string): never => {
      throw new ConfigurationError(file.position(['merges', key]), `merges.${key}: ${message}`)
    }
    const passed = new Set<string>()
    let at = writtenName(from)
    let step = next.get(at)
    while (step && !targets.has(at)) {
      if (passed.has(at))
        fail(
          `goes round in a circle: ${[...passed]
            .slice([...passed].indexOf(at))
            .concat(at)
            .join(' → ')}`,
          step.from,
        )
      passed.add(at)
      at = writtenName(step.to)
      if (!next.has(at) && !byName.has(at)) fail(`“${step.to}” is not the name of an entity in this file`, step.from)
      step = next.get(at)
    }
    const end = targets.get(at) ?? byName.get(at)
    if (end !== undefined) for (const name of passed) targets.set(name, end)
  }
  return targets
}

interface Taken {
  readonly listed: Listed | undefined
  readonly anyCase: boolean
  readonly exact: string
  readonly path: Path
}

/** Refuses a string that would mean two things: `listed` is undefined for a blocked one. */
const openNames = (file: LocatedYaml): { readonly take: (text: string, listed: Listed | undefined, anyCase: boolean, path: Path) => void } => {
  const byLower = new Map<string, Taken[]>()
  return {
    take: (text, listed, anyCase, path) => {
      const exact = writtenName(text)
      const lower = exact.toLowerCase()
      const others = byLower.get(lower)
      const other = others?.find((taken) => taken.listed !== listed && (taken.exact === exact || taken.anyCase || anyCase))
      if (other) {
        const what = other.listed ? `is already a name of ${other.listed.name}` : 'is blocked'
        const mine = listed ? what : `is a name of ${other.listed?.name}, and cannot be blocked`
        throw new ConfigurationError(file.position(path), `${path.map(String).join('.')}: “${text}” ${mine} (${file.at(other.path)})`)
      }
      const taken: Taken = { listed, anyCase, exact, path }
      if (!others) byLower.set(lower, [taken])
      else if (!others.some((before) => before.exact === exact && before.anyCase === anyCase)) others.push(taken)
    },
  }
}
