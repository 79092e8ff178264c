import type { Outcome } from './task.ts'

/** Failures told one by one in the closing summary. */
const TOLD = 20

export interface Tally {
  dispatches: number
  failures: number
  characters: number
  entities: number
  quotes: number
  dates: number
  /** The first failures; how many there are stands in `failures`. */
  readonly faults: Outcome[]
}

export const newTally = (): Tally => ({ dispatches: 0, failures: 0, characters: 0, entities: 0, quotes: 0, dates: 0, faults: [] })

export const count = (tally: Tally, outcome: Outcome): void => {
  tally.dispatches++
  tally.characters += outcome.characters
  tally.entities += outcome.entities
  tally.quotes += outcome.quotes
  tally.dates += outcome.dates
  if (!outcome.fault) return
  tally.failures++
  if (tally.faults.length < TOLD) tally.faults.push(outcome)
}
