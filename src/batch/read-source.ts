import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { Diagnostic } from '../diagnostics.ts'
import type { Given, Source } from '../document.ts'
import { decode, IntakeError, inspectText } from '../intake/decode.ts'
import type { FileDispatch, TextDispatch } from './dispatch.ts'
import { DispatchError } from './dispatch-fault.ts'

/**
 * No dispatch is this long; one that is would take the memory of the whole batch (annotations take some 250 bytes a character).
 * In bytes of UTF-8.
 */
export const LARGEST_DISPATCH: number = 6 * 1024 * 1024

export interface OpenedSource {
  readonly source: Source
  readonly diagnostics: readonly Diagnostic[]
}

/** @throws DispatchError where the file cannot be read or is no text. */
export const readFileSource = ({ uri, path }: FileDispatch, given: Given): OpenedSource => {
  const bytes = readBytes(path)
  try {
    const { text, diagnostics } = decode(bytes)
    return { source: { uri, format: 'text', sha256: digestOf(bytes), text, given }, diagnostics }
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error
    throw new DispatchError({ code: 'NOT_TEXT', message: error.message, offset: error.offset })
  }
}

/** What the line gives wins over what the command line gives for all. */
export const openTextSource = ({ uri, text: written, given }: TextDispatch, givenForAll: Given): OpenedSource => {
  const text = written.startsWith('\ufeff') ? written.slice(1) : written
  return { source: { uri, format: 'text', sha256: digestOf(written), text, given: { ...givenForAll, ...given } }, diagnostics: inspectText(text) }
}

const digestOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

const readBytes = (path: string): Uint8Array => {
  try {
    const { size } = statSync(path)
    if (size > LARGEST_DISPATCH) throw new DispatchError({ code: 'FILE_TOO_LARGE', message: `${size} bytes; a dispatch has at most ${LARGEST_DISPATCH}` })
    return readFileSync(path)
  } catch (error) {
    if (error instanceof DispatchError) throw error
    throw new DispatchError({ code: 'FILE_UNREADABLE', message: `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})` })
  }
}
