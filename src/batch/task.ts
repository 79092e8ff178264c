import { join } from 'node:path'
import type { Given } from '../document.ts'
import type { Dispatch } from './dispatch.ts'
import type { DispatchFault } from './dispatch-fault.ts'
import type { EngineOptions } from './engine.ts'

export type Format = 'yaml' | 'ndjson'

/** What is done with each record. `folder` is the output folder. */
export type Action =
  | { readonly do: 'write'; readonly folder: string }
  | { readonly do: 'print'; readonly format: Format }
  | { readonly do: 'check'; readonly folder: string; readonly update: boolean }

export const recordPath = (folder: string, { stem, uri }: Dispatch): string => join(folder, `${stem ?? uri}.yaml`)

export interface Job {
  readonly action: Action
  readonly given: Given
  readonly embedText: boolean
  /** What the worker loads before it reads; the same in all tasks of a batch. */
  readonly load?: EngineOptions
}

/** What is sent to a worker at a time: some dispatches, for sending one costs as much as reading a short one. */
export interface Task {
  readonly job: Job
  readonly dispatches: readonly Dispatch[]
}

/** What became of one dispatch: all that the main thread keeps of it, and only until it is told. */
export interface Outcome {
  readonly uri: string
  readonly fault?: DispatchFault
  /** Characters read, and facts found. */
  readonly characters: number
  readonly entities: number
  readonly quotes: number
  readonly dates: number
  /** The record written out, where the action is to print it. */
  readonly printed?: string
  /** Where the action is to check: the facts that changed, a line each, and whether anything else in the record did. */
  readonly changes?: readonly string[]
  readonly otherBytes?: boolean
}

/** Processes tasks, in this thread or in others. What goes wrong with a dispatch is in its outcome: `run` rejects only where nothing can run at all. */
export interface Runner {
  readonly run: (task: Task) => Promise<readonly Outcome[]>
  /** Ends at once, without waiting for tasks in hand. */
  readonly close: () => Promise<void>
}
