import { parseIsoDate } from '#src/intake/iso-date'
import { bySpan } from '#src/span'
import { readHolidays, resolveAgain } from './dates/again.ts'
import { doubtOf } from './dates/doubt.ts'
import type { Holidays } from './dates/holidays.ts'
import { readUnderspecified } from './dates/underspecified.ts'
import { openPacks } from './index.ts'
import type { DispatchRecord } from './record/schema.ts'

type RecordedDates = DispatchRecord['dates']

let holidays: ReadonlyMap<string, Holidays> | undefined

const holidaysOf = (tag: string): Holidays | undefined => {
  holidays ??= new Map(openPacks().map((pack) => [pack.tag, readHolidays(pack)]))
  return holidays.get(tag)
}

/**
 * The record as `extract --date` would have written it, as far as its dates go: the dispatch's date, the dates in the text, and
 * what is doubted of them. The text is not needed.
 * @param date ISO 8601 at any precision
 */
export const resolveRecord = (record: DispatchRecord, date: string): DispatchRecord => {
  const { value, precision } = parseIsoDate(date)
  const feasts = holidaysOf(record.language.tag)
  const dates = feasts ? resolveAgain(record.dates, value, feasts).map(inOrder) : record.dates
  const diagnostics = [
    ...(record.diagnostics ?? []).filter(({ code }) => code !== 'DATE_UNRESOLVED' && code !== 'DATE_IMPOSSIBLE'),
    ...doubtsOf(dates, value),
  ].sort((a, b) => bySpan(place(a), place(b)))
  const { diagnostics: _, provenance, ...rest } = record
  return {
    ...rest,
    dispatch: { ...record.dispatch, date: { value, precision, origin: 'given' } },
    dates,
    ...(diagnostics.length > 0 && { diagnostics }),
    provenance,
  }
}

/** Keys as pipeline/record/record.ts orders them, none that only repeats another. */
const inOrder = ({
  id,
  text,
  span,
  type,
  value,
  underspecified,
  mod,
  quant,
  freq,
  candidates,
  edtf,
  anchor,
}: RecordedDates[number]): RecordedDates[number] => ({
  id,
  text,
  span,
  type,
  value,
  ...(underspecified !== undefined && underspecified !== value && { underspecified }),
  ...(mod !== undefined && { mod }),
  ...(quant !== undefined && { quant }),
  ...(freq !== undefined && { freq }),
  ...(candidates && candidates.length > 1 && { candidates }),
  ...(edtf !== undefined && { edtf }),
  ...(anchor !== undefined && { anchor }),
})

/** As the dates stage reports them. */
const doubtsOf = (dates: RecordedDates, date: string): NonNullable<DispatchRecord['diagnostics']> =>
  dates.flatMap(({ text, value, underspecified = value, candidates, span }) => {
    const doubt = doubtOf({ text, value, meaning: readUnderspecified(underspecified), ...(candidates && { candidates }) }, date)
    return doubt ? [{ ...doubt, span }] : []
  })

const place = ({ span: [start, end] = [0, 0] }: { readonly span?: readonly [number, number] }): { start: number; end: number } => ({ start, end })
