import type { Given } from '../document.ts'
import type { DispatchFault } from './dispatch-fault.ts'

/**
 * A dispatch waiting in the batch: small, so that many can wait, and plain, so that it can be sent to a worker. `stem` says
 * where its record goes: a path below the output folder, without extension.
 */
export type Dispatch = FileDispatch | TextDispatch | FaultyDispatch

export interface FileDispatch {
  readonly from: 'file'
  readonly uri: string
  readonly path: string
  readonly stem: string
}

export interface TextDispatch {
  readonly from: 'text'
  /** The caller's id. */
  readonly uri: string
  readonly stem?: string
  readonly text: string
  readonly given: Given
}

/** Already known to be wrong; waits so that its error record comes in its place. */
export interface FaultyDispatch {
  readonly from: 'fault'
  readonly uri: string
  readonly stem?: string
  readonly fault: DispatchFault
}
