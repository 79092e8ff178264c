import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { annotate, type DispatchRecord, type ExtractOptions, extract, load } from '#pipeline/extract'
import { recordSchema } from '#pipeline/record/schema'
import { recordToYaml } from '#pipeline/record/write'
import { isSpace } from '#src/span'
import { parseYaml } from '#src/yaml'
import { dispatchText, givenDate, givenLanguage } from './dispatch-texts.ts'

beforeAll(() => {
  load()
})

const holds = (property: (text: string, options: ExtractOptions) => void): void => {
  fc.assert(
    fc.property(dispatchText, givenDate, givenLanguage, (text, date, language) => {
      property(text.replace(/^\ufeff/, ''), { ...(date !== undefined && { date }), ...(language !== undefined && { language }) })
    }),
    { numRuns: 300 },
  )
}

const labelledIn = (value: unknown): readonly { text: string; span: [number, number] }[] => {
  if (typeof value !== 'object' || value === null) return []
  const own = 'text' in value && 'span' in value ? [value as { text: string; span: [number, number] }] : []
  return [...own, ...Object.values(value).flatMap(labelledIn)]
}

const idsIn = (record: DispatchRecord): ReadonlySet<string> => new Set([...record.entities, ...record.quotes, ...record.dates].map(({ id }) => id))

describe('for any text', () => {
  it('the record is valid, its spans hold what it says they hold, its references resolve', () => {
    holds((text, options) => {
      const record = extract(text, options)
      expect(recordSchema.safeParse(record).error).toBeUndefined()
      const points = [...text]
      for (const part of labelledIn(record)) {
        expect(part.span[0]).toBeLessThan(part.span[1])
        expect(points.slice(...part.span).join('')).toBe(part.text)
      }
      for (const { spans } of record.quotes) {
        for (const [index, [start, end]] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.[1] ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(points.length)
        }
      }
      const ids = idsIn(record)
      const references = [
        ...record.entities.flatMap(({ roles = [] }) => roles.map(({ entity }) => entity)),
        ...record.quotes.flatMap(({ speaker, repeats }) => [...speaker.entities, repeats]),
        ...record.dates.map(({ anchor }) => (anchor === 'dispatch' ? undefined : anchor)),
        ...(record.dispatch.headings ?? []).map(({ quote }) => quote),
        record.dispatch.dateline?.entity,
      ]
      for (const reference of references) if (reference !== undefined) expect(ids).toContain(reference)
      for (const { code, span } of record.diagnostics ?? []) if (span) expect([code, span[0] <= span[1] && span[1] <= points.length]).toEqual([code, true])
    })
  })

  it('tokens hold every character that is not white space; sentences tile their blocks', () => {
    holds((text, given) => {
      const { layers } = annotate({ uri: 'a', format: 'text', sha256: '', text, given })
      const { tokens, sentences } = layers.segmentation
      let end = 0
      for (let token = 0; token < tokens.length; token++) {
        const start = tokens.starts[token] as number
        expect(start).toBeGreaterThanOrEqual(end)
        expect(blank(text, end, start)).toBe(true)
        end = tokens.ends[token] as number
        expect(end).toBeGreaterThan(start)
        expect(tokens.texts[token]).toBe(text.slice(start, end))
        const sentence = sentences[tokens.sentenceOf[token] as number]
        expect(sentence && sentence.start <= start && end <= sentence.end).toBe(true)
      }
      expect(blank(text, end, text.length)).toBe(true)

      let block = 0
      let at = 0
      for (const { kind: _kind, ...span } of layers.dispatch.blocks) {
        expect(span.start).toBeGreaterThanOrEqual(at)
        expect(blank(text, at, span.start)).toBe(true)
        const own = sentences.filter((sentence) => sentence.block === block)
        let within = span.start
        for (const sentence of own) {
          expect(sentence.start).toBeGreaterThanOrEqual(within)
          expect(blank(text, within, sentence.start)).toBe(true)
          within = sentence.end
        }
        expect(within).toBeLessThanOrEqual(span.end)
        expect(blank(text, within, span.end)).toBe(true)
        at = span.end
        block++
      }
      expect(blank(text, at, text.length)).toBe(true)
    })
  })

  it('input is never written to, and the same input gives the same bytes', () => {
    holds((text, options) => {
      const given = Object.freeze({ ...options })
      const source = Object.freeze({ uri: 'a', format: 'text' as const, sha256: '', text, given })
      annotate(source)
      const first = recordToYaml(extract(text, given))
      extract('Un autre texte, de mardi, que « rien » ne relie au premier. Jean Petit a dit non.')
      expect(recordToYaml(extract(text, given))).toBe(first)
    })
  })

  it('YAML is read back as the record, its text embedded', () => {
    holds((text, options) => {
      const record = extract(text, { ...options, embedText: true })
      expect(parseYaml(recordToYaml(record))).toEqual(record)
      expect(JSON.parse(JSON.stringify(record))).toEqual(record)
    })
  })
})

const blank = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false
  return true
}
