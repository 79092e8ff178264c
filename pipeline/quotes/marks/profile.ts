import type { Tokens } from '#src/layers/segmentation'
import { TokenKind } from '#src/layers/segmentation'
import { TAG } from '../syntax/tagger.ts'

/** What the words of a quotation look like: what tells a quotation from a title, a name or a word put at a distance. */
export interface QuotationProfile {
  readonly words: number
  readonly verb: boolean
  /** Begins with a lower-case word. */
  readonly lower: boolean
  /** Every word but short ones is capitalised, and there are two such words or more; or the one word is. */
  readonly titled: boolean
  /** Begins with a finite verb, adverbs and clitics apart. */
  readonly leading: boolean
  /** Ends with the end of a sentence. */
  readonly closed: boolean
  /** Ends with a comma inside the marks, as American copy has it before a cue. */
  readonly comma: boolean
}

const UPPER = /^\p{Lu}/u
const LOWER = /^\p{Ll}/u

/** Words this short stay in lower case in titles: `of`, `de la`. */
const SHORT = 3

export const profileOf = (tokens: Tokens, tags: Uint8Array, first: number, end: number): QuotationProfile => {
  let words = 0
  let verb = false
  let leading = false
  let open = true
  let upper = 0
  let lower: boolean | undefined
  let long = 0
  let closed = false
  let comma = false
  for (let i = first; i < end; i++) {
    const text = tokens.texts[i] as string
    if (tokens.kinds[i] === TokenKind.word) {
      words++
      const isUpper = UPPER.test(text)
      if (lower === undefined) lower = !isUpper && LOWER.test(text)
      if (text.length > SHORT || isUpper) long++
      if (isUpper) upper++
      const tag = tags[i]
      if (tag === TAG.VERB || tag === TAG.AUX) {
        verb = true
        leading ||= open
      }
      if (tag !== TAG.ADV && tag !== TAG.PRON) open = false
      closed = false
      comma = false
    } else if (text === ',') comma = true
    else if (text === '.' || text === '!' || text === '?' || text === '…' || text === '...') closed = true
  }
  return { words, verb, leading, lower: lower ?? false, titled: long > 0 && upper >= long, closed, comma }
}
