import { afterEach, describe, expect, it } from 'vitest'
import type { Dispatch } from '#src/batch/dispatch'
import type { Job, Runner } from '#src/batch/task'
import { workerPool } from '#src/batch/worker-pool'

const JOB: Job = { action: { do: 'print', format: 'ndjson' }, given: {}, embedText: false }
const worker = new URL('./workers/mortal.js', import.meta.url)

const task = (...uris: readonly string[]) => ({ job: JOB, dispatches: uris.map((uri): Dispatch => ({ from: 'text', uri, text: '', given: {} })) })

let pool: Runner
afterEach(() => pool.close())

describe('a worker that dies', () => {
  it.each([
    ['leaves', 'exit', /died/],
    ['runs out of memory', 'memory', /ERR_WORKER_OUT_OF_MEMORY/],
    ['throws', 'throw', /a defect/],
  ])('%s: only the dispatch it died of is given up', async (_what, bad, message) => {
    pool = workerPool(worker, 2, { maxOldGenerationSizeMb: 32 })
    const outcomes = await pool.run(task('a', bad, 'b'))
    expect(outcomes.map(({ uri }) => uri)).toEqual(['a', bad, 'b'])
    expect(outcomes.map(({ fault }) => fault?.code)).toEqual([undefined, 'WORKER_DIED', undefined])
    expect(outcomes[1]?.fault?.message).toMatch(message)
  })

  it('several tasks at once, many of them deadly, all come back', async () => {
    pool = workerPool(worker, 2)
    const all = await Promise.all(Array.from({ length: 8 }, (_, index) => pool.run(task(`a${index}`, `exit${index}`, `b${index}`))))
    expect(all.flat().map(({ fault }) => fault?.code)).toEqual(Array.from({ length: 8 }, () => [undefined, 'WORKER_DIED', undefined]).flat())
  })
})

describe('a worker that cannot start', () => {
  it('is an error, no endless wait', async () => {
    pool = workerPool(new URL('./workers/nothing.js', import.meta.url), 1)
    await expect(pool.run(task('a'))).rejects.toThrow()
  })
})
