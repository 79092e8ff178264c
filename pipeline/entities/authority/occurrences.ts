import { foldAccents } from '#pipeline/text/fold'
import type { Tokens } from '#src/layers/segmentation'
import type { Form } from './listed.ts'
import type { Lists } from './lists.ts'
import { written } from './written.ts'

/** Where a listed form stands. Tokens, half-open. */
export interface Occurrence {
  readonly firstToken: number
  readonly endToken: number
  readonly form: Form
}

/**
 * The listed forms of a text, left to right, the longest string of the file first at each place: a blocked string hides what is
 * listed inside it. None crosses a sentence's end.
 * @param stands whether a form may stand at a place; where it may not, the tokens after the first are looked at again
 */
export const findListed = (tokens: Tokens, { exact, anyCase }: Lists, stands: (found: Occurrence) => boolean): readonly Occurrence[] => {
  const asWritten = tokens.texts.map(written)
  const folded = anyCase.size === 0 ? [] : tokens.folded.map(foldAccents)
  const found: Occurrence[] = []
  for (let at = 0; at < tokens.length; at++) {
    const strict = exact.longest(asWritten, at)
    const loose = anyCase.size === 0 ? undefined : anyCase.longest(folded, at)
    const match = loose && loose.length > (strict?.length ?? 0) ? loose : strict
    if (!match || tokens.sentenceOf[at] !== tokens.sentenceOf[at + match.length - 1]) continue
    const [form] = match.values
    const occurrence = form && { firstToken: at, endToken: at + match.length, form }
    if (occurrence && !stands(occurrence)) continue
    if (occurrence) found.push(occurrence)
    at += match.length - 1
  }
  return found
}
