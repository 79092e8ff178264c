import type { ResourceLimits } from 'node:worker_threads'
import { Piscina } from 'piscina'
import type { Dispatch } from './dispatch.ts'
import type { Outcome, Runner, Task } from './task.ts'

/**
 * Runs tasks in `jobs` worker threads. Where a thread dies (out of memory, a crash) under a task, each dispatch of that task
 * is tried again alone, so that only the one that kills a thread is given up. Where threads cannot start, `run` rejects.
 * @param worker the module whose export `run` processes a task
 * @param resourceLimits memory of each thread, where not what the machine's suggests
 */
export const workerPool = (worker: URL, jobs: number, resourceLimits: ResourceLimits = {}): Runner => {
  const pool = new Piscina({ filename: worker.href, minThreads: jobs, maxThreads: jobs, name: 'run', resourceLimits })
  // A thread that dies before any has done a task cannot start at all: then the pool would wait for ever.
  let started = false
  const broken = new Promise<never>((_resolve, reject) => {
    pool.on('error', (error) => {
      if (!started) reject(error)
    })
  })
  broken.catch(() => {})
  const attempt = async (task: Task): Promise<readonly Outcome[]> => {
    const outcomes = (await Promise.race([pool.run(task), broken])) as readonly Outcome[]
    started = true
    return outcomes
  }

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
