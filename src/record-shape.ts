type RecordSpan = readonly [number, number]

interface Labelled {
  readonly text: string
  readonly span: RecordSpan
}

interface DateShape {
  readonly value: string
  readonly precision: string
  readonly origin: string
  readonly span?: RecordSpan
}

export interface EntityShape {
  readonly id: string
  readonly type: string
  readonly subtype?: string
  readonly name: string
  readonly aliases?: readonly string[]
  readonly roles?: readonly (Labelled & { readonly entity?: string })[]
  readonly links?: { readonly iso3166?: string; readonly geonames?: number; readonly wikidata?: string; readonly authority?: string; readonly ambiguous?: true }
  readonly mentions: readonly (Labelled & {
    readonly kind: string
    readonly stands_for?: { readonly name: string; readonly iso3166?: string; readonly entity?: string }
  })[]
}

export interface QuoteShape {
  readonly id: string
  readonly type: string
  readonly text: string
  readonly spans: readonly RecordSpan[]
  readonly cue?: Labelled & { readonly lemma: string }
  readonly speaker: { readonly text?: string; readonly span?: RecordSpan; readonly entities: readonly string[]; readonly resolution: string }
  readonly stance?: string
  readonly repeats?: string
}

export interface TimexShape extends Labelled {
  readonly id: string
  readonly type: string
  readonly value: string
  readonly underspecified?: string
  readonly mod?: string
  readonly quant?: string
  readonly freq?: string
  readonly candidates?: readonly string[]
  readonly edtf?: string
  readonly anchor?: string
}

/** What `check` and the closing summary read of a record (pipeline/record/schema.ts declares it whole). Spans in code points. */
export interface RecordShape {
  readonly source: { readonly uri: string; readonly sha256: string }
  readonly language: { readonly tag: string }
  readonly text?: string
  readonly dispatch: {
    readonly date?: DateShape
    readonly updated?: DateShape
    readonly title?: Labelled
    readonly dateline?: Labelled & { readonly entity?: string }
    readonly agency?: Labelled
    readonly byline?: Labelled
    readonly headings?: readonly (Labelled & { readonly quote?: string })[]
  }
  readonly entities: readonly EntityShape[]
  readonly quotes: readonly QuoteShape[]
  readonly dates: readonly TimexShape[]
  readonly diagnostics?: readonly { readonly code: string; readonly message: string; readonly span?: RecordSpan }[]
}
