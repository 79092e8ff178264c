type Span = readonly [number, number]

interface Labelled {
  readonly text: string
  readonly span: Span
}

interface ScoredDate {
  readonly value: string
  readonly precision: string
}

/** What the scorer reads of a record (DESIGN.md, "The record"); spans in code points. A `DispatchRecord` fits. */
export interface ScoredRecord {
  readonly language: { readonly tag: string }
  readonly dispatch: {
    readonly date?: ScoredDate
    readonly updated?: ScoredDate
    readonly title?: Labelled
    readonly dateline?: Labelled
    readonly agency?: Labelled
    readonly byline?: Labelled
    readonly headings?: readonly Labelled[]
  }
  readonly entities: readonly {
    readonly id: string
    readonly type: string
    readonly name: string
    readonly aliases?: readonly string[]
    readonly links?: { readonly iso3166?: string }
    readonly mentions: readonly (Labelled & { readonly kind: string })[]
  }[]
  readonly quotes: readonly {
    readonly id: string
    readonly type: string
    readonly spans: readonly Span[]
    readonly speaker: { readonly span?: Span; readonly entities: readonly string[] }
    readonly repeats?: string
  }[]
  readonly dates: readonly {
    readonly span: Span
    readonly type: string
    readonly value: string
    readonly candidates?: readonly string[]
  }[]
  readonly diagnostics?: readonly { readonly code: string; readonly span?: Span }[]
}
