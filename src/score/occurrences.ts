import type { Span } from '../span.ts'

const WORD_START = /^[\p{L}\p{N}]/u
const WORD_END = /[\p{L}\p{N}\p{M}]$/u

/**
 * Where `wanted` stands in `text` as whole words: `Iran` is in « l'Iran » but not in « iranien ». Any run of white space
 * in `wanted` stands for any run in the text, so that gold is typed with plain spaces whatever the dispatch has (a line
 * break, the no-break space inside guillemets). In order, not overlapping; UTF-16 offsets.
 */
export const occurrences = (text: string, wanted: string): readonly Span[] => {
  const words = wanted.trim()
  if (words === '') return []
  const source = words
    .split(/\s+/u)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+')
  const [startsWord, endsWord] = [WORD_START.test(words), WORD_END.test(words)]
  const spans = Array.from(text.matchAll(new RegExp(source, 'gu')), (match) => ({ start: match.index, end: match.index + match[0].length }))
  return spans.filter(
    ({ start, end }) => !(startsWord && WORD_END.test(text.slice(Math.max(0, start - 2), start))) && !(endsWord && WORD_START.test(text.slice(end, end + 2))),
  )
}

/** Characters between two spans; 0 where they touch or overlap. */
export const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end)
