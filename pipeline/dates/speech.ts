import type { Quotes } from '#src/layers/quotes'
import type { Segmentation } from '#src/layers/segmentation'
import type { Expression } from './recognise.ts'

/** How many expressions away the moment of speaking is looked for. */
const REACH = 6

/**
 * The index of the date on which the words around each expression were spoken: `Le 22 mars, il a dit : « je pars demain »` makes
 * `demain` the day after the 22nd, and so does `« Je pars demain », a-t-il dit le 22 mars`. Only where the sentence of the quotation
 * mark or of the cue gives that day; undefined elsewhere.
 */
export const momentsOfSpeech = (
  text: string,
  expressions: readonly Expression[],
  quotes: Quotes,
  { sentences }: Pick<Segmentation, 'sentences'>,
): readonly (number | undefined)[] => {
  const cued = cuedParts(quotes)
  let part = 0
  return expressions.map((expression, index) => {
    const { meaning } = expression
    while (part < cued.length && (cued[part] as CuedPart).end <= expression.start) part++
    if (meaning.kind !== 'shift' || meaning.from !== 'dispatch' || meaning.unit !== 'day') return undefined
    const before = dayBefore(text, expressions, index)
    if (before !== undefined) return before
    const around = cued[part]
    if (!around || around.start > expression.start) return undefined
    const place = sentences[expression.sentence]
    // The cue may stand in the sentence of the words quoted or in one beside it.
    if (!place || Math.abs(around.cue - expression.start) > CUE_REACH) return undefined
    return dayOfCue(expressions, index, around, sentences)
  })
}

/** Characters between quoted words and their cue. */
const CUE_REACH = 400

interface CuedPart {
  readonly start: number
  readonly end: number
  readonly cue: number
  readonly quote: Quotes[number]
}

const cuedParts = (quotes: Quotes): readonly CuedPart[] =>
  quotes
    .flatMap((quote) =>
      quote.cue && quote.type !== 'indirect' ? quote.spans.map(({ start, end }) => ({ start, end, cue: quote.cue?.start ?? start, quote })) : [],
    )
    .sort((a, b) => a.start - b.start)

const dayBefore = (text: string, expressions: readonly Expression[], index: number): number | undefined => {
  const expression = expressions[index] as Expression
  for (let at = index - 1; at >= 0 && at >= index - REACH; at--) {
    const other = expressions[at] as Expression
    if (other.sentence !== expression.sentence) return undefined
    if (isDated(other) && opensQuotation(text, other.end, expression.start)) return at
  }
  return undefined
}

const dayOfCue = (expressions: readonly Expression[], index: number, { cue, quote }: CuedPart, sentences: Segmentation['sentences']): number | undefined => {
  for (let at = Math.max(0, index - REACH); at < expressions.length && at <= index + REACH; at++) {
    const other = expressions[at] as Expression
    const place = sentences[other.sentence]
    if (at === index || !isDated(other) || !place || cue < place.start || cue >= place.end) continue
    if (!quote.spans.some(({ start, end }) => start <= other.start && other.end <= end)) return at
  }
  return undefined
}

const isDated = ({ type, meaning }: Expression): boolean =>
  type === 'DATE' &&
  ((meaning.kind === 'calendar' && (meaning.day !== undefined || meaning.weekday !== undefined)) ||
    (meaning.kind === 'shift' && meaning.from === 'dispatch' && meaning.unit === 'day'))

/** Whether a quotation is opened and not closed between two offsets. */
const opensQuotation = (text: string, from: number, to: number): boolean => {
  let open = false
  for (let at = from; at < to; at++) {
    const mark = text[at]
    if (mark === '«' || mark === '“') open = true
    else if (mark === '»' || mark === '”') open = false
    else if (mark === '"') open = !open
  }
  return open
}
