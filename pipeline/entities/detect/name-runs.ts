import { TokenKind } from '#src/layers/segmentation'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isCapitalised, type Reading, Shape } from '../reading.ts'

/** A run of tokens, half-open. */
export interface Run {
  readonly firstToken: number
  readonly endToken: number
}

const LONGEST = 8

const isPart = (reading: Reading, lexicon: Lexicon, at: number): boolean => {
  const { tokens, shapes } = reading
  return (isCapitalised(reading, at) || shapes[at] === Shape.initial) && !lexicon.calendar.has(tokens.folded[at] as string)
}

/**
 * The capitalised words from `at` on, with `&` between two of them.
 * @param numbered whether small words of a title may stand between them, and a number after them
 */
export const nameRunAfter = (reading: Reading, lexicon: Lexicon, at: number, numbered = false): Run | undefined => {
  const { tokens } = reading
  if (at >= tokens.length || !isPart(reading, lexicon, at)) return undefined
  const sentence = tokens.sentenceOf[at]
  const same = (token: number): boolean => token < tokens.length && tokens.sentenceOf[token] === sentence
  let end = at + 1
  while (end < at + LONGEST && same(end)) {
    const small = numbered ? titleGoesOn(reading, lexicon, end) : 0
    if (isPart(reading, lexicon, end)) end++
    else if (small > 0 && same(end + small)) end += small + 1
    else if (tokens.texts[end] === '&' && same(end + 1) && isPart(reading, lexicon, end + 1)) end += 2
    else break
  }
  if (numbered && same(end) && tokens.kinds[end] === TokenKind.number && /^\d{1,3}$/.test(tokens.texts[end] as string)) end++
  return hasWord(reading, lexicon, at, end) ? { firstToken: at, endToken: end } : undefined
}

/** How many small words of a title stand before its next capital: Wheels of Fire. */
const titleGoesOn = (reading: Reading, lexicon: Lexicon, at: number): number => {
  let next = at
  while (next < at + 3 && lexicon.naming.titleLinks.has(reading.tokens.folded[next] ?? '') && !isCapitalised(reading, next)) next++
  return next > at && isPart(reading, lexicon, next) ? next - at : 0
}

/** The capitalised words that end before `end`, less a function word that opens the sentence. */
export const nameRunBefore = (reading: Reading, lexicon: Lexicon, end: number): Run | undefined => {
  const { tokens, opens } = reading
  const sentence = tokens.sentenceOf[end]
  const same = (token: number): boolean => token >= 0 && tokens.sentenceOf[token] === sentence
  let first = end
  while (first > end - LONGEST && same(first - 1)) {
    if (isPart(reading, lexicon, first - 1)) first--
    else if (first < end && tokens.texts[first - 1] === '&' && same(first - 2) && isPart(reading, lexicon, first - 2)) first -= 2
    else break
  }
  while (first < end && opens[first] === 1 && lexicon.stops.words.has(tokens.folded[first] as string)) first++
  while (first + 1 < end && lexicon.demonyms.get([tokens.folded[first] as string]).length > 0) first++
  for (let at = first; at < end; at++) {
    // Chief Executive Jane Marsh: what a role opens is a person's name.
    const title = lexicon.roles.longest(tokens.folded, at) ?? lexicon.honorifics.longest(tokens.folded, at)
    if (title) return undefined
  }
  return hasWord(reading, lexicon, first, end) ? { firstToken: first, endToken: end } : undefined
}

/** Whether there is a word in the run that is no function word. */
const hasWord = ({ tokens, shapes }: Reading, lexicon: Lexicon, first: number, end: number): boolean => {
  for (let at = first; at < end; at++) if (shapes[at] !== Shape.initial && !lexicon.stops.words.has(tokens.folded[at] as string)) return true
  return false
}

/** Most tokens of a title in quotation marks. */
const TITLE = 10

/** What stands in quotation marks that open at `at`, where it starts with a capital. */
export const quotedName = (reading: Reading, at: number): Run | undefined => {
  const { tokens } = reading
  const close = CLOSERS.get(tokens.texts[at] ?? '')
  if (close === undefined || !(isCapitalised(reading, at + 1) || reading.shapes[at + 1] === Shape.initial)) return undefined
  for (let end = at + 2; end < tokens.length && end <= at + TITLE && tokens.sentenceOf[end] === tokens.sentenceOf[at]; end++)
    if (close.includes(tokens.texts[end] as string)) return { firstToken: at + 1, endToken: tokens.texts[end - 1] === ',' ? end - 1 : end }
  return undefined
}

const CLOSERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['«', ['»']],
  ['“', ['”']],
  ['"', ['"']],
  ['‘', ['’']],
  ['„', ['“', '”']],
])
