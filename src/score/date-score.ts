import type { Span } from '../span.ts'
import { pairGreedily } from './pairing.ts'
import type { Comparison, Count, LayerScore } from './scored-pair.ts'

const TRIMMED = ' \t\n\r,;:!?"«»()[]“”.\u00a0\u202f'
const TRIMMED_LEFT = `${TRIMMED}'’`
/** A longer span is a fault, not a date that happens to hold others. */
const LONGEST = 80

/** TempEval-3 (UzZaman et al., 2013): strict is the same span, relaxed an overlap, value an overlap with the same TIMEX3 value. */
export const scoreDates = ({ gold, record, span }: Comparison): LayerScore => {
  const { text, dates } = gold
  const wanted = dates.map((timex) => ({ ...timex, ...trim(text, timex) }))
  const predicted = record.dates.map((timex) => ({ ...timex, ...trim(text, span(timex.span)) }))
  const candidates = wanted.flatMap((a, i) =>
    predicted.flatMap((b, j) => {
      const overlap = Math.min(a.end, b.end) - Math.max(a.start, b.start)
      return overlap > 0 && b.end - b.start <= LONGEST ? [{ gold: i, predicted: j, weight: same(a, b) ? Number.POSITIVE_INFINITY : overlap }] : []
    }),
  )
  const pairs = pairGreedily(candidates)
  const right = { strict: 0, value: 0, type: 0, candidates: 0 }
  let asked = 0
  const misses: string[] = []
  for (const pair of pairs) {
    const timex = wanted[pair.gold]
    const found = predicted[pair.predicted]
    if (!timex || !found) continue
    const quoted = show(text, timex)
    if (same(timex, found)) right.strict++
    else misses.push(`dates: span ${quoted} found ${show(text, found)}`)
    if (found.type === timex.type) right.type++
    else misses.push(`dates: type ${quoted} is ${timex.type}, found ${found.type}`)
    if (found.value === timex.value) right.value++
    else misses.push(`dates: value ${quoted} is ${timex.value}, found ${found.value}`)
    if (timex.candidates.length > 0) {
      asked++
      const absent = timex.candidates.filter((day) => !found.candidates?.includes(day))
      if (absent.length === 0) right.candidates++
      else misses.push(`dates: candidates ${quoted} lacks ${absent.join(', ')}, found ${found.candidates?.join(', ') ?? 'none'}`)
    }
  }
  const matched = new Set(pairs.map((pair) => pair.gold))
  const used = new Set(pairs.map((pair) => pair.predicted))
  for (const [i, timex] of wanted.entries()) if (!matched.has(i)) misses.push(`dates: missed ${timex.type} ${show(text, timex)} ${timex.value}`)
  for (const [j, timex] of predicted.entries()) if (!used.has(j)) misses.push(`dates: spurious ${timex.type} ${show(text, timex)} ${timex.value}`)

  const f1 = (measure: string, correct: number): Count => ({ layer: 'dates', measure, correct, predicted: predicted.length, gold: wanted.length })
  return {
    counts: [
      f1('strict', right.strict),
      f1('relaxed', pairs.length),
      f1('value', right.value),
      { layer: 'dates', measure: 'type', correct: right.type, gold: pairs.length },
      { layer: 'dates', measure: 'candidates', correct: right.candidates, gold: asked },
    ],
    misses,
  }
}

const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

const trim = (text: string, span: Span): Span => {
  let { start, end } = span
  while (start < end && TRIMMED_LEFT.includes(text.charAt(start))) start++
  while (end > start && TRIMMED.includes(text.charAt(end - 1))) end--
  return { start, end }
}

const show = (text: string, { start, end }: Span): string => `« ${text.slice(start, end).replace(/\s+/gu, ' ')} »`
