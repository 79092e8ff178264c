import { civilOf, dayNumber, monthLength, weekdayOf } from './civil.ts'
import type { Holidays } from './holidays.ts'
import type { Expression } from './recognise.ts'
import { type Mention, type Resolution, resolve } from './resolve.ts'

/** The dispatch's date as far as it is known. */
export interface DispatchDay {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** What one expression comes to, over every day on which the dispatch may have been written. */
export interface Outcome {
  /** Values with their weight, the likeliest first; one where all days agree. */
  readonly values: readonly string[]
  readonly anchor: 'dispatch' | number | undefined
}

/** An expression as this step sees it: what its words say, and whether it is read on its own. */
export type Resolvable = Pick<Expression, 'meaning' | 'type'>

/** Resolves expressions in reading order, each against the dispatch's day and the date last mentioned before it. */
const chain = (
  expressions: readonly Resolvable[],
  dispatch: number | undefined,
  lean: -1 | 1,
  holidays: Holidays,
): { readonly resolution: Resolution; readonly anchor: 'dispatch' | number | undefined }[] => {
  let mention: Mention | undefined
  let dated: Mention | undefined
  return expressions.map(({ meaning }, index) => {
    const resolution = resolve(
      meaning,
      { ...(dispatch !== undefined && { dispatch }), ...(mention && { mention: pick(meaning.kind, mention, dated) }), lean },
      holidays,
    )
    const anchor = resolution.anchor === 'mention' ? (pick(meaning.kind, mention, dated)?.index ?? 'dispatch') : resolution.anchor
    if (resolution.mention) {
      mention = { ...resolution.mention, index }
      if (mention.day !== undefined) dated = mention
    }
    return { resolution, anchor }
  })
}

/** Times of day and distances in days count from the last day mentioned; months and years that came between do not matter to them. */
const pick = <M extends Mention | undefined>(kind: string, mention: M, dated: Mention | undefined): M | Mention =>
  kind === 'clock' || kind === 'shift' ? (dated ?? mention) : mention

/** How many days before the dispatch a weekday named without direction lies, in agency copy (shares over 0 to 6 days). */
const AGE = [0.34, 0.3, 0.12, 0.08, 0.07, 0.05, 0.04] as const

/** Worlds that together weigh less than this share are given up. */
const NEGLIGIBLE = 0.002

/**
 * Resolves the expressions of one dispatch jointly. With a dispatch known to the day there is one world. Known to the month, each of
 * its days is a world, weighed by how well the weekdays and dates of the text fit it; an expression has one value only where every
 * world that counts gives the same, so that no day is invented.
 */
export const resolveAll = (expressions: readonly Resolvable[], dispatch: DispatchDay | undefined, holidays: Holidays): readonly Outcome[] => {
  if (!dispatch) return certain(chain(expressions, undefined, -1, holidays))
  const { year, month, day } = dispatch
  if (month !== undefined && day !== undefined) return certain(chain(expressions, dayNumber(year, month, day), -1, holidays))
  const days = month === undefined ? sampledDays(year) : Array.from({ length: monthLength(year, month) }, (_, index) => dayNumber(year, month, index + 1))
  const weights = days.map((candidate) => likelihood(candidate, expressions))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const tallies = expressions.map(() => new Map<string, number>())
  const anchors: ('dispatch' | number | undefined)[] = expressions.map(() => undefined)
  for (const [index, candidate] of days.entries()) {
    const weight = (weights[index] as number) / total
    if (weight < NEGLIGIBLE / days.length) continue
    for (const [lean, share] of LEANS) {
      for (const [at, { resolution, anchor }] of chain(expressions, candidate, lean, holidays).entries()) {
        const tally = tallies[at] as Map<string, number>
        tally.set(resolution.value, (tally.get(resolution.value) ?? 0) + weight * share)
        anchors[at] = anchor
      }
    }
  }
  return tallies.map((tally, at) => {
    const ranked = [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))
    return { values: ranked.map(([value]) => value), anchor: anchors[at] }
  })
}

const LEANS = [
  [-1, 0.8],
  [1, 0.2],
] as const

const certain = (resolved: ReturnType<typeof chain>): readonly Outcome[] => resolved.map(({ resolution, anchor }) => ({ values: [resolution.value], anchor }))

/** Days that tell whether a value holds all through a year: the first, the middle and the last of each month. */
const sampledDays = (year: number): readonly number[] =>
  Array.from({ length: 12 }, (_, index) => [1, 15, monthLength(year, index + 1)].map((day) => dayNumber(year, index + 1, day))).flat()

/** How well a day fits the weekdays and the dates of its own month that the text puts in the past or the future. */
const likelihood = (day: number, expressions: readonly Resolvable[]): number => {
  let weight = 1
  const { year, month } = civilOf(day)
  const weekdays = new Set<number>()
  for (const { meaning } of expressions) {
    if (meaning.kind !== 'calendar') continue
    if (meaning.day !== undefined && meaning.month !== undefined) {
      if (meaning.month !== month || (meaning.year ?? year) !== year) continue
      const away = dayNumber(year, month, meaning.day) - day
      if (meaning.tense === -1 && away > 0) weight *= 0.15
      if (meaning.tense === 1 && away < 0) weight *= 0.4
      if (Math.abs(away) > 7) weight *= 0.6
    } else if (meaning.weekday !== undefined && meaning.day === undefined && meaning.direction === undefined && meaning.tense !== 1)
      weekdays.add(meaning.weekday)
  }
  for (const weekday of weekdays) weight *= AGE[(weekdayOf(day) - weekday + 7) % 7] as number
  return weight
}
