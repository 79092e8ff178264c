import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Action } from '../batch/task.ts'
import { temporaryPath } from '../batch/write-atomically.ts'
import { ConfigurationError } from '../configuration-error.ts'

export interface Printer {
  readonly print: (record: string) => Promise<void>
  readonly finish: () => void
  readonly abandon: () => void
}

/** Where printed records go: standard output, or `records.ndjson` in the output folder, which appears when it is whole. */
export const openPrinter = (folder: string | undefined, action: Action): Printer => {
  if (folder !== undefined) makeFolder(folder)
  if (action.do !== 'print' || folder === undefined) {
    let first = true
    return {
      print: async (record) => {
        const separator = action.do === 'print' && action.format === 'yaml' && !first ? '---\n' : ''
        first = false
        // Not events.once: where nobody reads any more it would reject, and that is no error (interruption.ts ends the run).
        if (!process.stdout.write(separator + record)) await new Promise((drained) => process.stdout.once('drain', drained))
      },
      finish: () => {},
      abandon: () => {},
    }
  }
  const path = join(folder, 'records.ndjson')
  const file = openSync(temporaryPath(path), 'w')
  return {
    print: async (record) => {
      writeSync(file, record)
    },
    finish: () => {
      closeSync(file)
      renameSync(temporaryPath(path), path)
    },
    abandon: () => rmSync(temporaryPath(path), { force: true }),
  }
}

const makeFolder = (folder: string): void => {
  try {
    mkdirSync(resolve(folder), { recursive: true })
  } catch (error) {
    throw new ConfigurationError(folder, `cannot be made (${(error as NodeJS.ErrnoException).code ?? String(error)})`)
  }
}
