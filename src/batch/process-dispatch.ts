import { existsSync, readFileSync } from 'node:fs'
import { compareRecords } from '../check/compare-records.ts'
import { StageError } from '../pipeline.ts'
import type { RecordShape } from '../record-shape.ts'
import type { Dispatch } from './dispatch.ts'
import { DispatchError, type DispatchFault } from './dispatch-fault.ts'
import type { Engine, ErrorShape, FailedSource } from './engine.ts'
import { type OpenedSource, openTextSource, readFileSource } from './read-source.ts'
import { type Job, type Outcome, recordPath } from './task.ts'
import { writeAtomically } from './write-atomically.ts'

interface Made {
  readonly record: RecordShape | ErrorShape
  readonly outcome: Outcome
}

/** From a waiting dispatch to its record, or to the error record in its place. Never throws. */
export const processDispatch = (engine: Engine, dispatch: Dispatch, job: Job): Outcome => {
  const { action } = job
  try {
    if (action.do === 'check') return check(engine, dispatch, job, recordPath(action.folder, dispatch), action.update)
    const { record, outcome } = make(engine, dispatch, job)
    if (action.do === 'print') return { ...outcome, printed: action.format === 'yaml' ? engine.toYaml(record) : `${JSON.stringify(record)}\n` }
    writeAtomically(recordPath(action.folder, dispatch), engine.toYaml(record))
    return outcome
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error))
    return { ...NOTHING, uri: dispatch.uri, fault: { code: 'OUTPUT_UNWRITABLE', message: `its record cannot be written (${reason})` } }
  }
}

const NOTHING = { characters: 0, entities: 0, quotes: 0, dates: 0 }

const make = (engine: Engine, dispatch: Dispatch, job: Job): Made => {
  const { uri } = dispatch
  let source: FailedSource = { uri, format: 'text' }
  let characters = 0
  try {
    const opened = open(dispatch, job)
    characters = opened.source.text.length
    source = { uri, format: 'text', sha256: opened.source.sha256 }
    const record = engine.record(engine.annotate(opened.source, opened.diagnostics), { embedText: job.embedText })
    return { record, outcome: { uri, characters, entities: record.entities.length, quotes: record.quotes.length, dates: record.dates.length } }
  } catch (error) {
    const fault = faultOf(error)
    return { record: engine.failure(source, fault), outcome: { ...NOTHING, uri, characters, fault } }
  }
}

const open = (dispatch: Dispatch, { given }: Job): OpenedSource => {
  if (dispatch.from === 'fault') throw new DispatchError(dispatch.fault)
  return dispatch.from === 'file' ? readFileSource(dispatch, given) : openTextSource(dispatch, given)
}

const faultOf = (error: unknown): DispatchFault => {
  if (error instanceof DispatchError) return error.fault
  if (error instanceof StageError) return { code: 'STAGE_FAILED', message: error.message }
  return { code: 'INTERNAL_ERROR', message: error instanceof Error ? error.message : String(error) }
}

const check = (engine: Engine, dispatch: Dispatch, job: Job, path: string, update: boolean): Outcome => {
  const written = existsSync(path) ? readFileSync(path, 'utf8') : undefined
  // A record with its text in it is compared with one: at the start of a line `text:` is that key and nothing else.
  const embedText = written !== undefined && /^text: /m.test(written)
  const { record, outcome } = make(engine, dispatch, { ...job, embedText })
  const yaml = engine.toYaml(record)
  if (yaml === written) return outcome
  const changes = written === undefined ? ['+ a record, where there was none'] : compare(engine, written, record)
  if (update) writeAtomically(path, yaml)
  return { ...outcome, changes, otherBytes: changes.length === 0 }
}

const compare = (engine: Engine, written: string, record: RecordShape | ErrorShape): readonly string[] => {
  let before: RecordShape | ErrorShape
  try {
    before = engine.fromYaml(written)
  } catch {
    return ['~ what was no valid record → a record']
  }
  return compareRecords(before, record)
}
