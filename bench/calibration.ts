/**
 * How often speakers are resolved rightly at each stated confidence and by each way of resolving them:
 * tsx --conditions=depeche-source bench/calibration.ts GOLD.jsonl… [--even | --odd]
 * A quote counts where its content matches a gold one (Dice of words at 0.5, as the scorer matches); it is right where its
 * entities hold the gold's name, or where both name nobody. `--even` and `--odd` take half of the documents.
 */
import { readFileSync } from 'node:fs'
import { loadPipeline } from '#pipeline/index'
import { readSettings } from '#pipeline/settings'
import type { Span } from '#src/span'

interface GoldQuote {
  readonly content: readonly (readonly [number, number])[]
  readonly entity?: string | null
}

interface GoldDocument {
  readonly id: string
  readonly text: string
  readonly dct?: string
  readonly lang: string
  readonly quotes?: readonly GoldQuote[]
}

interface Count {
  right: number
  all: number
  stated: number
}

/** Offsets of the words in the spans, UTF-16. */
const wordsWithin = (text: string, spans: readonly Span[]): ReadonlySet<number> =>
  new Set(spans.flatMap(({ start, end }) => [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => start + index)))

/** Maps offsets in code points, as the gold has them, to UTF-16. */
const utf16 = (text: string): ((offset: number) => number) => {
  const offsets = [0]
  for (const character of text) offsets.push((offsets.at(-1) as number) + character.length)
  return (offset) => offsets[offset] ?? text.length
}

const dice = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size || 1)

/** Equal, or one within the other between word boundaries. */
const sameName = (a: string, b: string): boolean => {
  const plain = (name: string): string =>
    ` ${name
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `
  return plain(a).includes(plain(b)) || plain(b).includes(plain(a))
}

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
if (files.length === 0) throw new Error('usage: calibration.ts GOLD.jsonl… [--even | --odd]')
const half = process.argv.includes('--even') ? 0 : process.argv.includes('--odd') ? 1 : undefined
const bins = new Map<string, Count>()
const ways = new Map<string, Count>()
const add = (counts: Map<string, Count>, key: string, right: boolean, stated: number): void => {
  const count = counts.get(key) ?? { right: 0, all: 0, stated: 0 }
  counts.set(key, { right: count.right + (right ? 1 : 0), all: count.all + 1, stated: count.stated + stated })
}

const pipeline = loadPipeline(readSettings())
for (const file of files) {
  const documents = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as GoldDocument)
    .filter(({ quotes }) => quotes)
  for (const [index, { id, text, dct, lang, quotes = [] }] of documents.entries()) {
    if (half !== undefined && index % 2 !== half) continue
    const given = { language: lang, ...(dct && { date: dct }) }
    const { layers } = pipeline.run({ uri: id, format: 'text', sha256: '', text, given })
    const at = utf16(text)
    const gold = quotes.map(({ content, entity }) => {
      const spans = content.map(([start, end]) => ({ start: at(start), end: at(end) }))
      return { words: wordsWithin(text, spans), entity, free: true }
    })
    for (const { spans, speaker } of layers.quotes) {
      const own = wordsWithin(text, spans)
      const match = gold.find(({ words, free }) => free && dice(words, own) >= 0.5)
      if (!match) continue
      match.free = false
      const names = speaker.entities.flatMap((entity) => [layers.entities[entity]?.name ?? '', ...(layers.entities[entity]?.aliases ?? [])])
      const { entity } = match
      const right = entity ? names.some((name) => sameName(name, entity)) : names.length === 0
      add(bins, (Math.floor(speaker.confidence * 10) / 10).toFixed(1), right, speaker.confidence)
      add(ways, speaker.by.name, right, speaker.confidence)
    }
  }
}

const table = (counts: ReadonlyMap<string, Count>): void => {
  const rows = [...counts].sort(([a], [b]) => (a < b ? 1 : -1))
  console.table(
    Object.fromEntries(rows.map(([key, { right, all, stated }]) => [key, { quotes: all, stated: (stated / all).toFixed(2), right: (right / all).toFixed(2) }])),
  )
}
table(bins)
table(ways)
