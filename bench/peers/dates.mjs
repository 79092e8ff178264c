/**
 * The dates of the gold sets by depeche, chrono-node and Microsoft's recognizers, in one run: the scorer's F1 (strict, relaxed, value),
 * and documents a second of processor time from plain text on. In bench/peers, after npm install there:
 * npx tsx --conditions=depeche-source dates.mjs SCORE.py GOLD.jsonl …
 *
 * Peers give days where the text gives a month or nothing: each is taken at the precision that it calls certain, and what it leaves
 * open between past and future is taken as the past, which suits news.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as recognizers from '@microsoft/recognizers-text-suite'
import * as chrono from 'chrono-node'
import { dateStage } from '../../pipeline/dates/stage.ts'
import { dispatchStage } from '../../pipeline/dispatch/stage.ts'
import { languageStage } from '../../pipeline/language/stage.ts'
import { segmentationStage } from '../../pipeline/segmentation/stage.ts'
import { readSettings } from '../../pipeline/settings.ts'
import { openPack } from '../../src/pack.ts'
import { pipeline } from '../../src/pipeline.ts'

process.env.TZ = 'UTC'

const [scorer, ...sets] = process.argv.slice(2)
if (!scorer || sets.length === 0) throw new Error('usage: dates.mjs SCORE.py GOLD.jsonl …')

const languages = fileURLToPath(new URL('../../pipeline/languages', import.meta.url))
const packs = ['en', 'fr'].map((tag) => openPack(join(languages, tag), `pipeline/languages/${tag}`, tag))

const depeche = (profile) => {
  const stages = pipeline()
    .use(languageStage(readSettings().language, new Set(['en', 'fr'])))
    .use(dispatchStage(packs))
    .use(segmentationStage(packs))
    .use({ name: 'quotes', annotate: () => ({ quotes: [] }) })
    .use(dateStage(packs, { profile }))
  return ({ id, text, dct, lang }) =>
    stages.run({ uri: id, format: 'text', sha256: createHash('sha256').update(text).digest('hex'), text, given: { language: lang, ...(dct && { date: dct }) } })
      .layers.dates
}

const two = (number) => String(number).padStart(2, '0')

const readings = { en: chrono.en.casual, fr: chrono.fr.casual }

const byChrono = ({ text, dct, lang }) =>
  readings[lang].parse(text, new Date(`${dct}T12:00:00Z`)).map(({ index, text: found, start }) => {
    const day = `${start.get('year')}-${two(start.get('month'))}-${two(start.get('day'))}`
    const certain = (part) => start.isCertain(part)
    const value = certain('hour')
      ? `${day}T${two(start.get('hour'))}:${two(start.get('minute'))}`
      : certain('day') || certain('weekday')
        ? day
        : certain('month')
          ? day.slice(0, 7)
          : certain('year')
            ? day.slice(0, 4)
            : day
    return { start: index, end: index + found.length, type: certain('hour') ? 'TIME' : 'DATE', value }
  })

const cultures = { en: 'en-us', fr: 'fr-fr' }
const TYPES = { duration: 'DURATION', set: 'SET', time: 'TIME', timerange: 'TIME', datetime: 'TIME' }

const byRecognizers = ({ text, dct, lang }) =>
  recognizers.recognizeDateTime(text, cultures[lang], 0, new Date(`${dct}T12:00:00`)).map(({ start, end, typeName, resolution }) => {
    const kind = typeName.replace('datetimeV2.', '')
    const values = resolution?.values ?? []
    const past = values.filter(({ value, start: from }) => (value ?? from ?? '') <= `${dct} 23:59`)
    const { timex = '', value } = (kind === 'date' || kind === 'datetime' ? past.at(-1) : undefined) ?? values[0] ?? {}
    const stated =
      kind === 'date' && value
        ? value
        : kind === 'datetime' && value
          ? value.slice(0, 16).replace(' ', 'T')
          : kind === 'time' && value
            ? `${dct}T${value.slice(0, 5)}`
            : timex
    return { start, end: end + 1, type: TYPES[kind] ?? 'DATE', value: stated }
  })

/** Seconds of a first pass under which more are made, and how many. */
const QUICK = 5
const ROUNDS = 8

const PEERS = [
  ['depeche', depeche('guideline')],
  ['depeche, timeml', depeche('timeml')],
  ['chrono-node', byChrono],
  ['recognizers', byRecognizers],
]

/** UTF-16 offsets as code points. */
const codePoints = (text) => {
  const places = new Uint32Array(text.length + 1)
  let count = 0
  for (let at = 0; at < text.length; at++) {
    places[at] = count
    const pair = (text.codePointAt(at) ?? 0) > 0xffff
    if (pair) places[++at] = count
    count++
  }
  places[text.length] = count
  return (at) => places[Math.min(at, text.length)]
}

const folder = mkdtempSync(join(tmpdir(), 'depeche-peers-'))
console.log(`${'set'.padEnd(20)} ${'tool'.padEnd(16)} strict relaxed  value  documents/s`)
for (const set of sets) {
  const documents = readFileSync(set, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line))
    .filter(({ timexes, dct }) => timexes && dct)
  const gold = join(folder, 'gold.jsonl')
  writeFileSync(gold, documents.map((document) => `${JSON.stringify(document)}\n`).join(''))
  for (const [name, find] of PEERS) {
    let found = []
    const spent = () => {
      const begun = process.cpuUsage()
      found = documents.map(find)
      const { user, system } = process.cpuUsage(begun)
      return (user + system) / 1e6
    }
    // The slow are timed once, the quick when the compiler has warmed up.
    let seconds = spent()
    if (seconds < QUICK) seconds = Math.min(...Array.from({ length: ROUNDS }, spent))
    const out = join(folder, 'records.ndjson')
    writeFileSync(
      out,
      documents
        .map(({ id, text }, index) => {
          const at = codePoints(text)
          return `${JSON.stringify({ source: { uri: id }, dates: found[index].map(({ start, end, type, value }) => ({ span: [at(start), at(end)], type, value })) })}\n`
        })
        .join(''),
    )
    const { stdout, stderr, status } = spawnSync('python3', [scorer, gold, out, '--layer', 'dates', '--json'], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    const { strict, relaxed, value } = JSON.parse(stdout).dates
    const rate = documents.length / seconds
    const columns = [strict.F, relaxed.F, value.F].map((figure) => figure.toFixed(1).padStart(6))
    console.log(`${basename(set, '.jsonl').padEnd(20)} ${name.padEnd(16)} ${columns.join(' ')} ${rate.toFixed(rate < 100 ? 1 : 0).padStart(11)}`)
  }
}
rmSync(folder, { recursive: true })
