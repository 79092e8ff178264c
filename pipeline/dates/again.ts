import type { TimexType } from '#src/layers/dates'
import type { Pack } from '#src/pack'
import type { HolidayRule, Holidays } from './holidays.ts'
import { dispatchDay, settle } from './outcome.ts'
import { holidaysSchema } from './schema.ts'
import { readUnderspecified } from './underspecified.ts'
import { type Resolvable, resolveAll } from './worlds.ts'

/** A date as a record states it. */
export interface RecordedDate {
  readonly id: string
  readonly type: TimexType
  readonly value: string
  readonly underspecified?: string
  readonly mod?: string
  readonly candidates?: readonly string[]
  readonly edtf?: string
  /** `dispatch`, or the id of another date of the record. */
  readonly anchor?: string
}

/** The feasts of a pack, by name. @throws ConfigurationError where the file is wrong. */
export const readHolidays = (pack: Pack): Holidays =>
  new Map(Object.entries(pack.read('holidays', holidaysSchema).value).map(([name, { on }]) => [name, on as HolidayRule]))

/**
 * The dates of a record, resolved against another date of the dispatch: what `depeche resolve --date` does. What the record says of
 * each date's words (`underspecified`) and of its anchor is all that is used; the text is not needed.
 * @param date ISO 8601 at any precision
 */
export const resolveAgain = <D extends RecordedDate>(dates: readonly D[], date: string, holidays: Holidays): readonly D[] => {
  const place = new Map(dates.map(({ id }, index) => [id, index]))
  const expressions = dates.map(({ value, underspecified = value, anchor }, index): Resolvable => {
    const known = anchor === undefined || anchor === 'dispatch' ? anchor : place.get(anchor)
    // Without the text, no two dates share a sentence: the recorded anchors are what is known of nearness.
    return {
      meaning: readUnderspecified(underspecified),
      start: index,
      end: index,
      block: 0,
      sentence: (index + 1) * APART,
      ...(known !== undefined && { anchor: known as 'dispatch' | number }),
    }
  })
  const outcomes = resolveAll(expressions, dispatchDay(date), holidays)
  return dates.map((recorded, index) => {
    const { candidates: _, edtf: __, ...rest } = recorded
    const { underspecified = recorded.value, type, mod } = recorded
    const outcome = outcomes[index]
    const settled = settle(underspecified, type, mod, outcome ?? { values: [] })
    const against = recorded.anchor ?? (typeof outcome?.anchor === 'number' ? dates[outcome.anchor]?.id : outcome?.anchor)
    return { ...rest, underspecified, ...settled, ...(against !== undefined && { anchor: against }) } as unknown as D
  })
}

const APART = 10
