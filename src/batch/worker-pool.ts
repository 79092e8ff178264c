import { Piscina } from 'piscina'
import type { Dispatch } from './dispatch.ts'
import type { Outcome, Runner, Task } from './task.ts'

/**
 * Runs tasks in `jobs` worker threads. Where a thread dies (out of memory, a crash) under a task, each dispatch of that task
 * is tried again alone, so that only the one that kills a thread is given up.
 * @param worker the module whose export `run` processes a task
 */
export const workerPool = (worker: URL, jobs: number): Runner => {
  const pool = new Piscina({ filename: worker.href, minThreads: jobs, maxThreads: jobs, name: 'run' })
  const attempt = async (task: Task): Promise<readonly Outcome[]> => (await pool.run(task)) as readonly Outcome[]

  const alone = async (task: Task, dispatch: Dispatch): Promise<readonly Outcome[]> => {
    try {
      return await attempt({ ...task, dispatches: [dispatch] })
    } catch (error) {
      const message = `the worker died of it (${error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : 'unknown error'})`
      return attempt({ ...task, dispatches: [{ ...dispatch, from: 'fault', fault: { code: 'WORKER_DIED', message } }] })
    }
  }

  let closed = false
  return {
    run: async (task) => {
      try {
        return await attempt(task)
      } catch {
        const outcomes: Outcome[] = []
        for (const dispatch of task.dispatches) if (!closed) outcomes.push(...(await alone(task, dispatch)))
        return outcomes
      }
    },
    close: async () => {
      closed = true
      await pool.destroy()
    },
  }
}
