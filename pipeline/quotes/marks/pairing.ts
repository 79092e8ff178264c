import type { Report } from '#src/diagnostics'
import type { Block } from '#src/layers/dispatch'
import type { Sentence } from '#src/layers/segmentation'
import { type Span, trimSpan } from '#src/span'
import { findMarks, type Mark } from './mark.ts'
import type { MarkRules } from './mark-rules.ts'
import type { Quotation } from './quotation.ts'

/** A quotation whose closing mark has not come yet. */
interface Open {
  readonly mark: Mark
  readonly block: number
  /** The part in each paragraph that it has run through. */
  readonly parts: readonly Span[]
  /** Where the part in the present paragraph starts. */
  readonly from: number
}

/** How many paragraphs without a mark a quotation may run on through. */
const MOST_UNMARKED = 3

/**
 * Pairs the marks of each block, outermost pairs only, in one pass over the marks. A quotation that is open at the end of its
 * block goes on where the next one opens with the same mark again, or where the next mark of its kind closes; else it is
 * closed at the end of its sentence and reported.
 */
export const pairMarks = (text: string, blocks: readonly Block[], sentences: readonly Sentence[], rules: MarkRules, report: Report): readonly Quotation[] => {
  const quotations: Quotation[] = []
  let open: Open | undefined
  let sentence = 0

  const push = (start: number, end: number, parts: readonly Span[], block: number, torn?: Quotation['torn']): void => {
    const filled = parts.map((part) => trimSpan(text, part)).filter((part) => part.end > part.start)
    if (filled.length > 0) quotations.push({ start, end, parts: filled, block, ...(torn && { torn }) })
  }

  /** Closes at the end of the sentence of the mark, but not beyond `limit`. */
  const abandon = ({ mark, block }: Open, limit: number): void => {
    while (sentence < sentences.length && (sentences[sentence] as Sentence).end <= mark.end) sentence++
    const end = Math.max(mark.end, Math.min(limit, (blocks[block] as Block).end, sentences[sentence]?.end ?? limit))
    report({ code: 'QUOTE_UNCLOSED', message: 'a quotation mark opens here and none closes it', span: { start: mark.start, end: mark.end } })
    push(mark.start, end, [{ start: mark.end, end }], block, 'unclosed')
  }

  for (const [index, block] of blocks.entries()) {
    const marks = findMarks(text, block, rules)
    let next = 0
    if (open) {
      const { family } = open.mark
      const first = marks.findIndex((mark) => mark.family === family)
      const mark = marks[first]
      if (mark && mark.start === block.start && mark.role !== 'closes' && runsOn(text, open.mark)) {
        open = { ...open, from: mark.end }
        next = 1
      } else if (mark?.role === 'closes') {
        push(open.mark.start, mark.end, [...open.parts, { start: block.start, end: mark.start }], open.block)
        open = undefined
        next = first + 1
      } else if (mark || index - open.block > MOST_UNMARKED) {
        abandon(open, block.start)
        open = undefined
      } else open = { ...open, from: block.start }
    }
    for (; next < marks.length; next++) {
      const mark = marks[next] as Mark
      if (!open) {
        if (mark.role === 'closes')
          report({ code: 'QUOTE_UNOPENED', message: 'a quotation mark closes here and none opened it', span: { start: mark.start, end: mark.end } })
        else open = { mark, block: index, parts: [], from: mark.end }
        continue
      }
      if (mark.family !== open.mark.family) continue
      if (mark.role === 'opens') {
        // The mark opens again before it closes: nested where two closing marks follow, else the first was never closed.
        const closing = closingAfter(marks, next + 1, mark.family)
        if (closing >= 0 && closingAfter(marks, closing + 1, mark.family) >= 0) {
          next = closing
          continue
        }
        abandon(open, mark.start)
        open = { mark, block: index, parts: [], from: mark.end }
        continue
      }
      push(open.mark.start, mark.end, [...open.parts, { start: open.from, end: mark.start }], open.block)
      open = undefined
    }
    if (open) open = { ...open, parts: [...open.parts, { start: open.from, end: block.end }] }
  }
  if (open) abandon(open, text.length)
  return quotations.sort((a, b) => a.start - b.start)
}

const LOWER = /^\p{Ll}/u

/** Whether a quotation may run on into the next paragraph: a fragment of its sentence (`que « la porte`) was never closed. */
const runsOn = (text: string, { end }: Mark): boolean => !LOWER.test(text.slice(end, end + 4).trimStart())

/** Index of the first mark of the family at or after `from`, where it closes; -1 where it opens or there is none. */
const closingAfter = (marks: readonly Mark[], from: number, family: number): number => {
  for (let i = from; i < marks.length; i++) {
    const mark = marks[i] as Mark
    if (mark.family === family) return mark.role === 'opens' ? -1 : i
  }
  return -1
}
