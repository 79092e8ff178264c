import type { Engine } from '../batch/engine.ts'

/** What the composition root hands to each command. */
export interface Context {
  /** To be asked for only while a command runs: what tells usage needs none. */
  readonly engine: Engine
  /** The module that worker threads run. */
  readonly worker: URL
}
