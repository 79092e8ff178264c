import { engine } from '#pipeline/engine'
import { inProcess } from './batch/in-process.ts'
import type { Outcome, Task } from './batch/task.ts'

/** What worker threads run: a composition root. */
export const run = (task: Task): Promise<readonly Outcome[]> => {
  engine.load(task.job.load)
  return inProcess(engine).run(task)
}
