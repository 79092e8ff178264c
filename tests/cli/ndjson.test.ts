import { afterEach, describe, expect, it } from 'vitest'
import { errorRecordSchema, recordSchema } from '#pipeline/record/schema'
import { openWorkplace, type Workplace, whenEnded } from './command.ts'

let place: Workplace
afterEach(() => place.remove())

const TEXT = 'PARIS, 12 mars 2025 (AFP) - Le ministre est parti lundi.'

/** The records of the lines, in order, each valid. */
const extract = async (
  input: string | Uint8Array,
  ...options: readonly string[]
): Promise<{ code: number | null; records: readonly Record<string, unknown>[] }> => {
  place = openWorkplace()
  const { code, stdout } = await place.run(['extract', '-', '-q', ...options], input)
  const records = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  for (const record of records) expect(('error' in record ? errorRecordSchema : recordSchema).safeParse(record).error).toBeUndefined()
  return { code, records }
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`

describe('extract -', () => {
  it.each(['1', '2'])('answers in input order with --jobs %s', async (jobs) => {
    const ids = Array.from({ length: 300 }, (_, index) => `d${index}`)
    const input = ids.map((id, index) => line({ id, text: TEXT.repeat(index % 7 === 0 ? 40 : 1) })).join('')
    const { code, records } = await extract(input, '--jobs', jobs)
    expect(code).toBe(0)
    expect(records.map(({ source }) => (source as { uri: string }).uri)).toEqual(ids)
  })

  it('takes a given date of any precision over that of the text, a line over the option', async () => {
    const input = [
      { id: 'a', text: TEXT },
      { id: 'b', text: TEXT, date: '2024' },
      { id: 'c', text: TEXT, date: '2024-11-30T18:05+01:00', language: 'en' },
    ]
      .map(line)
      .join('')
    const dates = (records: readonly Record<string, unknown>[]): unknown => records.map(({ dispatch }) => (dispatch as { date: { value: string } }).date.value)
    expect(dates((await extract(input)).records)).toEqual(['2025-03-12', '2024', '2024-11-30T18:05+01:00'])
    place.remove()
    const { records } = await extract(input, '--date', '2023-01')
    expect(dates(records)).toEqual(['2023-01', '2024', '2024-11-30T18:05+01:00'])
    expect(records.map(({ language }) => (language as { tag: string }).tag)).toEqual(['fr', 'fr', 'en'])
  })

  it.each([
    ['not JSON', '{"id": "b", ', 'LINE_NOT_JSON', 'line 2'],
    ['not an object', '["b"]', 'LINE_INVALID', 'line 2'],
    ['null', 'null', 'LINE_INVALID', 'line 2'],
    ['without id', '{"text": "x"}', 'LINE_INVALID', 'line 2'],
    ['with a number as id', '{"id": 7, "text": "x"}', 'LINE_INVALID', 'line 2'],
    ['without text', '{"id": "b"}', 'LINE_INVALID', 'b'],
    ['with a duplicate id', '{"id": "a", "text": "x"}', 'LINE_DUPLICATE_ID', 'a'],
    ['with a bad date', '{"id": "b", "text": "x", "date": "2024-13"}', 'LINE_INVALID', 'b'],
    ['with a date that is a number', '{"id": "b", "text": "x", "date": 2024}', 'LINE_INVALID', 'b'],
    ['with a bad language', '{"id": "b", "text": "x", "language": "FR"}', 'LINE_INVALID', 'b'],
    ['with a bad title', '{"id": "b", "text": "x", "title": []}', 'LINE_INVALID', 'b'],
  ])('a line %s has an error record in its place, with its number; the others go on; 3', async (_what, bad, code, uri) => {
    const ended = await extract(`${line({ id: 'a', text: TEXT })}${bad}\n${line({ id: 'z', text: TEXT })}`)
    expect(ended.code).toBe(3)
    expect(ended.records.map(({ source }) => (source as { uri: string }).uri)).toEqual(['a', uri, 'z'])
    expect(ended.records[1]).toMatchObject({ source: { uri }, error: { code, line: 2 } })
  })

  it('tells a line that is not UTF-8, passes blank lines and a missing line feed at the end', async () => {
    const input = Buffer.concat([Buffer.from('\n{"id":"a","text":"'), Buffer.from([0xff]), Buffer.from(`"}\n  \n\r\n{"id":"z","text":"x"}`)])
    const { code, records } = await extract(input)
    expect(code).toBe(3)
    expect(records).toHaveLength(2)
    expect(records[0]).toMatchObject({ error: { code: 'LINE_NOT_JSON', line: 2 } })
  })

  it('answers each line as it comes, before the input ends', async () => {
    place = openWorkplace()
    const child = place.start('extract', '-', '-q')
    const ended = whenEnded(child)
    const answer = new Promise<string>((resolve) => child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString())))
    child.stdin?.write(line({ id: 'first', text: TEXT }))
    expect(JSON.parse(await answer)).toMatchObject({ source: { uri: 'first' } })
    child.stdin?.end()
    expect((await ended).code).toBe(0)
  })

  it('no input is no error', async () => {
    expect(await extract('')).toEqual({ code: 0, records: [] })
  })

  it('ends quietly where nobody reads on', async () => {
    place = openWorkplace()
    const child = place.start('extract', '-')
    const ended = whenEnded(child)
    child.stdin?.on('error', () => {})
    const feed = setInterval(() => child.stdin?.write(Array.from({ length: 50 }, () => line({ id: `${Math.random()}`, text: TEXT })).join('')), 5)
    child.stdout?.once('data', () => child.stdout?.destroy())
    const { code, stderr } = await ended
    clearInterval(feed)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})
