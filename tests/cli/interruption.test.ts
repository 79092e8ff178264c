import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { openWorkplace, type Workplace, whenEnded } from './command.ts'

let place: Workplace
afterEach(() => place.remove())

const SENTENCE = 'Le ministre des Affaires étrangères a déclaré mardi à Paris que « la France ne céderait pas ».\n'

/** Interrupts a long batch when its first record is there. */
const interrupt = async (signal: NodeJS.Signals, ...args: readonly string[]): Promise<number | null> => {
  place = openWorkplace()
  for (let index = 0; index < 200; index++) place.write(`corpus/${index}.txt`, SENTENCE.repeat(20))
  const child = place.start('extract', 'corpus', '-q', ...args)
  const ended = whenEnded(child)
  const watch = setInterval(() => {
    if (place.list('.').some((path) => path.startsWith('output/'))) {
      clearInterval(watch)
      child.kill(signal)
    }
  }, 20)
  const { code, stderr } = await ended
  clearInterval(watch)
  expect(stderr).toBe('')
  return code
}

describe('interruption', () => {
  it.each([
    ['SIGINT', '1', 130],
    ['SIGINT', '2', 130],
    ['SIGTERM', '2', 143],
  ] as const)('%s with --jobs %s ends with %i, leaving whole records and no temporary file', async (signal, jobs, code) => {
    expect(await interrupt(signal, '-o', 'output', '--jobs', jobs)).toBe(code)
    const files = place.list('output')
    expect(files.length).toBeGreaterThan(0)
    expect(files.length).toBeLessThan(200)
    for (const file of files) {
      expect(file).toMatch(/^\d+\.yaml$/)
      expect(place.read(`output/${file}`)).toMatch(/\nprovenance: \{.*\}\n$/)
    }
  })

  it('leaves no records.ndjson that is not whole', async () => {
    expect(await interrupt('SIGINT', '-o', 'output', '--format', 'ndjson')).toBe(130)
    expect(place.list('output')).toEqual([])
  })

  it('SIGINT ends a stream that waits for input', async () => {
    place = openWorkplace()
    const child = place.start('extract', '-', '-q')
    const ended = whenEnded(child)
    child.stdin?.write('{"id":"a","text":"Bonjour."}\n')
    if (child.stdout) await once(child.stdout, 'readable')
    child.kill('SIGINT')
    expect((await ended).code).toBe(130)
  })
})
