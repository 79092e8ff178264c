import type { Rule } from '../rule.ts'
import type { Span } from '../span.ts'

export type Precision = 'year' | 'month' | 'day' | 'minute' | 'second'

/** A date known only as far as `precision` says. `value` is ISO 8601 cut there: `2024-11`, `2025-02-03T14:05`, with an offset (`+01:00`, `Z`) where the source gives one. */
export interface DispatchDate {
  readonly value: string
  readonly precision: Precision
  /** `given`: by the caller, wins over the text; `header`: a line or run that only dates the dispatch; `dateline`: PLACE, date (AGENCY) –. */
  readonly origin: 'given' | 'header' | 'dateline'
  readonly span?: Span
  readonly by: Rule
}

/**
 * `header`: a line (or a run glued to the body) of metadata; `dateline`: the run before the body's first sentence;
 * `heading`: a line between paragraphs that titles what follows; `furniture`: links, credits, "lire aussi", kept but not read.
 */
export type BlockKind = 'header' | 'title' | 'byline' | 'dateline' | 'heading' | 'paragraph' | 'furniture'

export interface Block extends Span {
  readonly kind: BlockKind
}

export interface Labelled extends Span {
  readonly by: Rule
}

/** How the dispatch is built: its blocks (in order, disjoint, together holding every character that is not white space) and what its header says. */
export interface Dispatch {
  readonly blocks: readonly Block[]
  readonly date?: DispatchDate
  readonly updated?: DispatchDate
  readonly title?: Labelled
  /** The place of a dateline, without its date and agency. */
  readonly dateline?: Labelled
  readonly agency?: Labelled
  readonly byline?: Labelled
}
