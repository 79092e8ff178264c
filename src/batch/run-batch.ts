import PQueue from 'p-queue'
import type { Dispatch } from './dispatch.ts'
import type { Job, Outcome, Runner } from './task.ts'

/** Dispatches a task: sending a task costs some 50 µs, reading a dispatch some milliseconds. */
const TASK_DISPATCHES = 16
/** Characters of text a task carries at most, but for a single dispatch that is longer. */
const TASK_CHARACTERS = 1 << 20
/** Tasks begun and not yet told, for each job: enough to keep the others busy while the first of them takes long. */
const WINDOW = 8

/**
 * Processes dispatches and yields their outcomes in input order. Memory is bounded by the window: no dispatch is asked of
 * `groups` before there is room, none is begun that is not soon told.
 * @param groups dispatches as they become available; a group is never held back to fill a task
 */
export async function* runBatch(groups: AsyncIterable<readonly Dispatch[]>, job: Job, runner: Runner, jobs: number): AsyncGenerator<Outcome> {
  const queue = new PQueue({ concurrency: jobs + 1 })
  const window: Promise<readonly Outcome[]>[] = []
  let stopped = false
  let ended = false
  // The one side that waits: the producer for room, or the consumer for a task. Both at once cannot be.
  let wake = (): void => {}
  const change = (): Promise<void> => new Promise((resolve) => (wake = resolve))

  const produce = async (): Promise<void> => {
    try {
      for await (const group of groups) {
        for (const dispatches of inTasks(group)) {
          while (window.length >= jobs * WINDOW && !stopped) await change()
          if (stopped) return
          const outcomes = queue.add(() => runner.run({ job, dispatches }))
          // Handled when its turn comes; until then a rejection must not count as unhandled.
          outcomes.catch(() => {})
          window.push(outcomes)
          wake()
        }
      }
    } finally {
      ended = true
      wake()
    }
  }

  const producing = produce()
  producing.catch(() => {})
  try {
    for (;;) {
      const next = window.shift()
      if (next) {
        const outcomes = await next
        wake()
        yield* outcomes
      } else if (ended) break
      else await change()
    }
    await producing
  } finally {
    stopped = true
    wake()
    queue.clear()
  }
}

function* inTasks(group: readonly Dispatch[]): Generator<readonly Dispatch[]> {
  let task: Dispatch[] = []
  let characters = 0
  for (const dispatch of group) {
    const length = dispatch.from === 'text' ? dispatch.text.length : 0
    if (task.length === TASK_DISPATCHES || (task.length > 0 && characters + length > TASK_CHARACTERS)) {
      yield task
      task = []
      characters = 0
    }
    task.push(dispatch)
    characters += length
  }
  if (task.length > 0) yield task
}
