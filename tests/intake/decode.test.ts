import { describe, expect, it } from 'vitest'
import { decode, IntakeError, inspectText } from '#src/intake/decode'

const bytes = (...parts: (string | number[])[]): Uint8Array => Buffer.concat(parts.map((part) => Buffer.from(part as string)))
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

describe('decode', () => {
  const texts: readonly (readonly [string, Uint8Array, string, string, readonly string[]])[] = [
    ['UTF-8', bytes('Été à Brest'), 'Été à Brest', 'utf-8', []],
    ['a byte order mark is no text', bytes([0xef, 0xbb, 0xbf], 'Été'), 'Été', 'utf-8', []],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Été', 'utf16le')]), 'Été', 'utf-16le', []],
    ['big-endian UTF-16', Buffer.from([0xfe, 0xff, 0x00, 0xc9, 0x00, 0x74]), 'Ét', 'utf-16be', []],
    [
      'windows-1252',
      latin('Le ministre a déclaré que la réunion était prévue à Genève.'),
      'Le ministre a déclaré que la réunion était prévue à Genève.',
      'windows-1252',
      ['INTAKE_INVALID_UTF8'],
    ],
    ['one cut sequence in UTF-8', bytes('Été à ', [0xc3], ' Brest, été'), 'Été à \ufffd Brest, été', 'utf-8', ['INTAKE_INVALID_UTF8']],
    ['a few controls are kept', bytes('Le ministre\u0000 a parlé'), 'Le ministre\u0000 a parlé', 'utf-8', ['INTAKE_CONTROL_CHARACTERS']],
    ['nothing', bytes(''), '', 'utf-8', ['TEXT_EMPTY']],
    ['white space', bytes(' \n\t\u00a0\n'), ' \n\t\u00a0\n', 'utf-8', ['TEXT_EMPTY']],
  ]
  it.each(texts)('%s', (_, input, text, encoding, codes) => {
    const decoded = decode(input)
    expect(decoded.text).toBe(text)
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.diagnostics.map(({ code }) => code)).toEqual(codes)
  })

  it('names the first bad byte and counts the sequences', () => {
    const [diagnostic] = decode(bytes('é'.repeat(20), [0xff], ' et ', [0xe2, 0x82], ' fin')).diagnostics
    expect(diagnostic?.message).toBe('not valid UTF-8: 2 invalid sequences were replaced with U+FFFD, the first at byte 40')
  })

  it('counts the byte order mark in offsets', () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], 'été', [0xff], 'à')).diagnostics[0]?.message).toContain('at byte 8')
  })

  it.each([
    ['NULs throughout', new Uint8Array(400), 0],
    ['a header of text before them', bytes('GIF89a', [...new Uint8Array(100)]), 6],
    ['UTF-16 without a mark', Buffer.from('Le ministre a parlé jeudi', 'utf16le'), 1],
  ])('refuses %s', (_, input, offset) => {
    expect(() => decode(input)).toThrow(IntakeError)
    try {
      decode(input)
    } catch (error) {
      expect((error as IntakeError).offset).toBe(offset)
    }
  })

  it('says where the first control character of a text stands', () => {
    expect(inspectText('ab\u0007c\u0007')).toEqual([
      { code: 'INTAKE_CONTROL_CHARACTERS', message: expect.stringContaining('2 control'), span: { start: 2, end: 3 } },
    ])
  })
})
