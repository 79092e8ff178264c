import { isSpace, type Span } from '#src/span'

/** What a stretch of lines looks like, whatever its language. */

const CLOSING = '"”»’\'›)]'
const OPENING = '"“«„‹‘'
const TITLE_LONGEST = 170
const SENTENCE_TITLE_LONGEST = 110
const HEADING_LONGEST = 110

/** The last character that is no closing mark, nor a space before one. */
const finalMark = (text: string, { start, end }: Span): string => {
  let at = end
  while (at > start && (CLOSING.includes(text.charAt(at - 1)) || isSpace(text.charCodeAt(at - 1)))) at--
  return at > start ? text.charAt(at - 1) : text.charAt(end - 1)
}

const isTerminal = (mark: string): boolean => '.!?…'.includes(mark)

/** Full stops, question and exclamation marks inside that are followed by a space and a capital: more than one sentence. */
const holdsSeveral = (text: string, { start, end }: Span): boolean => {
  for (let at = start; at < end - 2; at++) {
    if (!isTerminal(text.charAt(at))) continue
    let next = at + 1
    while (next < end && CLOSING.includes(text.charAt(next))) next++
    if (next >= end || !isSpace(text.charCodeAt(next))) continue
    const before = text.slice(Math.max(start, at - 2), at)
    const after = text.charAt(next + 1)
    // An initial or a short abbreviation (`N.Y. debate`, `M. Morel`) ends no sentence.
    if (/(?:^|[\s.'’-])\p{L}{1,2}$/u.test(before)) continue
    if (after !== after.toLowerCase() || OPENING.includes(after)) return true
  }
  return false
}

/** Whether all of the span stands in one pair of quotation marks. */
export const isQuoted = (text: string, { start, end }: Span): boolean => {
  const open = text.charAt(start)
  const close = text.charAt(end - 1)
  if (end - start < 3 || !OPENING.includes(open) || !CLOSING.includes(close)) return false
  const inner = text.slice(start + 1, end - 1)
  return open === '"' ? !inner.includes('"') : open === '«' ? !inner.includes('»') : !inner.includes(close)
}

const beginsAsTitle = (text: string, span: Span): boolean => {
  // `--Key figures--`
  if (text.startsWith('--', span.start) && text.slice(span.end - 2, span.end) === '--' && span.end - span.start > 5) return true
  const first = text.charAt(span.start)
  return first === first.toUpperCase() && !'-–—―•*·'.includes(first)
}

/**
 * Whether the first lines of copy are its title: short, followed by more, and no sentence; or one short sentence with a full
 * stop, as archives write titles, before a paragraph that is clearly longer.
 * @param following the copy after it, at most two parts
 * @param dated whether a dateline or date line comes between
 */
export const isTitle = (text: string, span: Span, following: readonly Span[], dated: boolean): boolean => {
  const length = span.end - span.start
  const mark = finalMark(text, span)
  if (length > TITLE_LONGEST || !beginsAsTitle(text, span) || mark === ':' || mark === ',') return false
  if (!isTerminal(mark)) return true
  if (length > SENTENCE_TITLE_LONGEST || holdsSeveral(text, span)) return false
  return dated || mark !== '.' || following.some((part) => part.end - part.start > length * 1.5)
}

/** Whether a line after the title titles what follows: no sentence, or words all in quotation marks. */
export const isHeading = (text: string, span: Span): boolean => {
  if (span.end - span.start > HEADING_LONGEST || !beginsAsTitle(text, span)) return false
  const mark = finalMark(text, span)
  if (isTurn(text, span)) return false
  if (isTerminal(mark)) return mark === '?' && !isQuoted(text, span) ? !holdsSeveral(text, span) && span.end - span.start <= 80 : false
  return mark !== ':' && mark !== ',' && mark !== ';'
}

/** Whether a line is somebody's turn in a transcript: a name in capitals before a colon, other letters after it. */
const isTurn = (text: string, { start, end }: Span): boolean => {
  const colon = text.indexOf(':', start)
  if (colon < 0 || colon >= end) return false
  return /^[\p{Lu}\p{Po} ]*\p{Lu}{3}/u.test(text.slice(start, colon)) && /\p{Ll}/u.test(text.slice(colon, end))
}

/**
 * Whether lines that each look like a heading are the rows of a list or table: three or more with no copy between them, or two
 * that both hold figures. What stands apart from the rows before it and right above others is their heading.
 */
export const isRow = (text: string, run: readonly Span[], index: number): boolean => {
  if (run.length < 3 && !(run.length === 2 && run.every((span) => holdsFigure(text, span)))) return false
  if (run.length === 2) return true
  const [before, line, after] = [run[index - 1], run[index], run[index + 1]]
  const heads =
    line !== undefined && (before === undefined || isApart(text, before, line)) && (after === undefined ? before !== undefined : !isApart(text, line, after))
  return !heads || /\p{Nd}$|\p{Nd}\s*[-–:]\s*\p{Nd}/u.test(text.slice(line.start, line.end))
}

const holdsFigure = (text: string, { start, end }: Span): boolean => /\p{Nd}/u.test(text.slice(start, end))

/** Whether an empty line stands between two. */
const isApart = (text: string, before: Span, after: Span): boolean => text.slice(before.end, after.start).split(/\r\n?|[\n\u2028\u2029]/u).length > 2

/** Whether a line holds no letter and no digit (`___`, `* * *`), or only an address, or begins with a copyright sign. */
export const isOrnament = (text: string, { start, end }: Span): boolean => {
  const line = text.slice(start, Math.min(end, start + 400))
  return line.startsWith('©') || /^(?:https?:\/\/|www\.)\S+$/u.test(line) || !/[\p{L}\p{N}\ufffd]/u.test(line)
}

/** Whether a line is a wire's keyword slug: capitalised words joined without spaces (`Burkina-Agriculture-Water`). */
export const isSlug = (text: string, { start, end }: Span): boolean =>
  end - start <= 80 && /^\p{Lu}[\p{L}\d]*(?:[-/]\p{Lu}[\p{L}\d]*)+$/u.test(text.slice(start, end))

/** Whether a line holds only the initials that sign copy (`ab-cd/ef`), or an agency's in brackets. */
export const isSignOff = (text: string, { start, end }: Span): boolean =>
  end - start <= 30 && /^(?:\p{Ll}{2,5}(?:[-/]\p{Ll}{2,5})+|\(\p{Lu}{2,8}\))$/u.test(text.slice(start, end))
