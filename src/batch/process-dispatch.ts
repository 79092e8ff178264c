import { StageError } from '../pipeline.ts'
import type { RecordShape } from '../record-shape.ts'
import type { Dispatch } from './dispatch.ts'
import { DispatchError, type DispatchFault } from './dispatch-fault.ts'
import type { Engine, ErrorShape, FailedSource } from './engine.ts'
import { type OpenedSource, openTextSource, readFileSource } from './read-source.ts'
import { type Job, type Outcome, recordPath } from './task.ts'
import { writeAtomically } from './write-atomically.ts'

/** From a waiting dispatch to its record, or to the error record in its place. Never throws. */
export const processDispatch = (engine: Engine, dispatch: Dispatch, job: Job): Outcome => {
  let source: FailedSource = { uri: dispatch.uri, format: 'text' }
  let characters = 0
  try {
    const opened = open(dispatch, job)
    characters = opened.source.text.length
    source = { uri: dispatch.uri, format: 'text', sha256: opened.source.sha256 }
    const record = engine.record(engine.annotate(opened.source, opened.diagnostics), { embedText: job.embedText })
    const { entities, quotes, dates } = record
    return deliver(engine, dispatch, job, record, { uri: dispatch.uri, characters, entities: entities.length, quotes: quotes.length, dates: dates.length })
  } catch (error) {
    const fault = faultOf(error)
    return deliver(engine, dispatch, job, engine.failure(source, fault), { uri: dispatch.uri, characters, entities: 0, quotes: 0, dates: 0, fault })
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

const deliver = (engine: Engine, dispatch: Dispatch, { action }: Job, record: RecordShape | ErrorShape, outcome: Outcome): Outcome => {
  if (action.do === 'print') return { ...outcome, printed: action.format === 'yaml' ? engine.toYaml(record) : `${JSON.stringify(record)}\n` }
  try {
    writeAtomically(recordPath(action.folder, dispatch), engine.toYaml(record))
    return outcome
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    return { ...outcome, fault: { code: 'OUTPUT_UNWRITABLE', message: `its record cannot be written (${code})` } }
  }
}
