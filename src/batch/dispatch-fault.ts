/** Why a dispatch has no record. Codes are public: they are never renamed, only added. */
export const FAULT_CODES = [
  'FILE_UNREADABLE',
  'FILE_TOO_LARGE',
  'NOT_TEXT',
  'LINE_NOT_JSON',
  'LINE_TOO_LONG',
  'LINE_INVALID',
  'LINE_DUPLICATE_ID',
  'STAGE_FAILED',
  'INTERNAL_ERROR',
  'WORKER_DIED',
  'OUTPUT_UNWRITABLE',
] as const

export type FaultCode = (typeof FAULT_CODES)[number]

/** Written into the error record that stands in the dispatch's place. */
export interface DispatchFault {
  readonly code: FaultCode
  /** One sentence, without paths of the machine: the same fault gives the same bytes everywhere. */
  readonly message: string
  /** In bytes of the file. */
  readonly offset?: number
  /** Of the NDJSON input, from 1. */
  readonly line?: number
}

/** Thrown where a dispatch cannot be processed: the batch goes on without it. */
export class DispatchError extends Error {
  override readonly name = 'DispatchError'
  readonly fault: DispatchFault

  constructor(fault: DispatchFault) {
    super(fault.message)
    this.fault = fault
  }
}
