import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { engine } from '#pipeline/engine'
import { extract, load } from '#pipeline/extract'
import { recordSchema } from '#pipeline/record/schema'
import { decode, IntakeError } from '#src/intake/decode'

beforeAll(() => {
  load()
})

const SENTENCE = 'Le ministre des Affaires étrangères Jean Dupont a déclaré mardi à Paris que « la France ne céderait pas ». '

const fill = (length: number, piece: (index: number) => string): string => {
  let text = ''
  for (let index = 0; text.length < length; index++) text += piece(index)
  return text
}

const letters = (index: number): string => String.fromCharCode(97 + (index % 26), 97 + (Math.floor(index / 26) % 26), 97 + (Math.floor(index / 676) % 26))

/**
 * Texts that once took a stage of some tool more than linear time. The test's own time limit is what holds them: at the sizes
 * here anything quadratic takes minutes.
 */
const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['a single line of 5 MB', fill(5e6, () => SENTENCE)],
  ['ten thousand straight marks', '"'.repeat(10_000)],
  ['ten thousand opening marks', '« '.repeat(10_000)],
  ['ten thousand closing marks', ' »'.repeat(10_000)],
  ['ten thousand marks of all kinds', fill(10_000, (index) => ['«', '"', '“', '»', '”', '‘'][index % 6] ?? '')],
  ['unclosed quotations, a cue each', 'a dit « '.repeat(5000)],
  ['apostrophes', "l'a ".repeat(20_000)],
  ['NULs', '\0'.repeat(100_000)],
  ['a word of a megabyte', 'a'.repeat(1e6)],
  ['a number of a megabyte', '1'.repeat(1e6)],
  ['white space', ' '.repeat(1e6)],
  ['line feeds', '\n'.repeat(1e6)],
  ['a hundred thousand lines', 'a\n'.repeat(100_000)],
  ['lone surrogates', '\ud800'.repeat(50_000)],
  ['emoji', '😀'.repeat(50_000)],
  ['combining accents', `e${'\u0301'.repeat(100_000)}`],
  ['weekdays', 'mardi '.repeat(30_000)],
  ['dates', 'mardi 12 mars 2024 '.repeat(10_000)],
  ['one name', 'Jean Dupont '.repeat(20_000)],
  ['many names', fill(200_000, (index) => `Jean Dupont${letters(index)} a dit oui. `)],
  ['acronyms in brackets', fill(100_000, (index) => `(${letters(index).toUpperCase()}) `)],
  ['brackets', '('.repeat(100_000)],
  ['hyphens', 'a-'.repeat(100_000)],
  ['full stops', 'a.'.repeat(100_000)],
  ['places and commas', 'Paris, '.repeat(50_000)],
  ['particles', 'de la '.repeat(50_000)],
  ['header fields', 'Date: '.repeat(30_000)],
]

/** Far above what linear stages need on a slow machine, far below what a quadratic one does. */
const PATIENCE = 300_000

describe('hostile texts have a record, in linear time', () => {
  it.each(HOSTILE)(
    '%s',
    (_what, text) => {
      for (const language of ['fr', 'en']) {
        const record = extract(text.length > 1e6 ? text.slice(0, language === 'fr' ? text.length : 1e5) : text, { language, date: '2024-11-30' })
        expect(recordSchema.safeParse(record).error).toBeUndefined()
      }
    },
    PATIENCE,
  )
})

describe('hostile bytes', () => {
  const read = (bytes: Uint8Array): void => {
    try {
      const { text, diagnostics } = decode(bytes)
      const document = engine.annotate({ uri: 'a', format: 'text', sha256: '0'.repeat(64), text, given: {} }, diagnostics)
      expect(recordSchema.safeParse(engine.record(document, { embedText: false })).error).toBeUndefined()
    } catch (error) {
      expect(error).toBeInstanceOf(IntakeError)
    }
  }

  it('random bytes have a record or are refused', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), read), { numRuns: 200 })
  })

  it('UTF-8 cut anywhere has a record, and loses no whole character', () => {
    const bytes = Buffer.from('é😀« où ? »\u202f')
    for (let end = 0; end <= bytes.length; end++) {
      for (let start = 0; start <= end; start++) {
        const cut = bytes.subarray(start, end)
        read(cut)
        const whole = [...'é😀« où ? »\u202f'].filter((character) => cut.includes(character))
        const { text } = decode(cut)
        for (const character of whole) expect(text).toContain(character)
      }
    }
  })
})
