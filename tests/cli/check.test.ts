import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorkplace, type Workplace } from './command.ts'

let place: Workplace
beforeEach(async () => {
  place = openWorkplace({
    'corpus/a.txt': 'PARIS, 12 mars 2025 (AFP) - La ministre Anne Lemaire a quitté la France mardi.\n',
    'corpus/deep/b.txt': 'LONDON, March 3, 2025 - The talks ended on Monday.\n',
  })
  expect((await place.run(['extract', 'corpus', '-o', 'output', '-q'])).code).toBe(0)
})
afterEach(() => place.remove())

const change = (file: string, pattern: RegExp, replacement: string): void => {
  const before = place.read(file)
  expect(before).toMatch(pattern)
  place.write(file, before.replace(pattern, replacement))
}

const check = (...options: readonly string[]) => place.run(['check', 'corpus', '--against', 'output', ...options])

describe('check', () => {
  it('records as they are: nothing changed, 0', async () => {
    expect(await check()).toEqual({ code: 0, stdout: '', stderr: '2 dispatches, facts changed in none\n' })
  })

  it('tells a changed fact, 1; --update accepts it', async () => {
    const fresh = place.read('output/a.yaml')
    change('output/a.yaml', /date: \{value: "2025-03-12"/, 'date: {value: "2025-03-13"')
    const { code, stdout, stderr } = await check()
    expect(code).toBe(1)
    expect(stdout).toBe('corpus/a.txt\n  ~ dispatch date 2025-03-13 (day, from the dateline [7, 19]) → 2025-03-12 (day, from the dateline [7, 19])\n')
    expect(stderr).toBe('2 dispatches, facts changed in 1\n')
    expect(place.read('output/a.yaml')).not.toBe(fresh)
    const updated = await check('--update')
    expect(updated).toMatchObject({ code: 0, stdout })
    expect(updated.stderr).toBe('2 dispatches, facts changed in 1 (written)\n')
    expect(place.read('output/a.yaml')).toBe(fresh)
    expect((await check()).code).toBe(0)
  })

  it('provenance and confidence are no facts: a note, 0; --update writes them', async () => {
    const fresh = place.read('output/deep/b.yaml')
    change('output/deep/b.yaml', /pipeline: sha256:[0-9a-f]{64}/, `pipeline: sha256:${'0'.repeat(64)}`)
    expect(await check()).toEqual({ code: 0, stdout: '', stderr: '2 dispatches, facts changed in none; 1 other differs only in provenance or confidence\n' })
    expect((await check('--update')).code).toBe(0)
    expect(place.read('output/deep/b.yaml')).toBe(fresh)
  })

  it('tells records that are missing, extra or none; --update deletes only records', async () => {
    place.write('output/extra.yaml', place.read('output/a.yaml'))
    place.write('output/notes.yaml', 'mine: true\n')
    place.write('output/deep/b.yaml', 'schema: depeche/record@1\nbroken: true\n')
    place.write('corpus/new.txt', 'PARIS - Rien.\n')
    const lines =
      'corpus/deep/b.txt\n  ~ what was no valid record → a record\ncorpus/new.txt\n  + a record, where there was none\noutput/extra.yaml\n  - the dispatch of this record\n'
    expect(await check('-q')).toEqual({ code: 1, stdout: lines, stderr: '' })
    expect((await check('-q', '--update')).code).toBe(0)
    expect(place.list('output')).toEqual(['a.yaml', 'deep/b.yaml', 'new.yaml', 'notes.yaml'])
    expect((await check()).code).toBe(0)
  })

  it('compares with a record that holds its text', async () => {
    await place.run(['extract', 'corpus', '-o', 'output', '-q', '--embed-text'])
    const embedded = place.read('output/a.yaml')
    expect(await check('--update')).toMatchObject({ code: 0, stdout: '', stderr: '2 dispatches, facts changed in none\n' })
    expect(place.read('output/a.yaml')).toBe(embedded)
  })

  it('an error record that is expected is no change', async () => {
    place.write('corpus/binary.txt', new Uint8Array(500))
    expect((await check('--update')).stdout).toBe('corpus/binary.txt\n  + a record, where there was none\n')
    expect((await check()).code).toBe(0)
  })

  it('without --against is wrong usage', async () => {
    expect((await place.run(['check', 'corpus'])).code).toBe(2)
  })
})
