import { Command, Option } from 'commander'
import { DEFAULT_JOBS } from '../batch/choose-runner.ts'
import { findInputs } from '../batch/inputs.ts'
import { ndjsonDispatches } from '../batch/ndjson-dispatches.ts'
import type { Action, Format } from '../batch/task.ts'
import { ConfigurationError } from '../configuration-error.ts'
import type { Context } from './context.ts'
import { ExitCode } from './exit-code.ts'
import { onInterruption } from './interruption.ts'
import { AUTHORITY, dateOption, jobsOption, languageOption, loadOptions, PROFILE } from './options.ts'
import { openPrinter } from './printer.ts'
import { inGroups, runJob } from './run-job.ts'
import { summarise } from './summary.ts'

interface ExtractOptions {
  readonly output?: string
  readonly jobs?: number
  readonly date?: string
  readonly language?: string
  readonly authority?: string
  readonly profile?: Readonly<Record<string, string>>
  readonly format?: Format
  readonly embedText?: true
  readonly quiet?: true
}

const HELP = `
Folders are searched for *.txt and their structure is mirrored: corpus/fr/a.txt becomes output/fr/a.yaml.
Without -o, records go to standard output.

"-" reads NDJSON from standard input, one object a line, and writes a record a line to standard output, in the same order:
  {"id": "a1", "text": "PARIS, 12 mars 2025 …", "date": "2025-03-12", "language": "fr", "title": "…"}
Only "id" and "text" are needed; "date" may be of any precision (2025, 2025-03, …) and wins over the text's own.

Examples:
  depeche extract corpus -o output
  depeche extract dispatch.txt
  depeche extract 'wire/2024-*/**/*.txt' -o records --jobs 4 --language fr
  depeche extract - < dispatches.ndjson > records.ndjson

A dispatch that cannot be processed has an error record in its place; the others go on, and the exit code is 3.
`

export const extractCommand = (context: Context): Command =>
  new Command('extract')
    .description('read dispatches, write a YAML record for each')
    .argument('<inputs...>', 'files, folders or globs; or "-" for NDJSON on standard input')
    .option('-o, --output <dir>', 'folder to write records to')
    .option('-j, --jobs <n>', `worker threads (default: ${DEFAULT_JOBS} here, one a core)`, jobsOption)
    .option('-d, --date <date>', 'date of the dispatches, at any precision; wins over their own', dateOption)
    .option('-l, --language <tag>', 'language of the dispatches; not told from the text then', languageOption)
    .option(...AUTHORITY)
    .option(...PROFILE)
    .addOption(new Option('-f, --format <format>', 'form of the records (default: yaml; from "-": ndjson)').choices(['yaml', 'ndjson']))
    .option('--embed-text', 'write the source text into its record')
    .option('-q, --quiet', 'nothing on standard error but errors of usage and configuration')
    .addHelpText('after', HELP)
    .action(async (inputs: readonly string[], options: ExtractOptions) => {
      const streamed = inputs.includes('-')
      if (streamed && inputs.length > 1) throw new ConfigurationError('-', 'standard input cannot be read together with files')
      if (streamed && options.output !== undefined) throw new ConfigurationError('--output', 'records of standard input go to standard output')
      const found = streamed ? undefined : findInputs(inputs)
      const format = options.format ?? (streamed ? 'ndjson' : 'yaml')
      const load = loadOptions(options)
      context.engine.load(load)

      const action: Action = options.output !== undefined && format === 'yaml' ? { do: 'write', folder: options.output } : { do: 'print', format }
      // Heard from before the first file is there: what this says is said anew, with that file, before any signal is served.
      onInterruption(async () => {})
      const printer = openPrinter(options.output, action)
      const { tally, milliseconds } = await runJob(context, {
        groups: found ? inGroups(found.dispatches()) : ndjsonDispatches(process.stdin),
        total: found?.count,
        job: { action, given: givenBy(options), embedText: options.embedText === true, load },
        jobs: options.jobs,
        quiet: options.quiet === true,
        told: async ({ printed }) => {
          if (printed !== undefined) await printer.print(printed)
        },
        abandon: printer.abandon,
      })
      printer.finish()
      if (!options.quiet) process.stderr.write(summarise(tally, milliseconds))
      process.exitCode = tally.failures > 0 ? ExitCode.someFailed : ExitCode.fine
    })

const givenBy = ({ date, language }: ExtractOptions): { date?: string; language?: string } => ({
  ...(date !== undefined && { date }),
  ...(language !== undefined && { language }),
})
