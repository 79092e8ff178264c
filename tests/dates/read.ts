import { join } from 'node:path'
import { dateStage } from '#pipeline/dates/stage'
import { dispatchStage } from '#pipeline/dispatch/stage'
import { languageStage } from '#pipeline/language/stage'
import { segmentationStage } from '#pipeline/segmentation/stage'
import { readSettings } from '#pipeline/settings'
import type { Diagnostic } from '#src/diagnostics'
import type { Dates, Timex } from '#src/layers/dates'
import { openPack, type Pack } from '#src/pack'
import { PACKAGE_ROOT } from '#src/package-root'
import { pipeline } from '#src/pipeline'
import type { Stage } from '#src/stage'

export const openPacks = (): readonly Pack[] =>
  ['en', 'fr'].map((tag) => openPack(join(PACKAGE_ROOT, 'pipeline/languages', tag), `pipeline/languages/${tag}`, tag))

const packs = openPacks()
const noQuotes: Stage<'language' | 'dispatch' | 'segmentation', 'quotes'> = { name: 'quotes', annotate: () => ({ quotes: [] }) }

const stages = (profile: 'guideline' | 'timeml') =>
  pipeline()
    .use(languageStage(readSettings().language, new Set(['en', 'fr'])))
    .use(dispatchStage(packs))
    .use(segmentationStage(packs))
    .use(noQuotes)
    .use(dateStage(packs, { profile }))

const loaded = { guideline: stages('guideline'), timeml: stages('timeml') }

/** The dates of a text, as the stages before give it. */
export const datesOf = (text: string, language: string, date?: string, profile: 'guideline' | 'timeml' = 'guideline'): Dates =>
  loaded[profile].run({ uri: 'test', format: 'text', sha256: '0'.repeat(64), text, given: { language, ...(date !== undefined && { date }) } }).layers.dates

/** What is doubted of the dates of a text: code and message. */
export const doubtsOf = (text: string, language: string, date?: string): readonly Pick<Diagnostic, 'code' | 'message'>[] =>
  loaded.guideline
    .run({ uri: 'test', format: 'text', sha256: '0'.repeat(64), text, given: { language, ...(date !== undefined && { date }) } })
    .diagnostics.filter(({ code }) => code.startsWith('DATE_'))
    .map(({ code, message }) => ({ code, message }))

/** A text whose expressions stand in brackets: the text without them, and the spans. */
export const unbracket = (marked: string): { readonly text: string; readonly spans: readonly { readonly start: number; readonly end: number }[] } => {
  const spans: { start: number; end: number }[] = []
  let text = ''
  let start = -1
  for (const character of marked) {
    if (character === '[') start = text.length
    else if (character === ']') spans.push({ start, end: text.length })
    else text += character
  }
  return { text, spans }
}

export const spanOf = ({ start, end }: Timex): { start: number; end: number } => ({ start, end })
