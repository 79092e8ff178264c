import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '#src/document'
import { isSpace } from '#src/span'
import { structure } from '../structure.ts'

const pieces = fc.constantFrom(
  ...[
    'Le ministre',
    'a dit',
    '« ',
    ' »',
    '"',
    '“',
    '”',
    "l'",
    'l’',
    '.',
    '. ',
    '?',
    '!',
    '…',
    '...',
    ',',
    ' – ',
    '\n',
    '\n\n',
    '\r\n',
    '\u00a0',
    '\u202f',
    '3,5',
    '14h05',
    '2024-11-30',
    'PARIS (AFP) - ',
  ],
  ...[
    'date 2024-11 ',
    'Publié le ',
    'Par Jeanne Morel',
    'M. ',
    'U.S. ',
    'a-t-il',
    "don't",
    '👩‍👧',
    '🇫🇷',
    '\ud83d',
    '\udc00',
    'e\u0301',
    '\u00ad',
    '\u200d',
    '\ufffd',
    '\u0000',
    '@a',
    '#b',
    'http://a.b',
    'a@b.fr',
    '(',
    ')',
    '©',
  ],
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)
const languages = fc.constantFrom('fr', 'en', 'de', 'und', undefined)

type Structured = Document<'language' | 'dispatch' | 'segmentation'>

/** Every character that is not white space lies in exactly one of the spans, which are in order. */
const expectTiling = (text: string, spans: readonly { readonly start: number; readonly end: number }[]): void => {
  let at = 0
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(at)
    expect(end).toBeGreaterThan(start)
    for (; at < start; at++) expect(isSpace(text.charCodeAt(at)) || isBreak(text.charCodeAt(at))).toBe(true)
    at = end
  }
  expect(at).toBeLessThanOrEqual(text.length)
  for (; at < text.length; at++) expect(isSpace(text.charCodeAt(at)) || isBreak(text.charCodeAt(at))).toBe(true)
}

const isBreak = (unit: number): boolean => unit === 0x85

const expectStructure = (text: string, { layers, diagnostics }: Structured): void => {
  const { blocks } = layers.dispatch
  const { tokens, sentences, noise } = layers.segmentation
  expectTiling(text, blocks)
  expectTiling(text, sentences)
  expectTiling(
    text,
    tokens.texts.map((_, index) => ({ start: tokens.starts[index] as number, end: tokens.ends[index] as number })),
  )
  let next = 0
  for (const [index, sentence] of sentences.entries()) {
    const block = blocks[sentence.block]
    expect(block && block.start <= sentence.start && sentence.end <= block.end).toBe(true)
    expect(sentence.firstToken).toBe(next)
    expect(tokens.starts[sentence.firstToken]).toBe(sentence.start)
    expect(tokens.ends[sentence.endToken - 1]).toBe(sentence.end)
    for (next = sentence.firstToken; next < sentence.endToken; next++) expect(tokens.sentenceOf[next]).toBe(index)
  }
  expect(next).toBe(tokens.length)
  for (const [index, token] of tokens.texts.entries()) expect(text.slice(tokens.starts[index], tokens.ends[index])).toBe(token)
  const { title, dateline, agency, byline, date, updated } = layers.dispatch
  for (const span of [title, dateline, agency, byline, date?.span, updated?.span, ...noise, ...diagnostics.map((diagnostic) => diagnostic.span)]) {
    if (!span) continue
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.end).toBeGreaterThan(span.start)
    expect(span.end).toBeLessThanOrEqual(text.length)
  }
}

describe('whatever the text', () => {
  it('blocks, sentences and tokens tile it', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        expectStructure(text, structure(text, language === undefined ? {} : { language }))
      }),
      { numRuns: 600 },
    )
  })

  it('is read alike twice, and what was given is not written to', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const given = Object.freeze({ date: '2024-11', language: 'fr' })
        expect(structure(text, given)).toEqual(structure(text, given))
      }),
      { numRuns: 100 },
    )
  })
})

describe('hostile text', () => {
  it.each([
    ['one line of 5 MB', 'Le ministre a dit non. '.repeat(230_000)],
    ['a word of 5 MB', 'x'.repeat(5_000_000)],
    ['ten thousand quotation marks', '"'.repeat(10_000)],
    ['ten thousand open chevrons', '« '.repeat(10_000)],
    ['elisions without end', "l'".repeat(300_000)],
    ['initials without end', 'A.'.repeat(300_000)],
    ['addresses without end', 'a.b@'.repeat(200_000)],
    ['short lines', 'a\n'.repeat(200_000)],
    ['lone surrogates', '\ud83d'.repeat(100_000)],
    ['places without end', 'PARIS, '.repeat(100_000)],
    ['NULs', '\u0000'.repeat(100_000)],
  ])('%s', (_, text) => {
    const { layers } = structure(text, { language: 'fr' })
    const { blocks } = layers.dispatch
    expect(blocks.at(-1)?.end).toBe(text.trimEnd().length)
    expect(layers.segmentation.sentences.at(-1)?.end).toBe(text.trimEnd().length)
  })
})
