import { Command } from 'commander'
import picocolors from 'picocolors'
import { explain } from '../explain/explain.ts'
import type { Context } from './context.ts'
import { openDispatch } from './open-dispatch.ts'
import { AUTHORITY, dateOption, languageOption, loadOptions, offsetOption, PROFILE } from './options.ts'

interface ExplainOptions {
  readonly at?: number
  readonly date?: string
  readonly language?: string
  readonly authority?: string
  readonly profile?: Readonly<Record<string, string>>
}

const HELP = `
Each line: where in the text (code points), what was annotated, and which rule or model made it, with its file and line: the
place to look where the annotation is wrong.

Examples:
  depeche explain corpus/fr/alep.txt
  depeche explain corpus/fr/alep.txt --at 118     only what covers offset 118
`

export const explainCommand = (context: Context): Command =>
  new Command('explain')
    .description('which rule or model made each annotation of a dispatch')
    .argument('<file>', 'a dispatch')
    .option('--at <offset>', 'only annotations that cover this offset, in code points, as records count', offsetOption)
    .option('-d, --date <date>', 'as given to extract', dateOption)
    .option('-l, --language <tag>', 'as given to extract', languageOption)
    .option(...AUTHORITY)
    .option(...PROFILE)
    .addHelpText('after', HELP)
    .action((file: string, { at, date, language, ...options }: ExplainOptions) => {
      const { engine } = context
      engine.load(loadOptions(options))
      const given = { ...(date !== undefined && { date }), ...(language !== undefined && { language }) }
      const { source, diagnostics } = openDispatch(file, given)
      const lines = explain(engine.annotate(source, diagnostics)).filter(({ span }) => at === undefined || (span && span[0] <= at && at < span[1]))
      // Asked of the terminal itself: picocolors alone would also colour what a CI job pipes into a file.
      const { dim } = picocolors.createColors(process.stdout.isTTY === true && picocolors.isColorSupported)
      for (const { span, what, by } of lines) {
        const where = span ? `[${span[0]}, ${span[1]}]` : '–'
        process.stdout.write(`${where.padEnd(14)} ${what}\n${''.padEnd(15)}${dim(`${by.name}  ${by.at}`)}\n`)
      }
      if (lines.length === 0) process.stdout.write(at === undefined ? 'nothing was annotated\n' : `nothing was annotated at ${at}\n`)
    })
