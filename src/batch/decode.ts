import type { Diagnostic } from '../diagnostics.ts'

export class IntakeError extends Error {
  override readonly name = 'IntakeError'
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

/** UTF-8 with or without a byte order mark. @throws IntakeError at the first NUL. */
export const decode = (bytes: Uint8Array): { text: string; diagnostics: readonly Diagnostic[] } => {
  const binary = bytes.indexOf(0)
  if (binary >= 0) throw new IntakeError('holds NUL bytes: not a text', binary)
  return { text: new TextDecoder('utf-8').decode(bytes), diagnostics: [] }
}
