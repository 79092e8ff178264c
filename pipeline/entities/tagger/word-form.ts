import { fold, foldAccents } from '#pipeline/text/fold'
import { TokenKind } from '#src/layers/segmentation'
import { hashText } from './hash.ts'

/** How a token is written, by its letters' case. */
export const Casing = { lower: 0, capitalised: 1, capitals: 2, initial: 3, mixed: 4, number: 5, punctuation: 6, other: 7 } as const

/** What the tagger sees of a distinct word, as hashes. */
export interface WordForm {
  /** Its place in the list it is kept in. */
  readonly index: number
  /** A TokenKind. */
  readonly kind: number
  readonly casing: number
  /** As written; folded; folded without accents. */
  readonly word: number
  readonly lower: number
  readonly bare: number
  /** Runs of capitals, small letters and digits as one sign each (`Xx-Xx`), and one sign a character (`Xxxxx-Xx`). */
  readonly shape: number
  readonly fullShape: number
  /** Hashes of the first and last letters, the shortest first; as many as the word is long enough for. */
  readonly prefixes: readonly number[]
  readonly suffixes: readonly number[]
  /** Length of a word of small letters, which may tie a name together (`de`, `of`, `al`, `bin`); 0 for the rest. */
  readonly tie: number
}

/** Whether the word has letters with a case. */
export const isCased = ({ casing }: WordForm): boolean => casing <= Casing.mixed

/** Words longer than this are cut before they are looked at: nothing that long is a name. */
const LONGEST = 80

/** @param folded the word as `fold` folds it */
export const wordForm = (text: string, folded: string, kind: number, index: number): WordForm => {
  const whole = text.length <= LONGEST
  const word = whole ? text : text.slice(0, LONGEST)
  const lower = whole ? folded : fold(word)
  const casing = casingOf(word, kind)
  const isWord = kind === TokenKind.word
  return {
    index,
    kind,
    casing,
    word: hashText(word, 1),
    lower: hashText(lower),
    bare: hashText(foldAccents(word)),
    shape: hashText(shapeOf(word, true), 2),
    fullShape: hashText(shapeOf(word.slice(0, 12), false), 3),
    prefixes: isWord ? affixes.filter((length) => length < lower.length).map((length) => hashText(lower.slice(0, length), 4)) : [],
    suffixes: isWord ? affixes.filter((length) => length < lower.length).map((length) => hashText(lower.slice(-length), 5)) : [],
    tie: casing === Casing.lower && word.length <= 3 ? word.length : 0,
  }
}

/** Lengths of the affixes looked at. */
const affixes = [1, 2, 3, 4]

const isUpper = (character: string): boolean => character !== character.toLowerCase()

const isLower = (character: string): boolean => character !== character.toUpperCase()

const casingOf = (word: string, kind: number): number => {
  if (kind === TokenKind.number) return Casing.number
  if (kind !== TokenKind.word) return kind === TokenKind.punctuation ? Casing.punctuation : Casing.other
  let upper = 0
  let lower = 0
  for (const character of word) {
    if (isUpper(character)) upper++
    else if (isLower(character)) lower++
  }
  if (upper === 0) return lower > 0 ? Casing.lower : Casing.other
  if (lower === 0) return upper === 1 ? Casing.initial : Casing.capitals
  const parts = word.split('-').length
  return isUpper(String.fromCodePoint(word.codePointAt(0) ?? 0)) && upper <= parts ? Casing.capitalised : Casing.mixed
}

const shapeOf = (word: string, collapsed: boolean): string => {
  let shape = ''
  let last = ''
  for (const character of word) {
    const code = character.charCodeAt(0)
    const sign = code >= 0x30 && code <= 0x39 ? 'd' : isUpper(character) ? 'X' : isLower(character) ? 'x' : character
    if (!collapsed || sign !== last) shape += sign
    last = sign
  }
  return shape
}
