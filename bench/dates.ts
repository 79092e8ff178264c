/**
 * The dates stage alone, by the pipeline's own other stages: records as NDJSON, or its speed, or what is left when the day of each dispatch is hidden.
 * tsx --conditions=depeche-source bench/dates.ts records|speed|hidden GOLD.jsonl [guideline|timeml]
 */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dateStage } from '#pipeline/dates/stage'
import { dispatchStage } from '#pipeline/dispatch/stage'
import { languageStage } from '#pipeline/language/stage'
import { segmentationStage } from '#pipeline/segmentation/stage'
import { readSettings } from '#pipeline/settings'
import { codePointOffsets } from '#src/code-points'
import type { Document } from '#src/document'
import { openPack } from '#src/pack'
import { PACKAGE_ROOT } from '#src/package-root'
import { pipeline } from '#src/pipeline'
import type { Stage } from '#src/stage'

const [task, gold, profile = 'guideline'] = process.argv.slice(2)
if (!task || !gold || (profile !== 'guideline' && profile !== 'timeml')) throw new Error('usage: dates.ts records|speed|hidden GOLD.jsonl [guideline|timeml]')

interface GoldDocument {
  readonly id: string
  readonly text: string
  readonly dct?: string
  readonly lang: string
}

const documents = readFileSync(gold, 'utf8')
  .split('\n')
  .filter((line) => line.trim())
  .map((line) => JSON.parse(line) as GoldDocument)

const packs = ['en', 'fr'].map((tag) => openPack(join(PACKAGE_ROOT, 'pipeline/languages', tag), `pipeline/languages/${tag}`, tag))
const noQuotes: Stage<'language' | 'dispatch' | 'segmentation', 'quotes'> = { name: 'quotes', annotate: () => ({ quotes: [] }) }
const before = pipeline()
  .use(languageStage(readSettings().language, new Set(['en', 'fr'])))
  .use(dispatchStage(packs))
  .use(segmentationStage(packs))
  .use(noQuotes)
const stage = dateStage(packs, { profile })

const open = ({ id, text, dct, lang }: GoldDocument): Document<'language' | 'dispatch' | 'segmentation' | 'quotes'> =>
  before.run({ uri: id, format: 'text', sha256: createHash('sha256').update(text).digest('hex'), text, given: { language: lang, ...(dct && { date: dct }) } })

const timexes = (document: GoldDocument): ReturnType<typeof stage.annotate>['dates'] => stage.annotate(open(document), () => {}).dates

if (task === 'records') {
  for (const document of documents) {
    const offset = codePointOffsets(document.text)
    const dates = timexes(document).map(({ start, end, type, value, by, underspecified }) => ({
      text: document.text.slice(start, end),
      span: [offset(start), offset(end)],
      type,
      value,
      underspecified,
      by: by.name,
    }))
    process.stdout.write(`${JSON.stringify({ source: { uri: document.id }, dates })}\n`)
  }
} else if (task === 'speed') {
  const opened = documents.map(open)
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0)
  // Processor time, not the clock's: other work on the machine must not count.
  const round = (): number => {
    const begun = process.cpuUsage()
    for (let i = 0; i < 20; i++) for (const document of opened) stage.annotate(document, () => {})
    return process.cpuUsage(begun).user / 20_000
  }
  round()
  const best = Math.min(...Array.from({ length: 10 }, round))
  console.log(
    `${documents.length} documents, ${characters} characters, ${best.toFixed(1)} ms: ${((characters / 3000 / best) * 1000).toFixed(0)} dispatches of 3,000 characters a second`,
  )
} else {
  let kept = 0
  let total = 0
  let wrong = 0
  let open_ = 0
  for (const document of documents) {
    if (!document.dct || document.dct.length < 10) continue
    const known = timexes(document)
    const hidden = timexes({ ...document, dct: document.dct.slice(0, 7) })
    for (const [index, timex] of known.entries()) {
      const other = hidden[index]
      if (!other || !/^\d{4}-\d\d-\d\d/.test(timex.value)) continue
      total++
      const among = other.value === timex.value || (other.candidates ?? []).includes(timex.value) || inSet(other.edtf, timex.value)
      if (among) kept++
      else
        console.log(
          'LOST',
          document.id,
          document.dct,
          document.text.slice(timex.start, timex.end),
          timex.value,
          other.value,
          other.candidates?.join(' '),
          other.edtf,
        )
      if (other.value !== timex.value) {
        if (/^\d{4}-\d\d-\d\d/.test(other.value)) wrong++
        else open_++
      }
    }
  }
  console.log(`${total} days: ${kept} kept (${((100 * kept) / Math.max(1, total)).toFixed(1)} %), ${open_} left open, ${wrong} asserted wrongly`)
}

function inSet(edtf: string | undefined, value: string): boolean {
  const day = value.slice(0, 10)
  const interval = /^\[(.*)\.\.(.*)\]$/.exec(edtf ?? '')
  if (interval) return (interval[1] ?? '') <= day && day <= (interval[2] ?? '')
  return (edtf ?? '').slice(1, -1).split(',').includes(day)
}
