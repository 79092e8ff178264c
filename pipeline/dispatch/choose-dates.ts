import type { Report } from '#src/diagnostics'
import type { Dispatch, DispatchDate } from '#src/layers/dispatch'
import { agree, completed, dispatchDate, givenDate, type StatedDate } from './dispatch-date.ts'

/**
 * The dispatch's date among those that its header lines and dateline state. The caller's wins, then the first that has a
 * year; a later one that says the same day more exactly refines it, one that says another is reported.
 */
export const chooseDates = (stated: readonly StatedDate[], given: string | undefined, report: Report): Pick<Dispatch, 'date' | 'updated'> => {
  const possible = stated.filter((date) => {
    if (date.date.impossible) report({ code: 'DISPATCH_DATE_INVALID', message: 'the header gives a date that no calendar has', span: date.span })
    return !date.date.impossible
  })
  let date = given === undefined ? undefined : givenDate(given)
  for (const candidate of possible) {
    if (candidate.role === 'updated') continue
    const written = dispatchDate(candidate)
    if (!written || date?.origin === 'given') continue
    if (date === undefined || (agree(date, written) && written.value.length > date.value.length)) date = written
    else if (!agree(date, written))
      report({ code: 'DISPATCH_DATE_CONFLICT', message: `another header says ${date.value}, which stands first; this one is not used`, span: candidate.span })
  }
  // A dateline without a year makes a header's month or year exact: `date 2024-11` and `LONDON, Nov 30 (Reuters) -`.
  if (date && date.origin !== 'given' && date.precision !== 'day' && date.value.length < 10) {
    for (const candidate of possible) {
      const whole = candidate.role === 'date' ? completed(candidate, date) : undefined
      const exact = whole && !whole.date.impossible ? dispatchDate(whole) : undefined
      if (exact) {
        date = exact
        break
      }
    }
  }
  const updated = lastUpdate(possible)
  return { ...(date && { date }), ...(updated && { updated }) }
}

const lastUpdate = (stated: readonly StatedDate[]): DispatchDate | undefined => {
  for (const candidate of stated) if (candidate.role === 'updated') return dispatchDate(candidate)
  return undefined
}
