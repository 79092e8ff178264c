/** Feeds a gold file's documents through the library and writes their records as NDJSON: tsx --conditions=depeche-source bench/ndjson.ts GOLD.jsonl > RECORDS.ndjson */
import { readFileSync } from 'node:fs'
import { extract } from '#pipeline/extract'

const [gold] = process.argv.slice(2)
if (!gold) throw new Error('usage: ndjson.ts GOLD.jsonl')
for (const line of readFileSync(gold, 'utf8').split('\n')) {
  if (!line.trim()) continue
  const { id, text, dct, lang } = JSON.parse(line) as { id: string; text: string; dct?: string; lang: string }
  process.stdout.write(`${JSON.stringify(extract(text, { uri: id, language: lang, ...(dct && { date: dct }) }))}\n`)
}
