import { overlaps } from '../span.ts'
import type { Comparison, LayerScore } from './scored-pair.ts'

const NOISE = new Set(['TEXT_REPEATED_WORD', 'TEXT_TORN_WORD', 'QUOTE_UNCLOSED', 'QUOTE_UNOPENED'])

/** Damage in the text, by its diagnostic: the same code, somewhere over the damaged words. */
export const scoreNoise = ({ gold, record, span }: Comparison): LayerScore => {
  const found = (record.diagnostics ?? [])
    .filter(({ code }) => NOISE.has(code))
    .map((other) => ({ code: other.code, ...(other.span && { span: span(other.span) }) }))
  const free = new Set(found)
  const misses: string[] = []
  let correct = 0
  for (const wanted of gold.noise) {
    const match = [...free].find((other) => other.code === wanted.code && other.span !== undefined && overlaps(other.span, wanted))
    if (match) {
      free.delete(match)
      correct++
    } else misses.push(`noise: missed ${wanted.code} « ${gold.text.slice(wanted.start, wanted.end)} »`)
  }
  for (const other of free)
    misses.push(`noise: spurious ${other.code}${other.span ? ` « ${gold.text.slice(other.span.start, other.span.end).slice(0, 40)} »` : ''}`)
  return { counts: [{ layer: 'noise', measure: 'reported', correct, predicted: found.length, gold: gold.noise.length }], misses }
}
