import { type Span, trimSpan } from '#src/span'

/** A line that holds something, without the white space at its ends. */
export interface Line extends Span {
  /** Whether an empty line stands before it. */
  readonly apart: boolean
}

const isBreak = (code: number): boolean =>
  code === 0x0a || code === 0x0d || code === 0x0b || code === 0x0c || code === 0x85 || code === 0x2028 || code === 0x2029

/** The lines of `text` that are not blank (Unicode's mandatory breaks, UAX #14), in order. */
export const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = []
  let apart = false
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0x0a
    if (!isBreak(code)) continue
    const span = trimSpan(text, { start, end: at })
    if (span.end > span.start) {
      lines.push({ ...span, apart })
      apart = false
    } else if (!(at > 0 && code === 0x0a && text.charCodeAt(at - 1) === 0x0d)) apart = true
    start = at + 1
  }
  return lines
}
