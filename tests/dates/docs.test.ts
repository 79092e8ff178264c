import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PACKAGE_ROOT } from '#src/package-root'
import { datesOf, unbracket } from './read.ts'

type Row = Readonly<Record<string, string>>

const cells = (line: string): readonly string[] =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())

/** The rows of every table of a Markdown page, by their column's heading. */
const rowsOf = (page: string): readonly Row[] => {
  const rows: Row[] = []
  let headings: readonly string[] | undefined
  for (const line of page.split('\n')) {
    if (!line.startsWith('|')) headings = undefined
    else if (!headings) headings = cells(line)
    else if (!/^[|:-]+$/.test(line)) {
      const values = cells(line)
      rows.push(Object.fromEntries(headings.map((heading, index) => [heading, values[index] ?? ''])))
    }
  }
  return rows
}

const rows = rowsOf(readFileSync(join(PACKAGE_ROOT, 'docs/dates.md'), 'utf8'))

describe('docs/dates.md', () => {
  test('has examples', () => {
    expect(rows.length).toBeGreaterThan(30)
  })

  test.each(rows.map((row) => [row.text ?? '', row.dispatch ?? '', row] as const))('%s (%s)', (marked, dispatch, row) => {
    const { text, spans } = unbracket(marked)
    const dates = datesOf(text, row.language ?? '', dispatch === '' ? undefined : dispatch)
    expect(dates.map(({ start, end }) => ({ start, end }))).toEqual(spans)
    const stated: Readonly<Record<string, string>> = {
      value: dates.map(({ value }) => value).join('; '),
      words: dates.map(({ underspecified }) => underspecified).join('; '),
      candidates: dates.map(({ candidates = [] }) => candidates.join(' ')).join('; '),
      EDTF: dates.map(({ edtf = '' }) => edtf).join('; '),
    }
    for (const [heading, value] of Object.entries(stated)) if (row[heading] !== undefined) expect(value).toBe(row[heading])
  })
})
