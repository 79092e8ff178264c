import { statSync } from 'node:fs'
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { globSync, isDynamicPattern } from 'tinyglobby'
import { ConfigurationError } from '../configuration-error.ts'
import type { FileDispatch } from './dispatch.ts'
import { walkTexts } from './walk.ts'

/** The dispatches that the command's arguments name. */
export interface Inputs {
  readonly count: number
  /** Lists them anew at each call, so that they need not be held. */
  readonly dispatches: () => Iterable<FileDispatch>
}

/**
 * Finds the dispatches that `args` name: files, folders (all `*.txt` below) and globs. A folder's structure is mirrored below
 * the output folder, a glob's from its first wildcard, a file has its name alone.
 * @throws ConfigurationError where one names nothing, or two dispatches would have the same record
 */
export const findInputs = (args: readonly string[]): Inputs => {
  const roots = args.filter((arg) => !isGold(arg)).map(openRoot)
  const list = function* (): Generator<FileDispatch> {
    for (const root of roots) for (const path of root.paths()) yield toDispatch(path, root.base)
  }
  // One folder cannot name two records alike: every path in it is another, and all end in .txt.
  const alone = roots.length === 1 && roots[0]?.folder === true
  const taken = new Map<string, string>()
  let count = 0
  for (const root of roots) {
    const before = count
    for (const path of root.paths()) {
      count++
      if (alone) continue
      const { stem } = toDispatch(path, root.base)
      const other = taken.get(stem)
      if (other !== undefined)
        throw new ConfigurationError(path, `would have the same record as ${other} (${stem}.yaml): give the folder that holds both, or run twice`)
      taken.set(stem, path)
    }
    if (count === before) throw new ConfigurationError(root.argument, 'no dispatch there: folders are searched for *.txt')
  }
  if (count === 0) throw new ConfigurationError(args.join(' '), 'no dispatch among them')
  return { count, dispatches: list }
}

interface Root {
  readonly argument: string
  readonly folder: boolean
  /** The folder below which structure is mirrored. */
  readonly base: string
  readonly paths: () => Iterable<string>
}

const openRoot = (argument: string): Root => {
  const stats = statSync(argument, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return { argument, folder: true, base: argument, paths: () => readable(argument, walkTexts(argument)) }
  if (stats) return { argument, folder: false, base: dirname(argument), paths: () => [argument] }
  if (!isDynamicPattern(argument)) throw new ConfigurationError(argument, 'no such file or folder')
  const paths = globSync(argument, { onlyFiles: true, expandDirectories: false, ignore: ['**/node_modules/**'] }).sort()
  return { argument, folder: false, base: globBase(argument), paths: () => paths.filter((path) => !isGold(path)) }
}

/** Gold annotations lie beside their dispatches, and come along where a shell lists a folder. */
const isGold = (path: string): boolean => path.endsWith('.gold.yaml')

/** The folders of a glob before its first wildcard. */
const globBase = (pattern: string): string => {
  const parts = pattern.split('/')
  const first = parts.findIndex((part) => isDynamicPattern(part))
  return parts.slice(0, first).join('/') || (isAbsolute(pattern) ? '/' : '.')
}

function* readable(folder: string, paths: Iterable<string>): Generator<string> {
  try {
    yield* paths
  } catch (error) {
    throw new ConfigurationError(folder, `a folder in it cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`)
  }
}

const toDispatch = (path: string, base: string): FileDispatch => {
  const inside = relative(base, path)
  return { from: 'file', path, uri: uriOf(path, base, inside), stem: inside.slice(0, inside.length - extname(inside).length) }
}

/** The path from where the command runs; for a dispatch elsewhere, from the folder given: a record names no machine's paths. */
const uriOf = (path: string, base: string, inside: string): string => {
  const fromHere = relative('.', path)
  const uri = fromHere.startsWith('..') || isAbsolute(fromHere) ? join(basename(resolve(base)), inside) : fromHere
  return uri.split(sep).join('/')
}
