import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Engine } from './engine.ts'
import { inProcess } from './in-process.ts'
import { type Runner, recordPath, type Task } from './task.ts'
import { workerPool } from './worker-pool.ts'
import { temporaryPath } from './write-atomically.ts'

/** A batch shorter than this is done before worker threads have started. */
const WORTH_WORKERS = 64

export const DEFAULT_JOBS: number = availableParallelism()

/**
 * One job runs in this thread. More run in worker threads: from the start where the user asked for a number of them, else
 * once the batch has shown to be worth it. Closing leaves no temporary file behind.
 */
export const chooseRunner = (engine: Engine, worker: URL, jobs: number | undefined): Runner => {
  const here = inProcess(engine)
  const wanted = jobs ?? DEFAULT_JOBS
  let pool: Runner | undefined = jobs === undefined || jobs === 1 ? undefined : workerPool(worker, jobs)
  const inHand = new Set<Task>()
  let seen = 0
  let closing = false
  return {
    run: async (task) => {
      seen += task.dispatches.length
      if (seen > WORTH_WORKERS && wanted > 1) pool ??= workerPool(worker, wanted)
      inHand.add(task)
      const outcomes = await (pool ?? here).run(task)
      // A task that closing cut short may have left a file half written: it stays in hand.
      if (!closing) inHand.delete(task)
      return outcomes
    },
    close: async () => {
      closing = true
      await Promise.all([here.close(), pool?.close()])
      for (const task of inHand) for (const path of recordPaths(task)) rmSync(temporaryPath(path), { force: true })
    },
  }
}

const recordPaths = ({ job: { action }, dispatches }: Task): readonly string[] =>
  action.do === 'print' ? [] : dispatches.map((dispatch) => recordPath(action.folder, dispatch))
