import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { LocatedYaml } from './yaml.ts'

/**
 * Where what stands under a node stands: for each item its line, or its line and what stands under it. Parsing YAML takes most of
 * the time that reading a pack takes, so the build writes the value and the lines of each file as JSON, under the digest of its
 * bytes: a file changed since has another digest, and is parsed.
 */
type Lines = Readonly<Record<string, Place>> | readonly Place[]
type Place = number | readonly [number, Lines]

interface Compiled {
  readonly value: unknown
  readonly place: Place
}

/** The folder of compiled files, beside the compiled sources; sources have none. */
const FOLDER = new URL('../yaml/', import.meta.url)

export const compiledName = (text: string): string => `${createHash('sha256').update(text).digest('hex')}.json`

/** What `openCompiled` opens; undefined where JSON cannot hold the value as it is. */
export const compileYaml = ({ value, at }: LocatedYaml): string | undefined => {
  const placeOf = (node: unknown, path: readonly PropertyKey[]): Place => {
    const line = Number(at(path).split(':').at(-1))
    if (Array.isArray(node)) return [line, node.map((item, index) => placeOf(item, [...path, index]))]
    if (typeof node !== 'object' || node === null) return line
    return [line, Object.fromEntries(Object.entries(node).map(([key, item]) => [key, placeOf(item, [...path, key])]))]
  }
  const compiled: Compiled = { value, place: placeOf(value, []) }
  return isPlain(value) ? JSON.stringify(compiled) : undefined
}

const isPlain = (value: unknown): boolean =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) ||
  (typeof value === 'object' &&
    Object.getPrototypeOf(value) === (Array.isArray(value) ? Array.prototype : Object.prototype) &&
    Object.values(value).every(isPlain))

/** The compiled form of a file with this text; undefined where the build wrote none. @param parse reads the file as YAML, for columns */
export const openCompiled = (file: string, text: string, parse: () => LocatedYaml, folder: URL = FOLDER): LocatedYaml | undefined => {
  const path = fileURLToPath(new URL(compiledName(text), folder))
  if (!existsSync(path)) return undefined
  const { value, place } = JSON.parse(readFileSync(path, 'utf8')) as Compiled
  return { file, value, at: (keys) => `${file}:${lineOf(place, keys)}`, position: (keys) => parse().position(keys) }
}

const lineOf = (root: Place, keys: readonly PropertyKey[]): number => {
  let place = root
  for (const key of keys) {
    const under = typeof place === 'number' ? undefined : place[1]
    const next = under && Object.hasOwn(under, key) ? (under as Readonly<Record<PropertyKey, Place>>)[key] : undefined
    if (next === undefined) break
    place = next
  }
  return typeof place === 'number' ? place : place[0]
}
