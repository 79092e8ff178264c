import type { ErrorShape } from '../batch/engine.ts'
import type { RecordShape } from '../record-shape.ts'
import { compareDates } from './compare-dates.ts'
import { compareDispatch } from './compare-dispatch.ts'
import { compareEntities } from './compare-entities.ts'
import { compareQuotes } from './compare-quotes.ts'

/**
 * The facts that differ, a line each: `+` gained, `-` lost, `~` changed. Provenance, confidence, ids and the source's name are
 * no facts of the dispatch.
 */
export const compareRecords = (before: RecordShape | ErrorShape, after: RecordShape | ErrorShape): readonly string[] => {
  if ('error' in before || 'error' in after) {
    const one = kind(before)
    const other = kind(after)
    return one === other ? [] : [`~ ${one} → ${other}`]
  }
  const text = before.source.sha256 === after.source.sha256 ? [] : ['~ the source itself: its bytes are others']
  return [...text, ...compareDispatch(before, after), ...compareEntities(before, after), ...compareQuotes(before, after), ...compareDates(before, after)]
}

const kind = (record: RecordShape | ErrorShape): string => ('error' in record ? `error ${record.error.code}: ${record.error.message}` : 'a record')
