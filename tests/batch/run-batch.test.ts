import { describe, expect, it } from 'vitest'
import type { Dispatch } from '#src/batch/dispatch'
import { runBatch } from '#src/batch/run-batch'
import type { Job, Outcome, Runner, Task } from '#src/batch/task'

const JOB: Job = { action: { do: 'print', format: 'ndjson' }, given: {}, embedText: false }

const dispatch = (index: number, text = ''): Dispatch => ({ from: 'text', uri: `${index}`, text, given: {} })

const outcomeOf = ({ uri }: Dispatch): Outcome => ({ uri, characters: 0, entities: 0, quotes: 0, dates: 0 })

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Ends tasks after a time of their own, and keeps what it was asked. */
const runnerOf = (delay: (task: Task) => number): Runner & { readonly tasks: Task[] } => {
  const tasks: Task[] = []
  return {
    tasks,
    run: async (task) => {
      tasks.push(task)
      await pause(delay(task))
      return task.dispatches.map(outcomeOf)
    },
    close: async () => {},
  }
}

async function* groupsOf(groups: Iterable<readonly Dispatch[]>): AsyncGenerator<readonly Dispatch[]> {
  yield* groups
}

const many = (count: number): readonly Dispatch[] => Array.from({ length: count }, (_, index) => dispatch(index))

describe('a batch', () => {
  it('yields outcomes in input order, however tasks overtake each other', async () => {
    const runner = runnerOf((task) => (task.dispatches[0]?.uri === '0' ? 60 : 1))
    const uris: string[] = []
    for await (const { uri } of runBatch(groupsOf([many(200)]), JOB, runner, 4)) uris.push(uri)
    expect(uris).toEqual(many(200).map(({ uri }) => uri))
  })

  it('sends up to sixteen dispatches a task, fewer where texts are long', async () => {
    const runner = runnerOf(() => 0)
    const long = 'x'.repeat(600_000)
    for await (const _ of runBatch(groupsOf([many(40), [dispatch(1, long), dispatch(2, long), dispatch(3, long.repeat(3)), dispatch(4)]]), JOB, runner, 1));
    expect(runner.tasks.map(({ dispatches }) => dispatches.length)).toEqual([16, 16, 8, 1, 1, 1, 1])
  })

  it('asks for no more than it has room for', async () => {
    let asked = 0
    const groups = async function* (): AsyncGenerator<readonly Dispatch[]> {
      for (; asked < 10_000; asked += 16) yield many(16)
    }
    let told = 0
    for await (const _ of runBatch(
      groups(),
      JOB,
      runnerOf(() => 0),
      2,
    )) {
      told++
      if (told % 500 === 0) await pause(5)
      expect(asked - told).toBeLessThanOrEqual(2 * 8 * 16 + 64)
    }
    expect(told).toBe(10_000)
  })

  it('tells what is done while it waits for more', async () => {
    let more = (): void => {}
    const groups = async function* (): AsyncGenerator<readonly Dispatch[]> {
      yield [dispatch(0)]
      await new Promise<void>((resolve) => (more = resolve))
      yield [dispatch(1)]
    }
    const batch = runBatch(
      groups(),
      JOB,
      runnerOf(() => 0),
      2,
    )
    expect((await batch.next()).value).toMatchObject({ uri: '0' })
    more()
    expect((await batch.next()).value).toMatchObject({ uri: '1' })
    expect((await batch.next()).done).toBe(true)
  })

  it('ends with the error of its input, after the outcomes before it', async () => {
    const groups = async function* (): AsyncGenerator<readonly Dispatch[]> {
      yield [dispatch(0)]
      throw new Error('input broke')
    }
    const uris: string[] = []
    const run = async (): Promise<void> => {
      for await (const { uri } of runBatch(
        groups(),
        JOB,
        runnerOf(() => 1),
        1,
      ))
        uris.push(uri)
    }
    await expect(run()).rejects.toThrow('input broke')
    expect(uris).toEqual(['0'])
  })

  it('an empty one is no batch', async () => {
    const batch = runBatch(
      groupsOf([[], []]),
      JOB,
      runnerOf(() => 0),
      3,
    )
    expect((await batch.next()).done).toBe(true)
  })
})
