import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import type { Engine } from '../batch/engine.ts'
import { writeAtomically } from '../batch/write-atomically.ts'
import { ConfigurationError } from '../configuration-error.ts'
import { findRecords, type RecordFile } from '../records/find-records.ts'
import { splice } from '../records/splice.ts'
import { whyNot } from '../records/why-not.ts'
import type { Context } from './context.ts'
import { ExitCode } from './exit-code.ts'
import { dateOption } from './options.ts'
import { plural } from './wording.ts'

interface ResolveOptions {
  readonly date: string
  readonly output?: string
  readonly quiet?: boolean
}

const HELP = `
For dispatches whose date was not known, or not to the day, when they were read. Records state what the words of each date say and
what it was resolved against, so the text is not needed. The dispatch's date, its dates and the doubts about them are written anew;
every other byte of a record stays.

Examples:
  depeche resolve output/alep.yaml --date 2024-11-30
  depeche resolve undated --date 2024-11 -o dated       leave the records, write new ones

A record that cannot be read is told, the others go on, and the exit code is 3.
`

export const resolveCommand = (context: Context): Command =>
  new Command('resolve')
    .description("resolve records' dates again, once the dispatch's date is known")
    .argument('<records...>', 'YAML records, folders or globs of them')
    .requiredOption('-d, --date <date>', 'date of the dispatches, at any precision: 2024, 2024-11, 2024-11-30', dateOption)
    .option('-o, --output <dir>', 'folder to write the records to (default: where they are)')
    .option('-q, --quiet', 'nothing on standard error but errors of usage and configuration')
    .addHelpText('after', HELP)
    .action((args: readonly string[], { date, output, quiet = false }: ResolveOptions) => {
      const files = findRecords(args, ['yaml'])
      if (output !== undefined) refuseNamesakes(files)
      let changed = 0
      const failures: string[] = []
      for (const { path, inside } of files) {
        try {
          const written = readFileSync(path, 'utf8')
          const resolved = resolveText(context.engine, written, date)
          if (resolved !== written) changed++
          if (output !== undefined) put(join(output, inside), resolved)
          else if (resolved !== written) put(path, resolved)
        } catch (error) {
          failures.push(`  ${path}: ${error instanceof Unwritable ? error.message : whyNot(error)}\n`)
        }
      }
      if (!quiet)
        process.stderr.write(
          `${plural(files.length, 'record', 'records')}: ${changed} changed, ${plural(failures.length, 'failure', 'failures')}\n${failures.join('')}`,
        )
      process.exitCode = failures.length > 0 ? ExitCode.someFailed : ExitCode.fine
    })

/** Of an error record nothing is resolved. */
const resolveText = (engine: Engine, written: string, date: string): string => {
  const record = engine.fromYaml(written)
  return 'error' in record ? written : splice(written, engine.toYaml(record), engine.toYaml(engine.resolve(record, date)))
}

class Unwritable extends Error {}

const put = (path: string, content: string): void => {
  try {
    writeAtomically(path, content)
  } catch (error) {
    throw new Unwritable(`cannot be written to ${path} (${(error as NodeJS.ErrnoException).code ?? String(error)})`)
  }
}

const refuseNamesakes = (files: readonly RecordFile[]): void => {
  const taken = new Map<string, string>()
  for (const { path, inside } of files) {
    const other = taken.get(inside)
    if (other !== undefined) throw new ConfigurationError(path, `would be written over ${other} (${inside}): give the folder that holds both, or run twice`)
    taken.set(inside, path)
  }
}
