import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { globSync, isDynamicPattern } from 'tinyglobby'
import { ConfigurationError } from '../configuration-error.ts'

export interface RecordFile {
  readonly path: string
  /** Below the folder given; a file's name where a file was. */
  readonly inside: string
}

/**
 * The record files that `args` name: files, folders (all below that end in one of `extensions`, gold and hidden files left out)
 * and globs, each once, in code-unit order within an argument.
 * @throws ConfigurationError where one names nothing
 */
export const findRecords = (args: readonly string[], extensions: readonly string[]): readonly RecordFile[] => {
  const found = new Map<string, RecordFile>()
  for (const argument of args) {
    const files = filesOf(argument, extensions)
    if (files.length === 0)
      throw new ConfigurationError(argument, `no record there: folders are searched for ${extensions.map((extension) => `*.${extension}`).join(' and ')}`)
    for (const file of files) if (!found.has(file.path)) found.set(file.path, file)
  }
  return [...found.values()]
}

const filesOf = (argument: string, extensions: readonly string[]): readonly RecordFile[] => {
  const stats = statSync(argument, { throwIfNoEntry: false })
  if (stats?.isDirectory()) {
    const patterns = extensions.map((extension) => `**/*.${extension}`)
    return globSync(patterns, { cwd: argument, ignore: IGNORED })
      .sort()
      .map((inside) => ({ path: join(argument, inside), inside }))
  }
  if (stats) return [{ path: argument, inside: basename(argument) }]
  if (!isDynamicPattern(argument)) throw new ConfigurationError(argument, 'no such file or folder')
  return globSync(argument, { ignore: IGNORED, expandDirectories: false })
    .sort()
    .map((path) => ({ path, inside: basename(path) }))
}

const IGNORED = ['**/*.gold.yaml', '**/node_modules/**']
