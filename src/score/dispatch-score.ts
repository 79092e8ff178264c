import { trimSpan } from '../span.ts'
import type { LabelName } from './gold.ts'
import type { Comparison, Count, LayerScore } from './scored-pair.ts'

const LABELS: readonly LabelName[] = ['title', 'dateline', 'agency', 'byline', 'heading']

/** Language, the dispatch's dates with their precision, and what its header and headings are (same span). */
export const scoreDispatch = ({ gold, record, span }: Comparison): LayerScore => {
  const misses: string[] = []
  const { dispatch, language } = record
  if (language.tag !== gold.language) misses.push(`language: is ${gold.language}, found ${language.tag}`)
  const counts: Count[] = [{ layer: 'language', measure: 'tag', correct: language.tag === gold.language ? 1 : 0, gold: 1 }]

  for (const field of ['date', 'updated'] as const) {
    const wanted = gold[field]
    const found = dispatch[field]
    const right = wanted !== undefined && wanted.value === found?.value && wanted.precision === found.precision
    counts.push({ layer: 'dispatch', measure: field, correct: right ? 1 : 0, predicted: found ? 1 : 0, gold: wanted ? 1 : 0 })
    if (!right && (wanted || found)) misses.push(`dispatch: ${field} is ${wanted?.value ?? 'none'}, found ${found?.value ?? 'none'}`)
  }

  for (const label of LABELS) {
    const wanted = gold.labels.filter((other) => other.label === label).map((other) => trimSpan(gold.text, other))
    const written = label === 'heading' ? (dispatch.headings ?? []) : [dispatch[label] ?? []].flat()
    const found = written.map((other) => trimSpan(gold.text, span(other.span)))
    const key = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`
    const keys = new Set(found.map(key))
    const missed = wanted.filter((other) => !keys.has(key(other)))
    const spurious = found.filter((other) => !wanted.some((one) => key(one) === key(other)))
    counts.push({ layer: 'dispatch', measure: label, correct: wanted.length - missed.length, predicted: found.length, gold: wanted.length })
    const show = ({ start, end }: { start: number; end: number }): string => `${label} « ${gold.text.slice(start, end).replace(/\s+/gu, ' ').slice(0, 70)} »`
    misses.push(...missed.map((other) => `dispatch: missed ${show(other)}`), ...spurious.map((other) => `dispatch: spurious ${show(other)}`))
  }
  return { counts, misses }
}
