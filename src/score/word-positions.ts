import type { Span } from '../span.ts'

const WORD = /[\p{L}\p{N}]+/gu

const DETERMINERS = new Set(
  'a the an le la les l un une des du de d el los las una der die das dem den ein eine il lo gli i uno o os as um uma mr mrs ms m mme dr herr frau señor sr sig'.split(
    ' ',
  ),
)

/** Start offsets of the words in some spans: contents are compared by the words that they hold, not by their punctuation. */
export const wordPositions = (text: string, spans: readonly Span[]): ReadonlySet<number> => positions(text, spans, () => true)

/** The same without determiners and titles, unless there is nothing else. */
export const contentWordPositions = (text: string, spans: readonly Span[]): ReadonlySet<number> => {
  const content = positions(text, spans, (word) => !DETERMINERS.has(word.toLowerCase()))
  return content.size > 0 ? content : wordPositions(text, spans)
}

const positions = (text: string, spans: readonly Span[], keep: (word: string) => boolean): ReadonlySet<number> => {
  const found = new Set<number>()
  for (const { start, end } of spans) for (const match of text.slice(start, end).matchAll(WORD)) if (keep(match[0])) found.add(start + match.index)
  return found
}

export const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  let count = 0
  for (const position of a) if (b.has(position)) count++
  return count
}

/** Dice's coefficient of two sets of positions; 0 where either is empty. */
export const dice = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => (a.size > 0 && b.size > 0 ? (2 * shared(a, b)) / (a.size + b.size) : 0)
