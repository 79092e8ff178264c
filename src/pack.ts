import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { openCompiled } from './compiled-yaml.ts'
import { ConfigurationError } from './configuration-error.ts'
import type { Rule } from './rule.ts'
import { type LocatedYaml, readYaml } from './yaml.ts'

/** One file of a pack, valid by its schema. */
export interface PackFile<T> {
  readonly value: T
  /** The rule at a path of the file: `rule('timexes/weekday', ['weekday'])`. */
  readonly rule: (name: string, path: readonly PropertyKey[]) => Rule
}

/** A folder of YAML files about one language. */
export interface Pack {
  readonly tag: string
  /** Nothing is wrong with it: it is as it was when all of it was last read. */
  readonly sound: boolean
  readonly has: (name: string) => boolean
  /** Reads `name`.yaml. @throws ConfigurationError at file:line:column where the file is missing or wrong. */
  readonly read: <T>(name: string, schema: z.ZodType<T>) => PackFile<T>
  /** Files that nothing has read: each is an error, a misspelled name would otherwise be silently without effect. */
  readonly unread: () => readonly string[]
}

/** Opens the pack in `folder`; `label` is how its files are named in messages and rules (`pipeline/languages/fr`). */
export const openPack = (folder: string, label: string, tag: string, sound = false): Pack => {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
  const located = new Map<string, LocatedYaml>()
  return {
    tag,
    sound,
    has: (name) => existsSync(join(folder, `${name}.yaml`)),
    read: (name, schema) => {
      let file = located.get(name)
      if (!file) {
        file = readConfiguration(join(folder, `${name}.yaml`), `${label}/${name}.yaml`)
        located.set(name, file)
      }
      const source = file
      return { value: validate(source, schema), rule: (rule, path) => ({ name: rule, at: source.at(path) }) }
    },
    unread: () => files.filter((file) => !located.has(file.slice(0, -'.yaml'.length))),
  }
}

/** What is made of each pack, by tag. */
export interface ByLanguage<T> {
  readonly get: (tag: string) => T | undefined
}

/**
 * What `read` makes of each pack: of a sound one when its language is first asked for, of others at once, so that what is wrong
 * with them is told before any dispatch is read.
 */
export const byLanguage = <T>(packs: readonly Pack[], read: (pack: Pack) => T): ByLanguage<T> => {
  const waiting = new Map(packs.filter(({ sound }) => sound).map((pack) => [pack.tag, pack]))
  const made = new Map(packs.filter(({ sound }) => !sound).map((pack) => [pack.tag, read(pack)]))
  return {
    get: (tag) => {
      const pack = waiting.get(tag)
      if (pack) {
        made.set(tag, read(pack))
        waiting.delete(tag)
      }
      return made.get(tag)
    },
  }
}

/** Reads a YAML configuration file. @throws ConfigurationError where it is missing or not YAML. */
export const readConfiguration = (path: string, label: string): LocatedYaml => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new ConfigurationError(label, `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`)
  }
  const parse = (): LocatedYaml => readYaml(label, text)
  return openCompiled(label, text, parse) ?? parse()
}

/** The file's value, checked. @throws ConfigurationError at the line and column of the first thing wrong. */
export const validate = <T>(file: LocatedYaml, schema: z.ZodType<T>): T => {
  const result = schema.safeParse(file.value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  if (!issue) throw new ConfigurationError(file.file, 'does not fit its schema')
  const path = issue.code === 'unrecognized_keys' && issue.keys[0] !== undefined ? [...issue.path, issue.keys[0]] : issue.path
  const where = path.length > 0 ? `${path.map(String).join('.')}: ` : ''
  throw new ConfigurationError(file.position(path), `${where}${issue.message}`)
}
