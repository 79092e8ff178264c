import { chooseRunner, DEFAULT_JOBS } from '../batch/choose-runner.ts'
import type { Dispatch } from '../batch/dispatch.ts'
import { runBatch } from '../batch/run-batch.ts'
import { count, newTally, type Tally } from '../batch/tally.ts'
import type { Job, Outcome } from '../batch/task.ts'
import type { Context } from './context.ts'
import { onInterruption } from './interruption.ts'
import { startProgress } from './progress.ts'

export interface Run {
  readonly groups: AsyncIterable<readonly Dispatch[]>
  /** Undefined where dispatches come from a stream. */
  readonly total: number | undefined
  readonly job: Job
  readonly jobs: number | undefined
  readonly quiet: boolean
  /** Called with each outcome, in input order. */
  readonly told: (outcome: Outcome) => void | Promise<void>
  /** Clears away what an interrupted run has half written. */
  readonly abandon: () => void
}

/** A batch as a command runs it: with progress, counted, and ending in good order where it is interrupted. */
export const runJob = async ({ engine, worker }: Context, run: Run): Promise<{ readonly tally: Tally; readonly milliseconds: number }> => {
  const begun = performance.now()
  const runner = chooseRunner(engine, worker, run.jobs)
  const progress = startProgress(run.quiet, run.total)
  onInterruption(async () => {
    progress.stop()
    await runner.close()
    run.abandon()
  })
  const tally = newTally()
  for await (const outcome of runBatch(run.groups, run.job, runner, run.jobs ?? DEFAULT_JOBS)) {
    count(tally, outcome)
    await run.told(outcome)
    progress.step()
  }
  progress.stop()
  await runner.close()
  return { tally, milliseconds: performance.now() - begun }
}

/** Dispatches that are all there, as a stream of them is read: some at a time. */
export async function* inGroups(dispatches: Iterable<Dispatch>): AsyncGenerator<readonly Dispatch[]> {
  let group: Dispatch[] = []
  for (const dispatch of dispatches) {
    group.push(dispatch)
    if (group.length < 1024) continue
    yield group
    group = []
  }
  yield group
}
