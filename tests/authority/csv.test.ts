import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv, type Separator } from '#src/csv/read-csv'
import { writeCsv } from '#src/csv/write-csv'
import { joinList, splitList } from '#src/entity-table/columns'

const read = (text: string, separator: Separator = ','): readonly (readonly string[])[] => [...readCsv('t.csv', text, separator)].map(({ cells }) => cells)

describe('CSV', () => {
  test.each([
    [[['a', 'b']], 'a,b\r\n'],
    [[['a "b"', 'c,d', 'e\nf']], '"a ""b""","c,d","e\nf"\r\n'],
    [[['=1+1', '+33', '-x', '@x', 'a=b']], "'=1+1,'+33,'-x,'@x,a=b\r\n"],
    [[["'=1"]], "''=1\r\n"],
    [[["l'Iran", "'s"]], "l'Iran,'s\r\n"],
    [[['', '']], ',\r\n'],
  ])('%j is written as %j and read again', (rows, text) => {
    expect(writeCsv(rows)).toBe(text)
    expect(read(text)).toEqual(rows)
  })

  test.each<[string, string, Separator, readonly (readonly string[])[]]>([
    [
      'line feeds, no last one',
      'a,b\nc,d',
      ',',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'carriage returns',
      'a,b\rc,d\r',
      ',',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a byte order mark', '\ufeffa,b\n', ',', [['a', 'b']]],
    [
      'blank lines',
      'a,b\n\n\r\nc,d\n',
      ',',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['semicolons', 'a;"b;c"\n', ';', [['a', 'b;c']]],
    ['tabs', 'a\tb\n', '\t', [['a', 'b']]],
    ['a quotation mark inside a cell', 'a 6" pipe,b\n', ',', [['a 6" pipe', 'b']]],
    ['nothing', '', ',', []],
  ])('reads %s', (_what, text, separator, rows) => {
    expect(read(text, separator)).toEqual(rows)
  })

  test.each([
    ['a quotation mark that is never closed', 'a,b\nc,"d\ne\n', /t\.csv, row 2: .*never closed/],
    ['text after a closing one', 'a,"b"c\n', /t\.csv, row 1: text follows/],
  ])('refuses %s', (_what, text, message) => {
    expect(() => read(text)).toThrow(message)
  })

  test('whatever is written is read again', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'a"\',;|\\\r\n\t =+-@é', '\u2028') })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        expect(read(writeCsv(rows))).toEqual(rows)
      }),
    )
  })

  test('lists in a cell', () => {
    const item = fc.string({ unit: fc.constantFrom(...'ab|\\é'), minLength: 1 })
    fc.assert(
      fc.property(fc.array(item), (items) => {
        expect(splitList(joinList(items))).toEqual(items)
      }),
    )
    expect(splitList(' a | b||c ')).toEqual(['a', 'b', 'c'])
  })
})
