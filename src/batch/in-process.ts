import { setImmediate } from 'node:timers/promises'
import type { Engine } from './engine.ts'
import { processDispatch } from './process-dispatch.ts'
import type { Outcome, Runner } from './task.ts'

/** Runs tasks in this thread; between dispatches the event loop turns, so that signals and streams are served. */
export const inProcess = (engine: Engine): Runner => {
  let closed = false
  return {
    run: async ({ dispatches, job }) => {
      const outcomes: Outcome[] = []
      for (const dispatch of dispatches) {
        if (closed) break
        outcomes.push(processDispatch(engine, dispatch, job))
        await setImmediate()
      }
      return outcomes
    },
    close: async () => {
      closed = true
    },
  }
}
