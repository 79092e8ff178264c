/** Classes of UTF-16 code units that the tokeniser and the sentence splitter ask for in their inner loops. */

const LETTER = /[\p{L}\p{M}\p{Nl}\p{No}\u00ad\u200c\u200d]/u
const DIGIT = /\p{Nd}/u
const PUNCTUATION = /\p{P}/u

export const CharacterClass = { other: 0, letter: 1, digit: 2, punctuation: 3, high: 4, low: 5 } as const

const classOf = (character: string): number =>
  DIGIT.test(character)
    ? CharacterClass.digit
    : LETTER.test(character)
      ? CharacterClass.letter
      : PUNCTUATION.test(character)
        ? CharacterClass.punctuation
        : CharacterClass.other

/** One class for each unit of the Basic Multilingual Plane, told on first use and kept: 0 is "not asked yet". */
const known = new Uint8Array(0x10000)

export const characterClass = (unit: number): number => {
  const found = known[unit] as number
  if (found > 0) return found - 1
  const told =
    unit >= 0xd800 && unit <= 0xdbff ? CharacterClass.high : unit >= 0xdc00 && unit <= 0xdfff ? CharacterClass.low : classOf(String.fromCharCode(unit))
  known[unit] = told + 1
  return told
}

/** The class of the character at `at`, a surrogate pair taken as one; a lone surrogate is `other`. */
export const classAt = (text: string, at: number): number => {
  const told = characterClass(text.charCodeAt(at))
  if (told < CharacterClass.high) return told
  if (told === CharacterClass.low) return CharacterClass.other
  const next = text.charCodeAt(at + 1)
  return next >= 0xdc00 && next <= 0xdfff ? classOf(text.slice(at, at + 2)) : CharacterClass.other
}

/** Number of units of the character at `at`: 2 for a surrogate pair, else 1. */
export const unitsAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdbff) return 1
  const next = text.charCodeAt(at + 1)
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1
}

export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

export const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2bc

export const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011

/** Whether the character at `at` is an upper-case letter (title case included). */
export const isUpperAt = (text: string, at: number): boolean => {
  const character = text.slice(at, at + unitsAt(text, at))
  return character !== character.toLowerCase() && character === character.toUpperCase()
}

/** Whether the character at `at` is a lower-case letter. */
export const isLowerAt = (text: string, at: number): boolean => {
  const character = text.slice(at, at + unitsAt(text, at))
  return character !== character.toUpperCase() && character === character.toLowerCase()
}

const UPPER = /^\p{Lu}/u

/** Whether the word begins with an upper-case letter. */
export const opensUpper = (word: string): boolean => {
  const unit = word.charCodeAt(0)
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : UPPER.test(word)
}
