import type { Given } from '../document.ts'
import type { Dispatch } from './dispatch.ts'
import type { FaultCode } from './dispatch-fault.ts'
import { LANGUAGE_TAG, wrongDate } from './given-check.ts'
import { type Line, readLines } from './lines.ts'
import { LARGEST_DISPATCH } from './read-source.ts'

/** A line may hold a text of the largest size, its bytes escaped in the usual measure. */
const LONGEST_LINE = 2 * LARGEST_DISPATCH

/**
 * Dispatches from NDJSON, one object a line: `id` and `text`, and `date`, `language`, `title` where known; other keys are
 * ignored, and so are blank lines. A wrong line becomes a faulty dispatch in its place. Ids are held to the end, to tell
 * duplicates: the one thing here that grows with the input.
 */
export async function* ndjsonDispatches(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Dispatch[]> {
  const ids = new Set<string>()
  let number = 0
  for await (const lines of readLines(chunks, LONGEST_LINE)) {
    const dispatches: Dispatch[] = []
    for (const line of lines) {
      const dispatch = readLine(line, ++number, ids)
      if (dispatch) dispatches.push(dispatch)
    }
    if (dispatches.length > 0) yield dispatches
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true })

const readLine = (bytes: Line, line: number, ids: Set<string>): Dispatch | undefined => {
  const fault = (code: FaultCode, message: string, id?: string): Dispatch => ({ from: 'fault', uri: id ?? `line ${line}`, fault: { code, message, line } })

  if (!bytes) return fault('LINE_TOO_LONG', `the line is longer than ${LONGEST_LINE} bytes`)
  let value: unknown
  try {
    const json = UTF8.decode(bytes)
    if (json.trim() === '') return undefined
    value = JSON.parse(json)
  } catch (error) {
    return fault('LINE_NOT_JSON', error instanceof SyntaxError ? 'the line is not JSON' : 'the line is not UTF-8')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault('LINE_INVALID', 'the line is not a JSON object')

  const { id, text, date, language, title } = value as Readonly<Record<string, unknown>>
  if (typeof id !== 'string' || id === '') return fault('LINE_INVALID', 'no "id", or one that is not a string')
  if (ids.has(id)) return fault('LINE_DUPLICATE_ID', 'an earlier line has the same "id"', id)
  ids.add(id)
  if (typeof text !== 'string') return fault('LINE_INVALID', 'no "text", or one that is not a string', id)
  if (Buffer.byteLength(text) > LARGEST_DISPATCH) return fault('LINE_TOO_LONG', `"text" is longer than ${LARGEST_DISPATCH} bytes`, id)
  const given: { -readonly [Key in keyof Given]: Given[Key] } = {}
  if (date !== undefined && date !== null) {
    if (typeof date !== 'string') return fault('LINE_INVALID', '"date" is not a string', id)
    const wrong = wrongDate(date)
    if (wrong) return fault('LINE_INVALID', `"date": ${wrong}`, id)
    given.date = date
  }
  if (language !== undefined && language !== null) {
    if (typeof language !== 'string' || !LANGUAGE_TAG.test(language)) return fault('LINE_INVALID', '"language" is not an ISO 639 code (fr, en)', id)
    given.language = language
  }
  if (title !== undefined && title !== null) {
    if (typeof title !== 'string') return fault('LINE_INVALID', '"title" is not a string', id)
    given.title = title
  }
  return { from: 'text', uri: id, text, given }
}
