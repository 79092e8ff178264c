import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { writeAtomically } from '../batch/write-atomically.ts'
import { ConfigurationError } from '../configuration-error.ts'
import { writeCsv } from '../csv/write-csv.ts'
import { openCollection } from '../entity-table/collect.ts'
import { COLUMNS, toCells } from '../entity-table/columns.ts'
import { readCorrectedRows } from '../entity-table/corrected-rows.ts'
import { toAuthority } from '../entity-table/to-authority.ts'
import { findRecords } from '../records/find-records.ts'
import { type ReadRecord, readNdjson, readRecords } from '../records/read-records.ts'
import type { Context } from './context.ts'
import { ExitCode } from './exit-code.ts'
import { plural } from './wording.ts'

interface EntitiesOptions {
  readonly csv?: string
  readonly toAuthority?: string
  readonly output?: string
  readonly quiet?: boolean
}

const HELP = `
One row an entity, over all records: name, type, subtype, aliases (a|b), links, how often and in which documents it is mentioned.
Correct the table in OpenRefine or a spreadsheet: rename, retype, add links or your own id, give several rows one name and type to
make them one, type NONE to what is no entity. Leave the column found_as as it is. Then make an authority file of it:

Examples:
  depeche entities output --csv entities.csv
  depeche extract - < dispatches.ndjson | depeche entities - > entities.csv
  depeche entities --to-authority entities.csv -o people.yaml
  depeche extract corpus -o output --authority people.yaml

A record that cannot be read is told, the others go on, and the exit code is 3.
`

export const entitiesCommand = (context: Context): Command =>
  new Command('entities')
    .description('a table of the entities of records, and an authority file of the corrected table')
    .argument('[records...]', 'YAML or NDJSON records, folders or globs of them; or "-" for NDJSON on standard input')
    .option('--csv <file>', 'where to write the table (default: "-", standard output)')
    .option('--to-authority <csv>', 'read a corrected table ("-": standard input), write an authority file')
    .option('-o, --output <file>', 'where to write the authority file (default: standard output)')
    .option('-q, --quiet', 'nothing on standard error but errors of usage and configuration')
    .addHelpText('after', HELP)
    .action(async (args: readonly string[], options: EntitiesOptions) => {
      if (options.toAuthority === undefined) await exportTable(context, args, options)
      else {
        if (args.length > 0 || options.csv !== undefined) throw new ConfigurationError('--to-authority', 'takes the table alone, neither records nor --csv')
        importTable(context, options.toAuthority, options)
      }
    })

const exportTable = async ({ engine }: Context, args: readonly string[], { csv = '-', output, quiet = false }: EntitiesOptions): Promise<void> => {
  if (output !== undefined) throw new ConfigurationError('--output', 'goes with --to-authority; the table is written with --csv')
  if (args.length === 0) throw new ConfigurationError('records', 'none given: files, folders or "-"')
  if (args.includes('-') && args.length > 1) throw new ConfigurationError('-', 'standard input cannot be read together with files')
  const files = args.includes('-') ? undefined : findRecords(args, ['yaml', 'ndjson'])
  const collection = openCollection()
  let records = 0
  let errors = 0
  const failures: string[] = []
  const take = (read: ReadRecord): void => {
    if ('fault' in read) failures.push(`  ${read.at}: ${read.fault}\n`)
    else if ('error' in read.record) errors++
    else {
      records++
      collection.add(read.record)
    }
  }
  if (files) for (const { path } of files) for await (const read of readRecords(engine, path)) take(read)
  else for await (const read of readNdjson(engine, 'standard input', process.stdin)) take(read)

  const entities = collection.entities()
  write(csv, writeCsv([COLUMNS, ...entities.map(toCells)]))
  const without = errors > 0 ? `, ${plural(errors, 'error record', 'error records')} without any` : ''
  if (!quiet)
    process.stderr.write(
      `${plural(entities.length, 'entity', 'entities')} of ${plural(records, 'record', 'records')}${without}, ${plural(failures.length, 'failure', 'failures')}\n${failures.join('')}`,
    )
  process.exitCode = failures.length > 0 ? ExitCode.someFailed : ExitCode.fine
}

/** Notes told one by one. */
const TOLD = 20

const importTable = ({ engine }: Context, table: string, { output = '-', quiet = false }: EntitiesOptions): void => {
  const name = table === '-' ? 'standard input' : table
  const { yaml, entities, blocked, notes } = toAuthority(readCorrectedRows(name, readTable(table, name)))
  engine.checkAuthority(output === '-' ? 'authority' : output, yaml)
  write(output, yaml)
  if (quiet) return
  process.stderr.write(`${plural(entities, 'entity', 'entities')}, ${plural(blocked, 'blocked string', 'blocked strings')}\n`)
  for (const note of notes.slice(0, TOLD)) process.stderr.write(`  ${note}\n`)
  if (notes.length > TOLD) process.stderr.write(`  and ${notes.length - TOLD} more\n`)
}

const readTable = (table: string, name: string): string => {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(table === '-' ? 0 : table)
  } catch (error) {
    throw new ConfigurationError(name, `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ConfigurationError(name, 'is not UTF-8 text: save it as UTF-8')
  }
}

const write = (file: string, content: string): void => {
  if (file === '-') {
    process.stdout.write(content)
    return
  }
  try {
    writeAtomically(file, content)
  } catch (error) {
    throw new ConfigurationError(file, `cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)})`)
  }
}
