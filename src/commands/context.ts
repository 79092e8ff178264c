import type { Engine } from '../batch/engine.ts'

/** What the composition root hands to each command. */
export interface Context {
  readonly engine: Engine
  /** The module that worker threads run. */
  readonly worker: URL
}
