import { civilOf, dayNumber, monthLength, weekdayOf } from './civil.ts'
import type { Holidays } from './holidays.ts'
import type { Meaning, ShiftMeaning } from './meaning.ts'
import type { Expression } from './recognise.ts'
import type { Mention, Resolution } from './resolution.ts'
import { resolve } from './resolve.ts'

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

/** An expression as this step sees it. */
export interface Resolvable extends Pick<Expression, 'meaning' | 'start' | 'end' | 'sentence' | 'block'> {
  /** Whether it stands at the head of a paragraph: `Vers 18 h, …` in a running account is of the dispatch's day. */
  readonly opens?: boolean
  /** Where a record already says what it was resolved against. */
  readonly anchor?: 'dispatch' | number
}

interface Link {
  readonly resolution: Resolution
  readonly anchor: 'dispatch' | number | undefined
}

/** Resolves expressions in reading order, each against the dispatch's day and the date last mentioned; then times of day, which may stand before their day. */
const chain = (expressions: readonly Resolvable[], dispatch: number | undefined, lean: -1 | 1, holidays: Holidays): readonly Link[] => {
  let mention: Mention | undefined
  let dated: Mention | undefined
  const links: Link[] = []
  const days: (Mention | undefined)[] = []
  const link = (meaning: Meaning, used: Mention | undefined): Link => {
    const resolution = resolve(meaning, { ...(dispatch !== undefined && { dispatch }), ...(used && { mention: used }), lean }, holidays)
    return { resolution, anchor: resolution.anchor === 'mention' ? (used?.index ?? 'dispatch') : resolution.anchor }
  }
  for (const [index, { meaning, anchor, sentence }] of expressions.entries()) {
    if (meaning.kind === 'clock' || (typeof anchor === 'number' && anchor > index)) {
      links.push(UNLINKED)
      days.push(undefined)
      continue
    }
    // Without the dispatch's date, a date that the text gives elsewhere says nothing of another's year.
    const nearby = dispatch !== undefined || (mention && expressions[mention.index]?.sentence === sentence) ? mention : undefined
    const near = meaning.kind === 'shift' ? anchorOf(meaning, mention, dated) : nearby
    if (anchor === undefined && mention && dispatch !== undefined && toldOf(expressions, index, mention, dispatch)) {
      const told = resolve(meaning, { mention, lean }, holidays)
      links.push({ resolution: told, anchor: mention.index })
      if (told.mention) {
        mention = { ...told.mention, index: mention.index }
        if (mention.day !== undefined) dated = { ...mention, index }
      }
      days.push(told.mention && { ...told.mention, index })
      continue
    }
    const next = link(meaning, anchor === undefined ? near : anchor === 'dispatch' ? undefined : days[anchor])
    links.push(next)
    if (next.resolution.mention) {
      mention = { ...next.resolution.mention, index }
      if (mention.day !== undefined) dated = mention
    }
    days.push(next.resolution.mention === undefined ? undefined : mention)
  }
  for (const [index, { meaning, anchor }] of expressions.entries()) {
    if (meaning.kind !== 'clock' && typeof anchor === 'number' && anchor > index) {
      const later = link(meaning, days[anchor])
      links[index] = later
      days[index] = later.resolution.mention && { ...later.resolution.mention, index }
    }
  }
  for (const [index, { meaning }] of expressions.entries())
    if (meaning.kind === 'clock') links[index] = link(meaning, dayOfClock(expressions, days, index) ?? dayAbove(expressions, days, index, dispatch))
  return links
}

/** Years before the dispatch's from which a year named is history: what follows it is told of that year. */
const HISTORY = 10

/** How many sentences on a year named still holds for months and days without one. */
const TELLING = 2

/** Whether a month or day without its year stands in a passage about a year long past: `Le 3 mai 1944, … ; en juin, il fut …`. */
const toldOf = (expressions: readonly Resolvable[], index: number, mention: Mention, dispatch: number): boolean => {
  const { meaning, sentence, block } = expressions[index] as Resolvable
  const said = expressions[mention.index] as Resolvable
  return (
    meaning.kind === 'calendar' &&
    meaning.month !== undefined &&
    meaning.year === undefined &&
    meaning.shortYear === undefined &&
    meaning.yearShift === undefined &&
    meaning.direction === undefined &&
    meaning.weekday === undefined &&
    meaning.tense === -1 &&
    said.meaning.kind === 'calendar' &&
    said.meaning.month !== undefined &&
    said.meaning.year !== undefined &&
    said.meaning.year <= civilOf(dispatch).year - HISTORY &&
    said.block === block &&
    sentence - said.sentence <= TELLING
  )
}

/** The date last mentioned that is as precise as a distance's unit: `the day before` counts from a day, `the year before` from whatever has a year. */
const anchorOf = ({ unit, deep }: ShiftMeaning, mention: Mention | undefined, dated: Mention | undefined): Mention | undefined => {
  if (deep || unit === 'year' || unit === 'decade' || unit === 'century') return mention
  if (unit === 'month' || unit === 'quarter') return mention?.month !== undefined || mention?.quarter !== undefined ? mention : dated
  return dated ?? mention
}

const UNLINKED: Link = { resolution: { value: '' }, anchor: undefined }

/** How many characters after a time of day its day may stand: `at 6 a.m. local time on Monday`. */
const BESIDE_CLOCK = 24

/** How many expressions away a time of day looks for its day. */
const CLOCK_REACH = 6

/** The day nearest to a time of day in its sentence or, in the same paragraph, the one before; else none: such a time is of the dispatch's day. */
const dayOfClock = (expressions: readonly Resolvable[], days: readonly (Mention | undefined)[], index: number): Mention | undefined => {
  const clock = expressions[index] as Resolvable
  if (clock.anchor !== undefined) return clock.anchor === 'dispatch' ? undefined : days[clock.anchor]
  let best: Mention | undefined
  let least = Number.POSITIVE_INFINITY
  for (let at = Math.max(0, index - CLOCK_REACH); at < expressions.length && at <= index + CLOCK_REACH; at++) {
    const other = expressions[at] as Resolvable
    const day = days[at]
    const sentences = clock.sentence - other.sentence
    if (day?.day === undefined || other.block !== clock.block || sentences > 1 || sentences < 0) continue
    const away = at < index ? clock.start - other.end + sentences * 100 : (other.start - clock.end) * 3
    // A day further on is another event's: `Vers 10 h, il appelle à défiler le 25`.
    if (at > index && other.start - clock.end > BESIDE_CLOCK) continue
    if (away < least) {
      least = away
      best = day
    }
  }
  return best
}

/** How many sentences back, in an earlier paragraph, the day of what is told in the past may stand. */
const ABOVE = 8
const RECENT = 7

/** The day last named in the paragraphs above, where the news is of it: a recent one before the dispatch. */
const dayAbove = (
  expressions: readonly Resolvable[],
  days: readonly (Mention | undefined)[],
  index: number,
  dispatch: number | undefined,
): Mention | undefined => {
  const clock = expressions[index] as Resolvable
  if (clock.anchor !== undefined || clock.opens || dispatch === undefined) return undefined
  for (let at = index - 1; at >= 0; at--) {
    const other = expressions[at] as Resolvable
    if (clock.sentence - other.sentence > ABOVE) return undefined
    const day = days[at]
    if (day?.day === undefined || other.meaning.kind === 'clock') continue
    return day.day <= dispatch && day.day >= dispatch - RECENT ? day : undefined
  }
  return undefined
}

/** How many days before the dispatch a weekday named without direction lies, in agency copy (shares over 0 to 6 days). */
const AGE = [0.34, 0.3, 0.12, 0.08, 0.07, 0.05, 0.04] as const

/** A text with more expressions than this is no dispatch: it is resolved without weighing every day it may have been written. */
const TOO_MANY = 4000

/** Days that together weigh less than this share are given up. */
const NEGLIGIBLE = 0.002

/** Values that weigh less than this are no candidates. */
const UNLIKELY = 0.01

/**
 * Resolves the expressions of one dispatch jointly. With a dispatch known to the day there is one world. Known to the month, each of
 * its days is a world, weighed by how well the weekdays and dates of the text fit it; an expression has one value only where every
 * world that counts gives the same, so that no day is invented.
 */
export const resolveAll = (expressions: readonly Resolvable[], dispatch: DispatchDay | undefined, holidays: Holidays): readonly Outcome[] => {
  if (!dispatch || (dispatch.day === undefined && expressions.length > TOO_MANY)) return certain(chain(expressions, undefined, -1, holidays))
  const { year, month, day } = dispatch
  if (month !== undefined && day !== undefined) return certain(chain(expressions, dayNumber(year, month, day), -1, holidays))
  const days = month === undefined ? sampledDays(year) : Array.from({ length: monthLength(year, month) }, (_, index) => dayNumber(year, month, index + 1))
  const logs = days.map((candidate) => likelihood(candidate, expressions))
  const best = Math.max(...logs)
  const weights = logs.map((log) => Math.exp(log - best))
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
    const all = [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))
    const ranked = all.filter(([, weight]) => weight >= UNLIKELY)
    return { values: ranked.map(([value]) => value), anchor: anchors[at] }
  })
}

const LEANS = [
  [-1, 0.8],
  [1, 0.2],
] as const

const certain = (resolved: readonly Link[]): readonly Outcome[] => resolved.map(({ resolution, anchor }) => ({ values: [resolution.value], anchor }))

/** Days that tell whether a value holds all through a year: the first, the middle and the last of each month. */
const sampledDays = (year: number): readonly number[] =>
  Array.from({ length: 12 }, (_, index) => [1, 15, monthLength(year, index + 1)].map((day) => dayNumber(year, index + 1, day))).flat()

/** Sentences in which a dispatch may state its own date. */
const OPENING = 3

/** Natural logarithms of how much less likely a day becomes. */
const AGAINST = { past: Math.log(0.05), nearPast: Math.log(0.001), future: Math.log(0.4), far: Math.log(0.6), opening: Math.log(30) } as const

/** How well a day fits the weekdays and the dates of its own month that the text puts in the past or the future, as a logarithm. */
const likelihood = (day: number, expressions: readonly Resolvable[]): number => {
  let weight = 0
  const { year, month } = civilOf(day)
  const weekdays = new Set<number>()
  const seen = new Set<number>()
  for (const { meaning, sentence } of expressions) {
    if (meaning.kind !== 'calendar') continue
    if (meaning.day !== undefined) {
      // `samedi 30` without its month is a day near the dispatch, the one of that name.
      const near = meaning.month === undefined
      if (near ? meaning.weekday === undefined || meaning.day > monthLength(year, month) : meaning.month !== month || (meaning.year ?? year) !== year) continue
      const date = dayNumber(year, month, meaning.day)
      if ((near && weekdayOf(date) !== meaning.weekday) || seen.has(date)) continue
      seen.add(date)
      const away = date - day
      // A full date above the text dates the text, though no header says so.
      if (meaning.year !== undefined && sentence < OPENING && away === 0) weight += AGAINST.opening
      if (meaning.tense === -1 && away > 0) weight += near ? AGAINST.nearPast : AGAINST.past
      if (meaning.tense === 1 && away < 0) weight += AGAINST.future
      if (Math.abs(away) > 7) weight += AGAINST.far
    } else if (meaning.weekday !== undefined && meaning.direction === undefined && meaning.tense !== 1) weekdays.add(meaning.weekday)
  }
  for (const weekday of weekdays) weight += Math.log(AGE[(weekdayOf(day) - weekday + 7) % 7] as number)
  return weight
}
