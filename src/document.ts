import type { Diagnostic } from './diagnostics.ts'
import type { Dates } from './layers/dates.ts'
import type { Dispatch } from './layers/dispatch.ts'
import type { Entities } from './layers/entities.ts'
import type { Language } from './layers/language.ts'
import type { Quotes, Unquoted } from './layers/quotes.ts'
import type { Segmentation } from './layers/segmentation.ts'

/** What the caller says of a dispatch; it wins over what the text says. */
export interface Given {
  /** ISO 8601 at any precision: `2024`, `2024-11`, `2024-11-30`, `2024-11-30T18:05`, with or without an offset. */
  readonly date?: string
  readonly language?: string
  readonly title?: string
}

/** A decoded dispatch. */
export interface Source {
  /** Path relative to where the command ran, or the caller's id. */
  readonly uri: string
  readonly format: 'text'
  /** Hex digest of the bytes read, or of the text's UTF-8 where the caller gave a string. */
  readonly sha256: string
  /** As decoded, without a byte order mark; never rewritten. */
  readonly text: string
  readonly given: Given
}

export interface Layers {
  readonly language: Language
  readonly dispatch: Dispatch
  readonly segmentation: Segmentation
  readonly entities: Entities
  readonly quotes: Quotes
  readonly unquoted: readonly Unquoted[]
  readonly dates: Dates
}

export type LayerName = keyof Layers

/** A text with standoff annotations. Immutable: a stage returns layers, the pipeline makes the next document. */
export interface Document<Have extends LayerName = never> extends Source {
  readonly layers: Readonly<Pick<Layers, Have>>
  readonly diagnostics: readonly Diagnostic[]
}

export const openDocument = (source: Source, diagnostics: readonly Diagnostic[] = []): Document =>
  Object.freeze({ ...source, layers: Object.freeze({}), diagnostics: Object.freeze([...diagnostics]) })
