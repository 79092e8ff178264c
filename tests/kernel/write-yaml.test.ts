import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { type FlowStyle, writeYaml } from '#src/write-yaml'

const read = (text: string, version: '1.1' | '1.2'): unknown => {
  const document = parseDocument(text, { version, merge: false })
  expect(document.errors).toEqual([])
  expect(document.warnings).toEqual([])
  return document.toJS({ maxAliasCount: 0 })
}

const BLOCK: FlowStyle = () => false
const FLOW: FlowStyle = () => true

/** Strings in the manner of copy, and those that YAML readers stumble over. */
const AWKWARD = [
  ...[
    'NO',
    'no',
    'Yes',
    'on',
    'OFF',
    'y',
    'N',
    'null',
    'Null',
    '~',
    'true',
    '',
    ' ',
    '  x',
    'x ',
    '-',
    '- x',
    '--- a',
    '...',
    '?',
    '? x',
    'a?',
    ':',
    'a: b',
    'a:b',
    'a:',
  ],
  ...[
    '#',
    'a #b',
    'a# b',
    '12',
    '12:30',
    '1:2:3',
    '2024-11-02',
    '2024-11',
    '2001-12-14 21:59:43.10 -5',
    '1e3',
    '1_000',
    '0x1F',
    '0o17',
    '0b1',
    '+12',
    '.inf',
    '.nan',
    '-.5',
    '=',
  ],
  ...[
    '<<',
    '*a',
    '&a',
    '!a',
    '|',
    '>',
    '%a',
    '@a',
    '`a',
    '"a"',
    "'a'",
    'a, b',
    '[a]',
    '{a}',
    'a]',
    '12 mars 2025',
    '1er janvier',
    '12 h 30',
    '5 %',
    '« oui »',
    '« oui : non »',
  ],
  ...[
    'é\u00a0: à',
    'a\u202f?',
    'sha256:ab',
    'http://a.b/?c',
    'a\tb',
    '\ta',
    'a\n',
    'a\n\n',
    '\na',
    '\n',
    '\n\n',
    ' a\nb',
    'a\n b\n',
    'a\r\nb',
    'a\u0085b',
    'a\u2028b\n',
    '\ufeffa',
    'a\ufeff\nb',
  ],
  ...[
    '\ud800',
    'a\udc00b',
    '😀',
    '😀\n😀',
    '\u0000',
    '\u007f',
    '\u0080',
    '\u00ad',
    '\u200b\nx',
    '\ufffe',
    'a \n \n',
    '\t\na',
    '# a\nb',
    '- a\n- b',
    '…: a',
    'e\u0301',
    'a  b',
    'a   #b',
  ],
]

const text = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...' \n\t:#?-,[]{}"\'aé1«»\u00a0\u0085\u2028\ud83d\ude00\r|>&*!%@`~=<+.') }),
)
const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 4 }, text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null), tie('list'), tie('map')),
  list: fc.array(tie('any'), { maxLength: 4 }),
  map: fc.dictionary(
    fc.oneof(
      fc.constantFrom('text', 'span', 'a b', 'no', '12'),
      text.filter((key) => key !== '__proto__'),
    ),
    tie('any'),
    { maxKeys: 4, noNullPrototype: true },
  ),
})).any

describe('writeYaml', () => {
  it.each(AWKWARD.map((awkward) => [JSON.stringify(awkward), awkward]))('keeps the string %s in block and flow, as value and as key', (_shown, awkward) => {
    const model = { a: awkward, b: [awkward, { c: awkward }], [`${awkward}k`]: 1, d: { [awkward]: awkward } }
    for (const version of ['1.1', '1.2'] as const) for (const style of [BLOCK, FLOW]) expect(read(writeYaml(model, style), version)).toEqual(model)
  })

  it('is read back as it was, under YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(value, fc.boolean(), (model, flow) => {
        const yaml = writeYaml(model, flow ? (path) => path.length > 1 : BLOCK)
        expect(read(yaml, '1.2')).toEqual(model)
        expect(read(yaml, '1.1')).toEqual(model)
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['a word', 'Moscou', 'Moscou'],
    ['a sentence', 'Le ministre a dit non.', 'Le ministre a dit non.'],
    ['a day in words', '12 mars 2025', '12 mars 2025'],
    ['a digest', 'sha256:0a', 'sha256:0a'],
    ['a date', '2024-11', '"2024-11"'],
    ['the country code of Norway', 'NO', '"NO"'],
    ['a question', 'Où ?', '"Où ?"'],
    ['marks of quotation', '« oui »', '« oui »'],
  ])('writes %s without more marks than needed', (_what, string, written) => {
    expect(writeYaml([string], FLOW)).toBe(`- ${written}\n`)
  })

  it('writes lines of text as a literal block, maps in lists without a line between', () => {
    expect(writeYaml({ text: 'one\n  two\n', list: [{ id: 'e1', span: [1, 2] }], none: [] }, (path) => path.at(-1) === 'span')).toBe(
      'text: |\n  one\n    two\nlist:\n  - id: e1\n    span: [1, 2]\nnone: []\n',
    )
  })
})
