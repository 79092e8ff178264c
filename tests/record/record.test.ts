import { describe, expect, it } from 'vitest'
import { toRecord } from '#pipeline/record/record'
import { recordSchema } from '#pipeline/record/schema'
import { recordToYaml } from '#pipeline/record/write'
import type { Document, LayerName } from '#src/document'
import { parseYaml } from '#src/yaml'

const by = { name: 'test/rule', at: 'tests/record/record.test.ts' }

/** Offsets of the nth `words` in UTF-16 code units. */
const at = (text: string, words: string, n = 1): { start: number; end: number } => {
  let start = -1
  for (let i = 0; i < n; i++) start = text.indexOf(words, start + 1)
  return { start, end: start + words.length }
}

// An emoji is one code point and two code units; an accent that combines is a code point of its own.
const TEXT = '🔥 « Non », a dit Rene\u0301e Dubois (NO) mardi. « Non » !'
const tokens = {
  length: 0,
  starts: new Int32Array(),
  ends: new Int32Array(),
  kinds: new Uint8Array(),
  texts: [],
  folded: [],
  sentenceOf: new Int32Array(),
}

const document: Document<LayerName> = {
  uri: 'corpus/fr/a.txt',
  format: 'text',
  sha256: '0'.repeat(64),
  text: TEXT,
  given: {},
  layers: {
    language: { tag: 'fr', confidence: 0.98765, by },
    dispatch: {
      blocks: [{ ...at(TEXT, '« Non » !'), kind: 'heading' }],
      date: { value: '2024-11', precision: 'month', origin: 'given', by },
      dateline: { ...at(TEXT, 'NO'), by },
    },
    segmentation: { tokens, sentences: [], noise: [] },
    entities: [
      { type: 'PER', name: 'Rene\u0301e Dubois', aliases: [], roles: [], links: {}, mentions: [{ ...at(TEXT, 'Rene\u0301e Dubois'), kind: 'name', by }] },
      { type: 'LOC', subtype: 'country', name: 'NO', aliases: [], roles: [], links: { iso3166: 'NO' }, mentions: [{ ...at(TEXT, 'NO'), kind: 'name', by }] },
    ],
    quotes: [
      {
        type: 'direct',
        spans: [at(TEXT, 'Non')],
        cue: { ...at(TEXT, 'a dit'), lemma: 'dire' },
        speaker: { span: at(TEXT, 'Rene\u0301e Dubois'), entities: [0], resolution: 'name', confidence: 0.123456, by },
        by,
      },
      { type: 'direct', spans: [at(TEXT, 'Non', 2)], speaker: { entities: [], resolution: 'none', confidence: 0, by }, repeats: 0, by },
    ],
    unquoted: [],
    dates: [
      {
        ...at(TEXT, 'mardi'),
        type: 'DATE',
        value: 'XXXX-WXX-2',
        underspecified: 'XXXX-WXX-2',
        candidates: ['2024-11-26', '2024-11-19'],
        edtf: '[2024-11-19,2024-11-26]',
        anchor: 'dispatch',
        by,
      },
    ],
  },
  diagnostics: [
    { code: 'DATE_UNRESOLVED', message: 'which Tuesday is not told', span: at(TEXT, 'mardi') },
    { code: 'TEXT_EMPTY', message: 'of the whole' },
  ],
}

const stamp = { tool: 'depeche 0.1.0', pipeline: `sha256:${'a'.repeat(64)}` }
const record = toRecord(document, stamp)

const spansIn = (value: unknown): readonly { text: string; span: [number, number] }[] => {
  if (typeof value !== 'object' || value === null) return []
  const own = 'text' in value && 'span' in value ? [value as { text: string; span: [number, number] }] : []
  return [...own, ...Object.values(value).flatMap(spansIn)]
}

describe('the record', () => {
  it('fits its schema, and is read back from its YAML as it was', () => {
    expect(recordSchema.safeParse(record).error).toBeUndefined()
    expect(parseYaml(recordToYaml(record))).toEqual(record)
  })

  it('counts spans in code points', () => {
    const points = [...TEXT]
    const spans = spansIn(record)
    expect(spans).toHaveLength(7)
    for (const { text, span } of spans) expect(points.slice(...span).join('')).toBe(text)
    expect(record.quotes[0]?.spans).toEqual([[4, 7]])
  })

  it('has keys in the order of its declaration', () => {
    expect(Object.keys(record)).toEqual(Object.keys(recordSchema.shape).filter((key) => key in record))
    expect(Object.keys(toRecord(document, { ...stamp, embedText: true }))).toEqual(Object.keys(recordSchema.shape))
  })

  it('refers by ids that stand in it', () => {
    expect(record.quotes[0]?.speaker.entities).toEqual(['e1'])
    expect(record.quotes[1]?.repeats).toBe('q1')
    expect(record.dispatch.headings?.[0]?.quote).toBe('q2')
    expect(record.dispatch.dateline?.entity).toBe('e2')
  })

  it('rounds confidence, leaves out what is empty or says nothing new', () => {
    expect(record.language.confidence).toBe(0.99)
    expect(record.quotes[0]?.speaker.confidence).toBe(0.12)
    expect(record.entities[0]).not.toHaveProperty('aliases')
    expect(record.entities[0]).not.toHaveProperty('links')
    expect(record.dates[0]).not.toHaveProperty('underspecified')
  })

  it('keeps strings strings to a YAML 1.1 reader', () => {
    const yaml = recordToYaml(record)
    expect(yaml).toContain('date: {value: "2024-11", precision: month, origin: given}')
    expect(yaml).toContain('links: {iso3166: "NO"}')
    expect(yaml).toContain('name: "NO"')
  })
})
