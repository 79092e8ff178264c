import { createReadStream, readFileSync } from 'node:fs'
import type { Engine, ErrorShape } from '../batch/engine.ts'
import { readLines } from '../batch/lines.ts'
import type { RecordShape } from '../record-shape.ts'
import { whyNot } from './why-not.ts'

/** In bytes: a record repeats its dispatch's names and quotes, and may hold its text. */
const LONGEST_LINE = 128 * 1024 * 1024

export type ReadRecord = { readonly at: string; readonly record: RecordShape | ErrorShape } | { readonly at: string; readonly fault: string }

const YAML_END = /\.ya?ml$/

/** The records of a file: one of YAML, or NDJSON, one a line. What is no record is told in its place. */
export async function* readRecords(engine: Engine, path: string): AsyncGenerator<ReadRecord> {
  if (!YAML_END.test(path)) {
    yield* readNdjson(engine, path, createReadStream(path))
    return
  }
  yield attempt(path, () => engine.fromYaml(readFileSync(path, 'utf8')))
}

export async function* readNdjson(engine: Engine, at: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ReadRecord> {
  let number = 0
  try {
    for await (const lines of readLines(chunks, LONGEST_LINE)) {
      for (const bytes of lines) {
        const line = `${at}:${++number}`
        if (!bytes) yield { at: line, fault: `longer than ${LONGEST_LINE} bytes` }
        else {
          const json = Buffer.from(bytes).toString('utf8')
          if (json.trim() !== '') yield attempt(line, () => engine.fromValue(JSON.parse(json)))
        }
      }
    }
  } catch (error) {
    yield { at, fault: whyNot(error) }
  }
}

const attempt = (at: string, read: () => RecordShape | ErrorShape): ReadRecord => {
  try {
    return { at, record: read() }
  } catch (error) {
    return { at, fault: whyNot(error) }
  }
}
