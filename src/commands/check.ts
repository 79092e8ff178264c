import { closeSync, openSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { glob } from 'tinyglobby'
import { DEFAULT_JOBS } from '../batch/choose-runner.ts'
import { findInputs } from '../batch/inputs.ts'
import { recordPath } from '../batch/task.ts'
import type { Context } from './context.ts'
import { ExitCode } from './exit-code.ts'
import { AUTHORITY, dateOption, jobsOption, languageOption, loadOptions, PROFILE } from './options.ts'
import { inGroups, runJob } from './run-job.ts'
import { plural } from './wording.ts'

interface CheckOptions {
  readonly against: string
  readonly update?: boolean
  readonly jobs?: number
  readonly date?: string
  readonly language?: string
  readonly authority?: string
  readonly profile?: Readonly<Record<string, string>>
  readonly quiet?: boolean
}

const HELP = `
Reads the dispatches again and compares with their records, fact by fact: an entity gained, lost or renamed, a mention that
moved, a speaker or a date's value that changed. Lines begin with + (gained), - (lost) or ~ (changed).

Examples:
  depeche check corpus --against output
  depeche check corpus --against output --update     accept: write the records as they are now

Exit code 1 where any fact changed and --update was not given. Records that differ only in provenance or confidence are counted
in a note: no fact changed.
`

export const checkCommand = (context: Context): Command =>
  new Command('check')
    .description('compare dispatches with their records: which facts changed')
    .argument('<inputs...>', 'files, folders or globs of dispatches')
    .requiredOption('-a, --against <dir>', 'folder of the records, as "extract -o" wrote it')
    .option('-u, --update', 'accept the changes: write them to the records')
    .option('-j, --jobs <n>', `worker threads (default: ${DEFAULT_JOBS} here, one a core)`, jobsOption)
    .option('-d, --date <date>', 'as given to extract', dateOption)
    .option('-l, --language <tag>', 'as given to extract', languageOption)
    .option(...AUTHORITY)
    .option(...PROFILE)
    .option('-q, --quiet', 'only the changes, no progress or closing line')
    .addHelpText('after', HELP)
    .action(async (args: readonly string[], { against, update = false, jobs, date, language, quiet = false, ...options }: CheckOptions) => {
      const inputs = findInputs(args)
      const load = loadOptions(options)
      context.engine.load(load)
      let changed = 0
      let alike = 0
      const tell = (uri: string, changes: readonly string[]): void => {
        changed++
        process.stdout.write(`${uri}\n${changes.map((change) => `  ${change}\n`).join('')}`)
      }
      const { tally } = await runJob(context, {
        groups: inGroups(inputs.dispatches()),
        total: inputs.count,
        job: {
          action: { do: 'check', folder: against, update },
          given: { ...(date !== undefined && { date }), ...(language !== undefined && { language }) },
          embedText: false,
          load,
        },
        jobs,
        quiet,
        told: ({ uri, changes, otherBytes, fault }) => {
          if (fault?.code === 'OUTPUT_UNWRITABLE') tell(uri, [`~ ${fault.message}`])
          else if (changes && changes.length > 0) tell(uri, changes)
          else if (otherBytes) alike++
        },
        abandon: () => {},
      })

      const expected = new Set<string>()
      for (const dispatch of inputs.dispatches()) expected.add(recordPath(against, dispatch))
      for (const file of (await glob('**/*.yaml', { cwd: against })).sort()) {
        const path = join(against, file)
        if (expected.has(path) || !isRecord(path)) continue
        tell(path, ['- the dispatch of this record'])
        if (update) rmSync(path)
      }

      if (!quiet) {
        const note = alike > 0 ? `; ${plural(alike, 'other differs', 'others differ')} only in provenance or confidence` : ''
        const done = update && changed + alike > 0 ? ' (written)' : ''
        process.stderr.write(`${plural(tally.dispatches, 'dispatch', 'dispatches')}, facts changed in ${changed === 0 ? 'none' : changed}${note}${done}\n`)
      }
      process.exitCode = changed > 0 && !update ? ExitCode.regression : ExitCode.fine
    })

const FIRST_KEY = 'schema: depeche/record@'

/** Whether the file is one that this command may delete: a record by its first line. */
const isRecord = (path: string): boolean => {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(FIRST_KEY.length)
    return readSync(file, head) === head.length && head.toString() === FIRST_KEY
  } finally {
    closeSync(file)
  }
}
