import type { ScoreTable } from './score.ts'
import type { Count } from './scored-pair.ts'

const HEAD = ['layer', 'measure', 'P', 'R', 'F1', 'found', 'gold']

/** The table as aligned text: percentages, one line a measure; an accuracy stands under R. Measures that nothing asks for are left out. */
export const formatScore = (table: ScoreTable): string => {
  const rows = table.counts.filter(({ gold, predicted }) => gold > 0 || (predicted ?? 0) > 0).map(cells)
  const widths = HEAD.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
  return [`${table.dispatches} dispatches, ${table.records} records`, line(HEAD), ...rows.map(line)].map((text) => `${text}\n`).join('')
}

const cells = ({ layer, measure, correct, predicted, gold }: Count): readonly string[] => {
  const recall = ratio(correct, gold)
  if (predicted === undefined) return [layer, measure, '', percent(recall), '', '', String(gold)]
  const precision = ratio(correct, predicted)
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return [layer, measure, percent(precision), percent(recall), percent(f1), String(predicted), String(gold)]
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)
const percent = (value: number): string => (100 * value).toFixed(1)
