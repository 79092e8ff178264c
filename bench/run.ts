/**
 * npm run bench [-- COUNT]: reads a generated folder of dispatches in this process (one core) and tells dispatches and megabytes
 * a second, time by stage, peak memory, and the ratio to the floor: the same run doing only what nothing that reads dispatches
 * into YAML can leave out (reading, franc, Intl.Segmenter, writing the same YAML).
 */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { francAll } from 'franc'
import { annotate, load, provenance } from '#pipeline/extract'
import { toRecord } from '#pipeline/record/record'
import type { DispatchRecord } from '#pipeline/record/schema'
import { recordToYaml } from '#pipeline/record/write'
import { decode } from '#src/intake/decode'
import { PACKAGE_ROOT } from '#src/package-root'
import { generateDispatches } from './dispatches.ts'

const COUNT = Number(process.argv[2] ?? 2000)
const SIZE = 3000
/** Dispatches that warm the compiler up, not counted. */
const WARM = Math.min(200, COUNT)

const folder = mkdtempSync(join(tmpdir(), 'depeche-bench-'))
const files = generateDispatches(join(PACKAGE_ROOT, 'corpus'), COUNT, SIZE).map(({ name, text }) => {
  const path = join(folder, 'in', name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
})
const target = (path: string): string => path.replace(/in\/(\w+)\/(\d+)\.txt$/, 'out-$1-$2.yaml')

const stages = new Map<string, number>()
const add = (stage: string, milliseconds: number): void => {
  stages.set(stage, (stages.get(stage) ?? 0) + milliseconds)
}
const now = (): number => performance.now()
/** Processor time of this process, in milliseconds: what is compared, for other work on the machine does not count in it. */
const spent = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const timed = <T>(stage: string, work: () => T): T => {
  const begun = now()
  const result = work()
  add(stage, now() - begun)
  return result
}

let bytesRead = 0
const records: DispatchRecord[] = []

const whole = (path: string, keep: boolean): void => {
  const { source, diagnostics } = timed('(read, decode)', () => {
    const bytes = readFileSync(path)
    bytesRead += bytes.length
    const { text, diagnostics } = decode(bytes)
    return { source: { uri: path, format: 'text' as const, sha256: createHash('sha256').update(bytes).digest('hex'), text, given: {} }, diagnostics }
  })
  const document = annotate(source, diagnostics, { now, record: ({ stage, milliseconds }) => add(stage, milliseconds) })
  const record = timed('(record)', () => toRecord(document, provenance()))
  const yaml = timed('(YAML)', () => recordToYaml(record))
  timed('(write)', () => writeFileSync(target(path), yaml))
  if (keep) records.push(record)
}

const floor = (path: string, record: DispatchRecord): number => {
  const text = new TextDecoder().decode(readFileSync(path))
  const [best] = francAll(text, { only: ['fra', 'eng'] })
  let sentences = 0
  for (const _ of new Intl.Segmenter(best?.[0] === 'fra' ? 'fr' : 'en', { granularity: 'sentence' }).segment(text)) sentences++
  writeFileSync(target(path), recordToYaml(record))
  return sentences
}

const begunLoading = now()
load()
const loading = now() - begunLoading

for (const path of files.slice(0, WARM)) whole(path, false)
stages.clear()
bytesRead = 0
const begun = now()
const spentBefore = spent()
for (const path of files) whole(path, false)
const milliseconds = now() - begun
const processor = spent() - spentBefore
const measured = new Map(stages)
const bytes = bytesRead
const peak = process.resourceUsage().maxRSS / 1024

// The records the floor writes are made apart, so that holding them does not count as the pipeline's memory.
for (const path of files) whole(path, true)
for (const [index, path] of files.slice(0, WARM).entries()) floor(path, records[index] as DispatchRecord)
const begunFloor = spent()
for (const [index, path] of files.entries()) floor(path, records[index] as DispatchRecord)
const floorMilliseconds = spent() - begunFloor
const written = records.reduce((sum, record) => sum + recordToYaml(record).length, 0)
rmSync(folder, { recursive: true })

const line = (name: string, value: string): void => console.log(`${name.padEnd(28)}${value.padStart(12)}`)
line('dispatches', String(COUNT))
line('bytes a dispatch', (bytes / COUNT).toFixed(0))
line('characters a record', (written / COUNT).toFixed(0))
line('loading, ms', loading.toFixed(0))
line('dispatches/s, one core', (COUNT / (processor / 1000)).toFixed(0))
line('MB/s, one core', (bytes / 1e6 / (processor / 1000)).toFixed(2))
line('dispatches/s by the clock', (COUNT / (milliseconds / 1000)).toFixed(0))
line('peak memory, MB', peak.toFixed(0))
line('ms a dispatch', (processor / COUNT).toFixed(2))
line('floor, ms a dispatch', (floorMilliseconds / COUNT).toFixed(2))
line('ratio to the floor', (processor / floorMilliseconds).toFixed(1))
console.log('share of time by stage, %')
const all = [...measured.values()].reduce((sum, stage) => sum + stage, 0)
for (const [stage, sum] of measured) line(`  ${stage}`, ((100 * sum) / all).toFixed(1))
