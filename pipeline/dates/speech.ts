import type { Expression } from './recognise.ts'

/** How many expressions back the moment of speaking is looked for. */
const REACH = 6

/**
 * The index of the date on which the words around an expression were spoken: `Le 22 mars, il a dit : « je pars demain »` makes
 * `demain` the day after the 22nd. Only where the sentence itself gives that day, before the quotation mark; undefined elsewhere.
 */
export const momentOfSpeech = (text: string, expressions: readonly Expression[], index: number): number | undefined => {
  const expression = expressions[index] as Expression
  const { meaning } = expression
  if (meaning.kind !== 'shift' || meaning.from !== 'dispatch' || meaning.unit !== 'day') return undefined
  for (let at = index - 1; at >= 0 && at >= index - REACH; at--) {
    const other = expressions[at] as Expression
    if (other.sentence !== expression.sentence) return undefined
    const dated = other.meaning.kind === 'calendar' && (other.meaning.day !== undefined || other.meaning.weekday !== undefined)
    if (dated && opensQuotation(text, other.end, expression.start)) return at
  }
  return undefined
}

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
