import type { Tally } from '../batch/tally.ts'
import { plural, thousands } from './wording.ts'

/** The closing lines of a batch: what was read and found, and what failed and why. */
export const summarise = (tally: Tally, milliseconds: number): string => {
  const seconds = Math.max(milliseconds, 1) / 1000
  const failures = tally.faults.map(
    ({ uri, fault }) => `  ${uri}: ${fault?.code}: ${fault?.message}${fault?.line === undefined ? '' : ` (line ${fault.line})`}`,
  )
  const untold = tally.failures - tally.faults.length
  if (untold > 0) failures.push(`  and ${thousands(untold)} more`)
  return [
    `${plural(tally.dispatches, 'dispatch', 'dispatches')}: ${plural(tally.dispatches - tally.failures, 'record', 'records')}, ${plural(tally.failures, 'failure', 'failures')}`,
    ...failures,
    `${plural(tally.entities, 'entity', 'entities')}, ${plural(tally.quotes, 'quote', 'quotes')}, ${plural(tally.dates, 'date', 'dates')}`,
    `${seconds.toFixed(1)} s, ${thousands(Math.round(tally.dispatches / seconds))} dispatches/s, ${(tally.characters / 1e6 / seconds).toFixed(2)} million characters/s`,
    '',
  ].join('\n')
}
