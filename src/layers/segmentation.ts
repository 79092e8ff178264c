import type { Span } from '../span.ts'

/** Kinds of token, as stored in `Tokens.kinds`. */
export const TokenKind = { word: 0, number: 1, punctuation: 2, symbol: 3 } as const

/**
 * All tokens of the text, in order, as parallel arrays (one entry a token). Every character that is not white space lies in
 * exactly one token.
 */
export interface Tokens {
  readonly length: number
  /** UTF-16 offsets into the text, half-open. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** A `TokenKind` each. A number is any token that starts with a digit (`2024-11`, `14h05`, `3,5`, `1er`). */
  readonly kinds: Uint8Array
  /** The token as written. */
  readonly texts: readonly string[]
  /** The token folded for look-up: see `fold` in pipeline/text/fold.ts. */
  readonly folded: readonly string[]
  /** Index into `sentences` of the sentence that holds the token. */
  readonly sentenceOf: Int32Array
}

export interface Sentence extends Span {
  /** Index into `Dispatch.blocks`; a sentence never crosses blocks. */
  readonly block: number
  /** Token indices, half-open. */
  readonly firstToken: number
  readonly endToken: number
}

/** Damage of scraping, annotated and never mended: the superfluous copy of a word written twice, a word torn or glued with its debris. */
export interface Noise extends Span {
  readonly kind: 'repeated' | 'torn'
}

export interface Segmentation {
  readonly tokens: Tokens
  /** In order; within a block they tile it but for white space. */
  readonly sentences: readonly Sentence[]
  readonly noise: readonly Noise[]
}
