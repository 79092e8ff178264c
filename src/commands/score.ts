import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { formatScore } from '../score/format-score.ts'
import { readGold } from '../score/gold.ts'
import { findGold } from '../score/gold-folder.ts'
import { scoreRecords } from '../score/score.ts'
import type { ScoredPair } from '../score/scored-pair.ts'
import type { Context } from './context.ts'
import { openDispatch } from './open-dispatch.ts'

const HELP = `
Gold lies beside its dispatch: corpus/fr/a.gold.yaml annotates corpus/fr/a.txt.

Examples:
  depeche score corpus
  depeche score corpus --misses | grep quotes
`

export const scoreCommand = (context: Context): Command =>
  new Command('score')
    .description('precision, recall and F1 against gold annotations, by layer and type')
    .argument('<gold>', 'folder of *.gold.yaml files beside their dispatches')
    .option('-m, --misses', 'list what is missed, spurious or wrong')
    .addHelpText('after', HELP)
    .action((folder: string, { misses = false }: { readonly misses?: boolean }) => {
      const files = findGold(folder)
      const { engine } = context
      engine.load()
      const pairs = files.map(({ gold, dispatch }): ScoredPair => {
        const { source, diagnostics } = openDispatch(dispatch, {})
        return {
          gold: readGold(gold, readFileSync(gold, 'utf8'), source.text),
          record: engine.record(engine.annotate(source, diagnostics), { embedText: false }),
        }
      })
      const table = scoreRecords(pairs)
      process.stdout.write(formatScore(table))
      if (misses) process.stdout.write(['', ...table.misses, ''].join('\n'))
    })
