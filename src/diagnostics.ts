import type { Span } from './span.ts'

/** The closed list of what a dispatch can be doubted for. Codes are public: they are never renamed, only added. */
export const DIAGNOSTIC_CODES = [
  'INTAKE_INVALID_UTF8',
  'INTAKE_CONTROL_CHARACTERS',
  'TEXT_EMPTY',
  'TEXT_REPEATED_WORD',
  'TEXT_TORN_WORD',
  'LANGUAGE_UNDETERMINED',
  'LANGUAGE_WITHOUT_PACK',
  'DISPATCH_DATE_INVALID',
  'DISPATCH_DATE_CONFLICT',
  'ENTITY_AMBIGUOUS',
  'QUOTE_UNCLOSED',
  'QUOTE_UNOPENED',
  'DATE_IMPOSSIBLE',
  'DATE_UNRESOLVED',
] as const

export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number]

/** A doubt about one dispatch, written into its record. It never stops the pipeline. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  /** One sentence for the reader of the record, without offsets (they are in `span`). */
  readonly message: string
  readonly span?: Span
}

export type Report = (diagnostic: Diagnostic) => void
