import { isLowerAt, isUpperAt } from '#pipeline/text/characters'
import type { RawTokens } from '#pipeline/text/tokenize'
import { TokenKind } from '#src/layers/segmentation'
import type { SentenceRules } from './sentence-rules.ts'

/**
 * Rules over tokens, in the manner of Grefenstette and Tapanainen (1994, "What is a word, what is a sentence?"): a mark that
 * can end a sentence, the marks that close with it, then what follows decides. Not Intl.Segmenter, whose answers change with
 * the version of ICU that Node was built with: the same bytes must give the same record.
 */

const HARD: ReadonlySet<string> = new Set(['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।', '‼', '⁇', '⁈', '⁉'])
const CLOSING: ReadonlySet<string> = new Set([')', ']', '}', '»', '”', '’', '›', "''", '"', "'", '“', '‘', '」', '』'])
const OPENING: ReadonlySet<string> = new Set(["''", '(', '[', '{', '«', '“', '‘', '‹', '„', '"', "'", '``', '¿', '¡', '「', '『', '”'])
const DASH = /^[-‐‑‒–—―_]+$/

const isEllipsis = (mark: string): boolean => mark === '…' || (mark.length > 1 && mark.startsWith('..'))

const isStop = (mark: string): boolean => HARD.has(mark) || isEllipsis(mark)

/** The tokens after each of which a sentence ends, in order; the last is `end - 1`. Tokens [first, end) are one block's. */
export const sentenceEnds = (text: string, tokens: RawTokens, first: number, end: number, rules: SentenceRules): readonly number[] => {
  const ends: number[] = []
  let begin = first
  let openQuote = false
  for (let at = first; at < end; at++) {
    const mark = tokens.texts[at] as string
    if (mark === '"') openQuote = !openQuote
    const word = tokens.kinds[at] === TokenKind.word
    if (word ? mark.charCodeAt(mark.length - 1) !== 0x2e : !isStop(mark)) continue
    const { last, quotes } = closed(tokens, at, end, openQuote)
    if (quotes % 2 === 1) openQuote = !openQuote
    if (last + 1 < end && breaks(text, tokens, begin, at, last, end, rules)) {
      ends.push(last)
      begin = last + 1
    }
    at = last
  }
  if (end > first) ends.push(end - 1)
  return ends
}

/** Takes in the marks that belong to a final mark: more of them, and the quotation marks and brackets that close after it. */
const closed = (tokens: RawTokens, at: number, end: number, openQuote: boolean): { readonly last: number; readonly quotes: number } => {
  let last = at
  let quotes = 0
  for (let next = at + 1; next < end; next++) {
    const mark = tokens.texts[next] as string
    if (isStop(mark)) last = next
    else if (CLOSING.has(mark) && closes(tokens, next, end, openQuote !== (quotes % 2 === 1))) {
      if (mark === '"') quotes++
      last = next
    } else break
  }
  return { last, quotes }
}

/** Whether a mark that can open or close closes here: by the spaces around it, and where they do not tell, by what is open. */
const closes = (tokens: RawTokens, at: number, end: number, openQuote: boolean): boolean => {
  const mark = tokens.texts[at] as string
  if (mark === ')' || mark === ']' || mark === '}') return true
  const gluedBefore = at > 0 && tokens.ends[at - 1] === tokens.starts[at]
  const gluedAfter = at + 1 < end && tokens.starts[at + 1] === tokens.ends[at]
  if (mark === '»' || mark === '”' || mark === '’' || mark === '›') return gluedBefore || !gluedAfter || isFollowedByMark(tokens, at)
  if (mark === '“' || mark === '‘') return gluedBefore && !gluedAfter
  if (gluedBefore !== gluedAfter) return gluedBefore
  return mark === '"' ? openQuote : gluedBefore
}

const isFollowedByMark = (tokens: RawTokens, at: number): boolean =>
  tokens.kinds[at + 1] === TokenKind.punctuation && !OPENING.has(tokens.texts[at + 1] as string)

/** Whether a sentence ends after token `last`, whose final mark (or abbreviation) is token `at` and which begins at `begin`. */
const breaks = (text: string, tokens: RawTokens, begin: number, at: number, last: number, end: number, rules: SentenceRules): boolean => {
  const mark = tokens.texts[at] as string
  let next = last + 1
  // `Fin. – Le ministre`, `Fin. « Le ministre`: what the mark opens decides.
  if (DASH.test(tokens.texts[next] as string)) next++
  while (next < end && (OPENING.has(tokens.texts[next] as string) || tokens.kinds[next] === TokenKind.symbol)) next++
  if (next >= end) return !DASH.test(tokens.texts[last + 1] as string) || last + 2 < end
  const kind = tokens.kinds[next] as number
  if (kind === TokenKind.punctuation && !isStop(tokens.texts[next] as string)) return false
  const begins = tokens.starts[next] as number
  if (kind === TokenKind.word && isLowerAt(text, begins) && !isAddress(text, begins)) return false
  const glued = next === last + 1 && tokens.ends[last] === begins
  if (tokens.kinds[at] === TokenKind.word) return !glued && last === at ? afterAbbreviation(tokens, at, next, rules) : !glued
  if (glued) return isGluedSentence(text, tokens, at, next)
  // `(...)` marks what a quotation leaves out; `1.` numbers an item.
  if (isEllipsis(mark) && at > begin && /^[([]$/.test(tokens.texts[at - 1] as string)) return false
  if (mark === '.' && at === begin + 1 && (tokens.kinds[begin] === TokenKind.number || (tokens.texts[begin] as string).length === 1)) return false
  if (mark === '!' && last === at && at > begin && rules.namesWithMark.has(tokens.folded[at - 1] as string))
    return rules.openers.has(tokens.folded[next] as string)
  if ((mark === '!' || mark === '?') && tokens.texts[last] === ')') return opensWithBracket(tokens, begin)
  return true
}

const opensWithBracket = (tokens: RawTokens, begin: number): boolean => tokens.texts[begin] === '(' || tokens.texts[begin] === '['

/** A title or `cf.` is followed by more of its sentence; `Inc.` or `U.S.` may end one, which a word that begins sentences shows. */
const afterAbbreviation = (tokens: RawTokens, at: number, next: number, rules: SentenceRules): boolean => {
  if (rules.inside.has(tokens.folded[at] as string)) return false
  return tokens.kinds[next] === TokenKind.word && rules.openers.has(tokens.folded[next] as string)
}

const isAddress = (text: string, at: number): boolean => text.startsWith('http', at) || text.startsWith('www.', at)

/** `mot.Le`, as scraping runs paragraphs together: at least two small letters before, a capitalised word after. */
const isGluedSentence = (text: string, tokens: RawTokens, at: number, next: number): boolean => {
  const before = tokens.starts[at] as number
  if (before < 2 || !isUpperAt(text, tokens.starts[next] as number)) return false
  const length = (tokens.ends[next] as number) - (tokens.starts[next] as number)
  if (
    length > 1 &&
    !isLowerAt(text, (tokens.starts[next] as number) + 1) &&
    !(tokens.texts[next] as string).includes("'") &&
    !(tokens.texts[next] as string).includes('’')
  )
    return false
  const closesQuote = CLOSING.has(tokens.texts[next - 1] as string)
  return closesQuote || (isLowerAt(text, before - 1) && isLowerAt(text, before - 2)) || !/\p{L}/u.test(text.charAt(before - 1))
}
