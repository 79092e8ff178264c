import { isUtf8 } from 'node:buffer'
import type { Diagnostic } from '#src/diagnostics'
import { isSpace } from '#src/span'
import { badUtf8 } from './utf8.ts'
import { looksLikeWindows1252 } from './windows-1252.ts'

export interface Decoded {
  /** Without a byte order mark; otherwise every character that the bytes hold. */
  readonly text: string
  readonly encoding: 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'
  readonly diagnostics: readonly Diagnostic[]
}

/** Bytes that are no text: an error record stands in the record's place. */
export class IntakeError extends Error {
  override readonly name = 'IntakeError'
  readonly code = 'INTAKE_BINARY'
  /** Of the first byte that text does not have. */
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

/** Above this share of control bytes in its first part a file is no text (copy has none; a stray form feed or NUL is kept). */
const BINARY_SHARE = 0.02
const BINARY_SAMPLE = 65_536

/**
 * Decodes a dispatch: UTF-8 with or without a byte order mark, UTF-16 with one, windows-1252 where the bytes are not UTF-8 and
 * clearly that. Bytes that fit nothing become U+FFFD and a diagnostic: no byte is dropped unsaid.
 * @throws IntakeError where the bytes are not text at all.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  const diagnostics: Diagnostic[] = []
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
  if (marked) return finish(utf16(bytes.subarray(2), marked), marked, diagnostics)
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
  refuseBinary(body, bytes.length - body.length)
  if (isUtf8(body)) return finish(new TextDecoder('utf-8', { ignoreBOM: true }).decode(body), 'utf-8', diagnostics)
  const bad = badUtf8(body)
  const at = bad.first + bytes.length - body.length
  if (looksLikeWindows1252(body, bad.count)) {
    diagnostics.push({ code: 'INTAKE_INVALID_UTF8', message: `not UTF-8 from byte ${at} on; read as windows-1252, which all its bytes fit` })
    return finish(new TextDecoder('windows-1252').decode(body), 'windows-1252', diagnostics)
  }
  const sequences = bad.count === 1 ? '1 invalid sequence was' : `${bad.count} invalid sequences were`
  diagnostics.push({ code: 'INTAKE_INVALID_UTF8', message: `not valid UTF-8: ${sequences} replaced with U+FFFD, the first at byte ${at}` })
  return finish(new TextDecoder('utf-8', { ignoreBOM: true }).decode(body), 'utf-8', diagnostics)
}

const finish = (text: string, encoding: Decoded['encoding'], diagnostics: readonly Diagnostic[]): Decoded => ({
  text,
  encoding,
  diagnostics: [...diagnostics, ...inspectText(text)],
})

/** What is to be said of any text, decoded here or given as a string: control characters kept in it, nothing in it. */
export const inspectText = (text: string): readonly Diagnostic[] => {
  const diagnostics: Diagnostic[] = []
  let controls = 0
  let first = -1
  let empty = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isControl(code)) {
      controls++
      if (first < 0) first = at
    }
    if (empty && !isSpace(code)) empty = false
  }
  if (first >= 0) {
    const message = controls === 1 ? '1 control character was kept' : `${controls} control characters were kept; the first stands here`
    diagnostics.push({ code: 'INTAKE_CONTROL_CHARACTERS', message, span: { start: first, end: first + 1 } })
  }
  if (empty) diagnostics.push({ code: 'TEXT_EMPTY', message: 'the dispatch holds no text' })
  return diagnostics
}

/** C0 controls other than white space, and DEL. */
const isControl = (code: number): boolean => code < 0x09 || (code > 0x0d && code < 0x20) || code === 0x7f

const refuseBinary = (bytes: Uint8Array, skipped: number): void => {
  const end = Math.min(bytes.length, BINARY_SAMPLE)
  let controls = 0
  let first = -1
  for (let at = 0; at < end; at++) {
    if (!isControl(bytes[at] as number)) continue
    controls++
    if (first < 0) first = at
  }
  if (controls > 8 && controls / end > BINARY_SHARE)
    throw new IntakeError(`not text: ${controls} control bytes among the first ${end}, the first at byte ${first + skipped}`, first + skipped)
}

const utf16 = (bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
