import type { Tokens } from '#src/layers/segmentation'
import { TokenKind } from '#src/layers/segmentation'
import type { Span } from '#src/span'
import type { QuoteDraft } from './draft.ts'

/** A draft and the index of the block that holds its first span. */
export interface PlacedDraft {
  readonly draft: QuoteDraft
  readonly block: number
  /** Whether the block is a title or a heading. */
  readonly heading: boolean
}

/** Share of a quoted heading's words that the body quote must hold. */
const REPEATED = 0.6
/** Shortest word that counts. */
const LENGTH = 3
/** Characters of an opening mark with its space. */
const MARK = 3
/** The rule of quotations that are sentences of their own. */
const STANDING_ALONE = 'quotes/alone'
/** A word of more drafts than this tells none of them. */
const COMMON = 40

/**
 * Orders the drafts, leaves out those that another with a cue already covers (a quotation that runs through two paragraphs is
 * met in both), ties quoted headings to the quotes whose words they repeat, and lets a quotation that opens the paragraph after
 * a quote without naming anyone be carried by that quote's speaker.
 */
export const linkDrafts = (placed: readonly PlacedDraft[], tokens: Tokens, blocks: readonly Span[]): readonly QuoteDraft[] => {
  const kept = withoutOverlaps([...placed].sort((a, b) => start(a.draft) - start(b.draft) || Number(!a.draft.cue) - Number(!b.draft.cue)))
  const words = kept.map(({ draft }) => wordsOf(tokens, draft.spans))
  const holders = new Map<string, number[]>()
  for (const [index, set] of words.entries())
    for (const word of set) {
      const list = holders.get(word)
      if (list) list.push(index)
      else holders.set(word, [index])
    }
  return kept.map(({ draft, block, heading }, index) => {
    if (draft.speaker || draft.cue) return draft
    const repeats = heading ? repeatedBy(index, words, holders, kept) : undefined
    if (repeats !== undefined) return { ...draft, repeats }
    const previous = kept[index - 1]
    const opens = start(draft) - (blocks[block]?.start ?? 0) <= MARK
    // Within a paragraph, a quotation that stands alone after another goes on with it.
    const follows = previous?.block === block ? draft.by.name === STANDING_ALONE : opens && previous?.block === block - 1
    const carried = previous && !heading && follows && draft.type === 'direct' && previous.draft.type === 'direct'
    return carried && (previous.draft.speaker || previous.draft.carriedFrom !== undefined) ? { ...draft, carriedFrom: index - 1 } : draft
  })
}

const start = ({ spans }: QuoteDraft): number => (spans[0] as Span).start
const end = ({ spans }: QuoteDraft): number => (spans.at(-1) as Span).end

/** Of two drafts over the same words the one with a cue is kept, else the first. */
const withoutOverlaps = (sorted: readonly PlacedDraft[]): readonly PlacedDraft[] => {
  const kept: PlacedDraft[] = []
  for (const next of sorted) {
    const last = kept.at(-1)
    if (!last || start(next.draft) >= end(last.draft) || !sharesWords(last.draft, next.draft)) kept.push(next)
    else if (!last.draft.cue && next.draft.cue) kept[kept.length - 1] = next
  }
  return kept
}

const sharesWords = (a: QuoteDraft, b: QuoteDraft): boolean => a.spans.some((one) => b.spans.some((other) => one.start < other.end && other.start < one.end))

/** Folded words of the spans, by binary search over the tokens. */
const wordsOf = (tokens: Tokens, spans: readonly Span[]): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const span of spans) {
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tokens.starts[middle] as number) < span.start) low = middle + 1
      else high = middle
    }
    for (let i = low; i < tokens.length && (tokens.starts[i] as number) < span.end; i++)
      if (tokens.kinds[i] === TokenKind.word && (tokens.folded[i] as string).length >= LENGTH) found.add(tokens.folded[i] as string)
  }
  return found
}

/** The body draft that holds most of the heading's words, where it holds enough of them. */
const repeatedBy = (
  index: number,
  words: readonly ReadonlySet<string>[],
  holders: ReadonlyMap<string, readonly number[]>,
  placed: readonly PlacedDraft[],
): number | undefined => {
  const own = words[index] as ReadonlySet<string>
  const shared = new Map<number, number>()
  for (const word of own) {
    const list = holders.get(word) ?? []
    if (list.length > COMMON) continue
    for (const other of list) if (other !== index && !placed[other]?.heading) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  let best: number | undefined
  for (const [other, count] of shared) if (count >= own.size * REPEATED && count > (best === undefined ? 0 : (shared.get(best) ?? 0))) best = other
  return best
}
