import { type Segmentation, TokenKind, type Tokens } from '#src/layers/segmentation'

/** How a token is written. */
export const Shape = {
  /** Punctuation, symbols, numbers, scripts without case. */
  other: 0,
  lower: 1,
  /** A capital, then small letters: Paris, Jean-Noël. */
  capital: 2,
  /** Two capitals or more and no small letter: HTS, U.S. */
  capitals: 3,
  /** One capital, with a full stop or not: J., M. */
  initial: 4,
  /** Capitals inside: McDonald, LaREM, iPhone. */
  mixed: 5,
} as const

/** A document's tokens as name detection reads them. */
export interface Reading {
  readonly text: string
  readonly segmentation: Segmentation
  readonly tokens: Tokens
  readonly shapes: Uint8Array
  /** 1 where a capital says nothing: the token opens a sentence, a quotation, a line, or stands in a sentence in capitals. */
  readonly opens: Uint8Array
  /** 1 in sentences written in capitals, or with a capital on every word. */
  readonly shouted: Uint8Array
  /** Folded words that the document also writes in small letters. */
  readonly lowerWords: ReadonlySet<string>
  /** Folded words that the document writes with a capital where nothing but being a name asks for one. */
  readonly capitalWords: ReadonlySet<string>
}

const LOWER = /\p{Ll}/u
const UPPER = /\p{Lu}/u

const shapeOf = (word: string): number => {
  let first = 0
  let uppers = 0
  let lowers = 0
  let inner = false
  let afterHyphen = true
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    let upper = code >= 65 && code <= 90
    let lower = code >= 97 && code <= 122
    if (code > 127) {
      const char = word.charAt(i)
      upper = UPPER.test(char)
      lower = !upper && LOWER.test(char)
    }
    if (upper) {
      uppers++
      if (first === 0) first = 1
      else if (!afterHyphen) inner = true
    } else if (lower) {
      lowers++
      if (first === 0) first = 2
    }
    afterHyphen = code === 45 || code === 39 || code === 0x2019
  }
  if (uppers === 0) return lowers > 0 ? Shape.lower : Shape.other
  if (lowers === 0) return uppers === 1 ? Shape.initial : Shape.capitals
  if (first === 2) return uppers > 0 ? Shape.mixed : Shape.lower
  return inner ? Shape.mixed : Shape.capital
}

/** @param tokens the segmentation's, with words narrowed to the names inside them */
export const readingOf = (text: string, segmentation: Segmentation, tokens: Tokens = segmentation.tokens): Reading => {
  const { sentences } = segmentation
  const shapes = new Uint8Array(tokens.length)
  const opens = new Uint8Array(tokens.length)
  const shouted = new Uint8Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) shapes[i] = tokens.kinds[i] === TokenKind.word ? shapeOf(tokens.texts[i] as string) : Shape.other
  for (const { firstToken, endToken } of sentences) {
    let words = 0
    let capitals = 0
    let small = 0
    let fresh = true
    for (let i = firstToken; i < endToken; i++) {
      const shape = shapes[i] as number
      if (tokens.kinds[i] === TokenKind.punctuation) {
        const mark = tokens.texts[i] as string
        if (OPENERS.has(mark)) fresh = true
        continue
      }
      if (fresh) opens[i] = 1
      if (shape !== Shape.other) fresh = false
      const length = (tokens.ends[i] as number) - (tokens.starts[i] as number)
      if (shape === Shape.other || length < 4) continue
      words++
      if (shape === Shape.capitals) capitals++
      else if (shape === Shape.lower) small++
    }
    // Four long words at least: fewer may well be all names.
    if (words >= 4 && (capitals >= words * 0.7 || small === 0)) for (let i = firstToken; i < endToken; i++) shouted[i] = 1
  }
  const lowerWords = new Set<string>()
  const capitalWords = new Set<string>()
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens.folded[i] as string
    if (shapes[i] === Shape.lower) lowerWords.add(word)
    else if (shapes[i] !== Shape.other && opens[i] === 0 && shouted[i] === 0) capitalWords.add(word)
  }
  return { text, segmentation, tokens, shapes, opens, shouted, lowerWords, capitalWords }
}

const OPENERS: ReadonlySet<string> = new Set(['«', '“', '"', '„', '‘', '‹', ':', '•', '-', '–', '—', '(', '[', '…', '...', '?', '!', '.'])

/** Whether the token is written as names are. */
export const isCapitalised = ({ shapes }: Reading, at: number): boolean => {
  const shape = shapes[at]
  return shape === Shape.capital || shape === Shape.capitals || shape === Shape.mixed
}
