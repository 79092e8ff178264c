import { isSpace, type Span } from '#src/span'
import type { Line } from './lines.ts'

/** Copy is wrapped by hand or by mail programs at 60 to 80 columns (RFC 5322, section 2.1.1: at most 78); wider lines are paragraphs. */
const WIDEST = 100
const NARROWEST = 40
const SLACK = 8

/**
 * Tells hard-wrapped copy. For each line, whether the next one continues its paragraph: its first word would not have fitted,
 * or the line stops without a full stop and the next goes on in lower case.
 */
export const continuations = (text: string, lines: readonly Line[]): readonly boolean[] => {
  let width = 0
  for (const { start, end } of lines) width = Math.max(width, end - start)
  const full = lines.map((line, index) => {
    const next = lines[index + 1]
    if (next === undefined || next.apart || width > WIDEST || width < NARROWEST) return false
    const needed = line.end - line.start + 1 + firstWord(text, next)
    // Lines were broken by bytes, or by an editor's own measure: a few columns short is full, unless a sentence ends there.
    return needed > width || (needed > width - SLACK && (!isClosed(text, line) || startsLower(text, next)))
  })
  const lower = full.filter((joined, index) => joined && startsLower(text, lines[index + 1] as Line)).length
  const wrapped = lower >= 2 && lower * 2 >= full.filter(Boolean).length
  return lines.map((line, index) => {
    const next = lines[index + 1]
    if (next === undefined || next.apart) return false
    if (wrapped && full[index]) return true
    return line.end - line.start >= NARROWEST && startsLower(text, next) && !isClosed(text, line)
  })
}

const firstWord = (text: string, { start, end }: Span): number => {
  let at = start
  while (at < end && !isSpace(text.charCodeAt(at))) at++
  return at - start
}

const startsLower = (text: string, line: Span): boolean => {
  const first = text.charAt(line.start)
  return first !== first.toUpperCase()
}

const isClosed = (text: string, line: Span): boolean => '.!?…:;»”"'.includes(text.charAt(line.end - 1))
