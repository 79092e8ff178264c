import type { Diagnostic } from '../diagnostics.ts'
import type { Document, LayerName, Source } from '../document.ts'
import type { RecordShape } from '../record-shape.ts'
import type { DispatchFault } from './dispatch-fault.ts'

/** The part of a source that an error record can still tell. */
export type FailedSource = Pick<Source, 'uri' | 'format'> & Partial<Pick<Source, 'sha256'>>

/** A record, or what stands in its place. Only the engine knows more of it. */
export interface ErrorShape {
  readonly source: FailedSource
  readonly error: DispatchFault
}

export interface EngineOptions {
  /** Path of the user's authority file. */
  readonly authority?: string
  /** A profile a layer, which stands before the one in the settings: `quotes` → `broad`. */
  readonly profiles?: Readonly<Record<string, string>>
}

/** What commands and workers ask of the pipeline. The composition roots hand it in: nothing else in src/ knows a stage. */
export interface Engine {
  /** Loads packs, models and the user's authority file, for all that follows. @throws ConfigurationError where one is wrong. */
  readonly load: (options?: EngineOptions) => void
  readonly annotate: (source: Source, diagnostics: readonly Diagnostic[]) => Document<LayerName>
  readonly record: (document: Document<LayerName>, options: { readonly embedText: boolean }) => RecordShape
  readonly failure: (source: FailedSource, error: DispatchFault) => ErrorShape
  readonly toYaml: (record: RecordShape | ErrorShape) => string
  /** Reads a record that was written before. @throws Error where it is not one. */
  readonly fromYaml: (yaml: string) => RecordShape | ErrorShape
  /** The same, of plain data. */
  readonly fromValue: (value: unknown) => RecordShape | ErrorShape
  /** The record with its dates resolved against another date of its dispatch (ISO 8601, any precision). */
  readonly resolve: (record: RecordShape, date: string) => RecordShape
  /** @throws ConfigurationError at file:line:column where the text is no authority file. */
  readonly checkAuthority: (file: string, text: string) => void
}
