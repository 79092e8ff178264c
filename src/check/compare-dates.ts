import type { RecordShape, TimexShape } from '../record-shape.ts'
import { align } from './align.ts'
import { labelled, moved } from './wording.ts'

/** Date expressions as facts: told the same by place, or by words where the text itself has moved. */
export const compareDates = (before: RecordShape, after: RecordShape): readonly string[] => {
  const { pairs, lost, gained } = align(
    before.dates,
    after.dates,
    [({ span }) => [span.join('-')], ({ text, value }) => [`${text} ${value}`]],
    ({ span }) => span,
  )
  const anchorBefore = anchorIn(before)
  const anchorAfter = anchorIn(after)
  return [
    ...lost.map((timex) => `- date ${labelled(timex)} = ${timex.value}`),
    ...gained.map((timex) => `+ date ${labelled(timex)} = ${timex.value}`),
    ...pairs.flatMap(([one, other]) =>
      [
        ...moved('words', labelled(one), labelled(other)),
        ...(['type', 'value', 'underspecified', 'mod', 'quant', 'freq', 'edtf'] as const).flatMap((field) => moved(field, one[field], other[field])),
        ...moved('candidates', one.candidates?.join(', '), other.candidates?.join(', ')),
        ...moved('anchor', anchorBefore(one), anchorAfter(other)),
      ].map((change) => `~ date ${labelled(other)}: ${change}`),
    ),
  ]
}

const anchorIn =
  ({ dates }: RecordShape): ((timex: TimexShape) => string | undefined) =>
  ({ anchor }) => {
    const timex = dates.find(({ id }) => id === anchor)
    return timex ? labelled(timex) : anchor
  }
