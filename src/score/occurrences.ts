import type { Span } from '../span.ts'

const WORD_START = /^[\p{L}\p{N}]/u
const WORD_END = /[\p{L}\p{N}\p{M}]$/u

/**
 * Where `wanted` stands in `text` as whole words: `Iran` is in « l'Iran » but not in « iranien ». Any run of white space
 * in `wanted` stands for any run in the text, so that gold is typed with plain spaces whatever the dispatch has (a line
 * break, the no-break space inside guillemets). In order, not overlapping; UTF-16 offsets.
 */
export const occurrences = (text: string, wanted: string): readonly Span[] => {
  const source = wanted
    .trim()
    .split(/\s+/u)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+')
  if (source === '') return []
  const before = WORD_START.test(wanted.trim()) ? '(?<![\\p{L}\\p{N}\\p{M}])' : ''
  const after = WORD_END.test(wanted.trim()) ? '(?![\\p{L}\\p{N}\\p{M}])' : ''
  return Array.from(text.matchAll(new RegExp(`${before}${source}${after}`, 'gu')), (match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** Characters between two spans; 0 where they touch or overlap. */
export const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end)
