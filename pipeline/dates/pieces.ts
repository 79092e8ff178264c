import { type Segmentation, TokenKind } from '#src/layers/segmentation'
import type { Lexicon } from './lexicon.ts'

/** The tokens as temporal patterns see them: `mid-1990s`, `ten-year` and `18h-20h` in their parts, known compounds (`après-midi`) whole. */
export interface Pieces {
  readonly folded: readonly string[]
  readonly starts: ArrayLike<number>
  readonly ends: ArrayLike<number>
  /** The first piece of each sentence; one more at the end. */
  readonly sentences: readonly number[]
}

export const piecesOf = ({ tokens, sentences }: Segmentation, lexicon: Lexicon): Pieces => {
  const folded: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const bounds: number[] = []
  for (const { firstToken, endToken } of sentences) {
    bounds.push(folded.length)
    for (let i = firstToken; i < endToken; i++) {
      const text = tokens.folded[i] as string
      const start = tokens.starts[i] as number
      const end = tokens.ends[i] as number
      if (isCompound(text, tokens.kinds[i] as number, end - start) && splits(text, lexicon)) {
        let at = 0
        for (const part of text.split(JOINT)) {
          if (part.length > 0) {
            folded.push(part)
            starts.push(start + at)
            ends.push(start + at + part.length)
          }
          at += part.length
        }
      } else {
        folded.push(text)
        starts.push(start)
        ends.push(end)
      }
    }
  }
  bounds.push(folded.length)
  return { folded, starts, ends, sentences: bounds }
}

const JOINT = /([-/])/

/** Longer compounds are addresses and scraping, not dates. */
const LONGEST = 40

const isCompound = (text: string, kind: number, length: number): boolean =>
  length > 2 &&
  length <= LONGEST &&
  text.length === length &&
  (kind === TokenKind.word || kind === TokenKind.number) &&
  (text.indexOf('-', 1) > 0 || (kind === TokenKind.number && text.indexOf('/', 1) > 0))

const splits = (text: string, lexicon: Lexicon): boolean => {
  if (lexicon.has(text) || lexicon.figure(text)) return false
  const parts = text.split(JOINT).filter((part) => part.length > 0 && part !== '-' && part !== '/')
  return parts.length > 1 && parts.some((part) => lexicon.has(part) || isFigure(part.charCodeAt(0)))
}

const isFigure = (code: number): boolean => code >= 0x30 && code <= 0x39
