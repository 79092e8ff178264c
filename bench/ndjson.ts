/** Feeds a gold file's documents through the library and writes their records as NDJSON: tsx --conditions=depeche-source bench/ndjson.ts GOLD.jsonl [quotes=broad] [dates=timeml] > RECORDS.ndjson */
import { readFileSync } from 'node:fs'
import { type ExtractOptions, extract } from '#pipeline/extract'

const [gold, ...chosen] = process.argv.slice(2)
if (!gold) throw new Error('usage: ndjson.ts GOLD.jsonl [LAYER=PROFILE…]')
const profiles = Object.fromEntries(chosen.map((profile) => profile.split('='))) as NonNullable<ExtractOptions['profiles']>
for (const line of readFileSync(gold, 'utf8').split('\n')) {
  if (!line.trim()) continue
  const { id, text, dct, lang } = JSON.parse(line) as { id: string; text: string; dct?: string; lang: string }
  process.stdout.write(`${JSON.stringify(extract(text, { uri: id, language: lang, profiles, ...(dct && { date: dct }) }))}\n`)
}
