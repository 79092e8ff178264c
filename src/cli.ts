#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import type { Engine } from './batch/engine.ts'
import { checkCommand } from './commands/check.ts'
import type { Context } from './commands/context.ts'
import { entitiesCommand } from './commands/entities.ts'
import { ExitCode } from './commands/exit-code.ts'
import { explainCommand } from './commands/explain.ts'
import { extractCommand } from './commands/extract.ts'
import { endWhenUnread } from './commands/interruption.ts'
import { resolveCommand } from './commands/resolve.ts'
import { scoreCommand } from './commands/score.ts'
import { ConfigurationError } from './configuration-error.ts'
import { PACKAGE_ROOT } from './package-root.ts'

const HELP = `
Exit codes: 0 fine, 1 facts changed (check), 2 wrong usage or configuration, 3 some dispatches failed.

Begin with:
  depeche extract corpus -o output     read a folder of dispatches, write their records
  depeche extract dispatch.txt         one record, on the screen
  depeche explain dispatch.txt         which rule made each annotation, with the file and line to change
  depeche check corpus --against output
`

const { version, description } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string; description: string }
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
let engine: Engine | undefined
const context: Context = {
  get engine() {
    if (!engine) throw new Error('the engine is loaded when a command begins')
    return engine
  },
  worker: new URL(`./worker.${extension}`, import.meta.url),
}

const program = new Command('depeche')
  .description(description)
  .version(version, '-V, --version')
  .addHelpText('after', HELP)
  .showHelpAfterError('(depeche --help tells more)')
  .exitOverride()
  .hook('preAction', async () => {
    engine = (await import('#pipeline/engine')).engine
  })

for (const command of [
  extractCommand(context),
  checkCommand(context),
  scoreCommand(context),
  explainCommand(context),
  entitiesCommand(context),
  resolveCommand(context),
])
  program.addCommand(command.copyInheritedSettings(program))

endWhenUnread()
try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? ExitCode.fine : ExitCode.usage
  else if (error instanceof ConfigurationError) {
    process.stderr.write(`depeche: ${error.message}\n`)
    process.exitCode = ExitCode.usage
  } else {
    process.stderr.write(`depeche: a defect of the program, please report it\n${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(ExitCode.defect)
  }
}
