import type { Pieces } from './pieces.ts'
import type { Expression } from './recognise.ts'

/**
 * A distance set beside the date that it is: `le lendemain, samedi 8 avril` is that Saturday, and `hier, au lendemain du vote` is
 * yesterday. The one takes over what the other says, so that it is not counted on from some third date.
 */
export const withAppositions = (expressions: readonly Expression[], { folded }: Pieces): readonly Expression[] =>
  expressions.map((expression, index) => {
    const { meaning } = expression
    if (meaning.kind !== 'shift' || meaning.from !== 'mention' || meaning.unit !== 'day' || meaning.time !== undefined) return expression
    const next = expressions[index + 1]
    if (next && isDay(next) && next.sentence === expression.sentence && next.first - expression.last === 1 && PAUSES.has(folded[expression.last] as string))
      return { ...expression, meaning: next.meaning }
    const before = expressions[index - 1]
    if (!before || !isDay(before) || before.sentence !== expression.sentence) return expression
    const between = expression.first - before.last
    return between >= 1 && between <= 2 && PAUSES.has(folded[before.last] as string) ? { ...expression, meaning: before.meaning } : expression
  })

const PAUSES: ReadonlySet<string> = new Set([',', '(', '–', '—'])

const isDay = ({ type, meaning }: Expression): boolean =>
  type === 'DATE' &&
  (meaning.kind === 'calendar'
    ? meaning.day !== undefined || meaning.weekday !== undefined
    : meaning.kind === 'shift' && meaning.from === 'dispatch' && meaning.unit === 'day')
