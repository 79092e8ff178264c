import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** Where `path` is written before it is renamed: the same name in every thread of this process, so that any may clear it away. */
export const temporaryPath = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)

/** Writes the whole file or nothing: a reader never sees half a record, whenever the process ends. */
export const writeAtomically = (path: string, content: string): void => {
  const temporary = temporaryPath(path)
  // Absolute: Node loops for ever making a relative folder where the working directory has been removed.
  mkdirSync(resolve(dirname(path)), { recursive: true })
  try {
    writeFileSync(temporary, content)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
