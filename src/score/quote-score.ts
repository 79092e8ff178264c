import type { Span } from '../span.ts'
import { occurrences } from './occurrences.ts'
import { pairGreedily } from './pairing.ts'
import type { Comparison, Count, LayerScore } from './scored-pair.ts'
import type { ScoredRecord } from './scored-record.ts'
import { contentWordPositions, dice, shared, wordPositions } from './word-positions.ts'

/**
 * Quotes: contents match one to one by Dice of word positions at 0.5; exact is the same set of words. A speaker is right
 * when at least half of its content words lie in the gold source (none is right where the gold has none); joint is content
 * and speaker right. Entity accuracy: of matched quotes whose gold names who speaks, those whose resolved entities hold each
 * of these names.
 */
export const scoreQuotes = ({ gold, record, span }: Comparison): LayerScore => {
  const { text, quotes } = gold
  const predicted = record.quotes.map((quote) => ({ ...quote, parts: quote.spans.map(span) }))
  const goldWords = quotes.map((quote) => wordPositions(text, quote.content))
  const predictedWords = predicted.map((quote) => wordPositions(text, quote.parts))
  const candidates = goldWords.flatMap((words, i) => predictedWords.map((other, j) => ({ gold: i, predicted: j, weight: dice(words, other) })))
  const pairs = pairGreedily(candidates.filter(({ weight }) => weight >= 0.5))

  const right = { content: 0, exact: 0, joint: 0, speaker: 0, entity: 0, repeats: 0 }
  const asked = { speaker: 0, entity: 0, repeats: 0 }
  const misses: string[] = []
  for (const pair of pairs) {
    const quote = quotes[pair.gold]
    const found = predicted[pair.predicted]
    if (!quote || !found) continue
    const quoted = show(text, quote.content)
    right.content++
    if (sameSet(goldWords[pair.gold], predictedWords[pair.predicted])) right.exact++
    else misses.push(`quotes: boundaries ${quoted} found ${show(text, found.parts)}`)
    if (found.type !== quote.type) misses.push(`quotes: type ${quoted} is ${quote.type}, found ${found.type}`)

    const source = found.speaker.span && span(found.speaker.span)
    const speakerRight = sameSpeaker(text, quote.source, source)
    if (speakerRight) right.joint++
    else misses.push(`quotes: speaker ${quoted} is ${shown(text, quote.source)}, found ${shown(text, source)}`)
    if (quote.source) {
      asked.speaker++
      if (speakerRight) right.speaker++
    }
    if (quote.entities.length > 0) {
      asked.entity++
      const names = namesOf(record, found.speaker.entities)
      if (quote.entities.every((name) => names.some((other) => sameName(name, other)))) right.entity++
      else misses.push(`quotes: entity ${quoted} is ${quote.entities.join(', ')}, found ${names.join(', ') || 'none'}`)
    }
    if (quote.repeats !== undefined) {
      asked.repeats++
      const repeated = pairs.find((other) => other.gold === quote.repeats)
      const id = repeated && predicted[repeated.predicted]?.id
      if (id !== undefined && found.repeats === id) right.repeats++
      else misses.push(`quotes: repeats ${quoted} repeats quote ${quote.repeats + 1}, found ${found.repeats ?? 'none'}`)
    }
  }
  const matched = new Set(pairs.map((pair) => pair.gold))
  const used = new Set(pairs.map((pair) => pair.predicted))
  for (const [i, quote] of quotes.entries()) if (!matched.has(i)) misses.push(`quotes: missed ${quote.type} ${show(text, quote.content)}`)
  for (const [j, quote] of predicted.entries()) if (!used.has(j)) misses.push(`quotes: spurious ${quote.type} ${show(text, quote.parts)}`)

  const f1 = (measure: string, correct: number): Count => ({ layer: 'quotes', measure, correct, predicted: predicted.length, gold: quotes.length })
  const accuracy = (measure: string, correct: number, of: number): Count => ({ layer: 'quotes', measure, correct, gold: of })
  const byType = (['direct', 'mixed', 'indirect'] as const).map((type) =>
    accuracy(`recall ${type}`, quotes.filter((quote, i) => quote.type === type && matched.has(i)).length, quotes.filter((quote) => quote.type === type).length),
  )
  return {
    counts: [
      f1('content@.5', right.content),
      f1('content exact', right.exact),
      f1('joint', right.joint),
      accuracy('speaker', right.speaker, asked.speaker),
      accuracy('entity', right.entity, asked.entity),
      accuracy('repeats', right.repeats, asked.repeats),
      ...byType,
    ],
    misses,
  }
}

const sameSet = (a: ReadonlySet<number> | undefined, b: ReadonlySet<number> | undefined): boolean =>
  a !== undefined && b !== undefined && a.size === b.size && shared(a, b) === a.size

const sameSpeaker = (text: string, gold: Span | undefined, found: Span | undefined): boolean => {
  if (!gold) return !found
  const words = found ? contentWordPositions(text, [found]) : new Set<number>()
  return words.size > 0 && shared(contentWordPositions(text, [gold]), words) / words.size >= 0.5
}

const namesOf = (record: ScoredRecord, ids: readonly string[]): readonly string[] =>
  record.entities.filter(({ id }) => ids.includes(id)).flatMap(({ name, aliases }) => [name, ...(aliases ?? [])])

/** Equal, or one stands in the other as whole words, whatever the case and the apostrophes. */
const sameName = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((name) => name.toLowerCase().replaceAll('’', "'").trim()) as [string, string]
  return x === y || occurrences(y, x).length > 0 || occurrences(x, y).length > 0
}

const show = (text: string, spans: readonly Span[]): string => {
  const words = spans
    .map(({ start, end }) => text.slice(start, end))
    .join(' […] ')
    .replace(/\s+/gu, ' ')
  return `« ${words.length > 70 ? `${words.slice(0, 50)} … ${words.slice(-15)}` : words} »`
}

const shown = (text: string, span: Span | undefined): string => (span ? show(text, [span]) : 'none')
