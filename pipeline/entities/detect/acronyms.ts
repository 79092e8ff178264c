import { foldAccents } from '#pipeline/text/fold'
import { TokenKind } from '#src/layers/segmentation'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isCapitalised, type Reading, Shape } from '../reading.ts'
import { type Candidate, engineRule } from './candidate.ts'

const BRACKETED = engineRule('bracketed-acronym', 'detect/acronyms')

/** An acronym and the name that it stands for, as the document introduces them. */
export interface Introduction {
  readonly name: Candidate
  readonly acronym: Candidate
}

/** Most tokens a long form may have, as a multiple of the acronym's letters (Schwartz and Hearst, 2003). */
const SPAN = 2

/** `Hayat Tahrir al-Sham (HTS)` and `HTS (Hayat Tahrir al-Sham)`, found by the letters: Schwartz and Hearst (2003), by whole words. */
export const detectIntroductions = (reading: Reading, lexicon: Lexicon): readonly Introduction[] => {
  const found: Introduction[] = []
  const { tokens } = reading
  for (let at = 1; at + 2 < tokens.length; at++) {
    if (tokens.texts[at] !== '(') continue
    if (isShort(reading, at + 1) && CLOSERS.has(tokens.texts[at + 2] as string)) {
      const first = longFormBefore(reading, lexicon, at, tokens.texts[at + 1] as string)
      if (first !== undefined) found.push(introduction(first, at, at + 1))
    } else if (isShort(reading, at - 1)) {
      const end = longFormAfter(reading, at + 1, tokens.texts[at - 1] as string)
      if (end !== undefined) found.push(introduction(at + 1, end, at - 1))
    }
  }
  return found
}

const CLOSERS: ReadonlySet<string> = new Set([')', ',', ';'])

const introduction = (firstToken: number, endToken: number, acronym: number): Introduction => ({
  name: { firstToken, endToken, type: 'ORG', kind: 'name', certainty: 0.92, by: BRACKETED },
  acronym: { firstToken: acronym, endToken: acronym + 1, type: 'ORG', kind: 'acronym', certainty: 0.95, by: BRACKETED },
})

const isShort = ({ tokens, shapes }: Reading, at: number): boolean => {
  const word = tokens.texts[at] as string
  if (word.length < 2 || word.length > 10 || shapes[at] === Shape.lower || shapes[at] === Shape.other || shapes[at] === Shape.initial) return false
  return shapes[at] === Shape.capitals || (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2
}

/** The first token of the words before `end` whose initials spell the acronym; every letter must open a word, in order, the first word the first. */
const longFormBefore = (reading: Reading, lexicon: Lexicon, end: number, acronym: string): number | undefined => {
  const { tokens } = reading
  const letters = foldAccents(acronym).replace(/[^\p{L}\p{N}]/gu, '')
  const sentence = tokens.sentenceOf[end]
  let letter = letters.length - 1
  const floor = Math.max(0, end - letters.length * SPAN - 3)
  for (let at = end - 1; at >= floor && tokens.sentenceOf[at] === sentence; at--) {
    if (tokens.kinds[at] !== TokenKind.word) return undefined
    const matched = initialsEnding(tokens.texts[at] as string, letters, letter)
    if (matched > 0) {
      letter -= matched
      if (letter < 0) return startsName(reading, lexicon, at, end) ? at : undefined
    } else if (!isSmallWord(reading, lexicon, at)) return undefined
  }
  return undefined
}

/** How many letters of the acronym, ending at `letter`, this word's initials give: `al-Sham` gives one (S) or two (AS). */
const initialsEnding = (word: string, letters: string, letter: number): number => {
  const parts = foldAccents(word).split(/[-'’]/).filter((part) => part !== '')
  let matched = 0
  for (let part = parts.length - 1; part >= 0; part--) {
    if (letter - matched >= 0 && parts[part]?.charAt(0) === letters.charAt(letter - matched)) matched++
  }
  return matched
}

const isSmallWord = ({ tokens, shapes }: Reading, lexicon: Lexicon, at: number): boolean =>
  shapes[at] === Shape.lower && (lexicon.organisations.links.has(tokens.folded[at] as string) || lexicon.given.particles.has(tokens.folded[at] as string))

const startsName = (reading: Reading, lexicon: Lexicon, at: number, end: number): boolean => {
  if (lexicon.organisations.links.has(reading.tokens.folded[at] as string)) return false
  for (let i = at; i < end; i++) if (isCapitalised(reading, i)) return true
  return end - at > 2
}

const longFormAfter = (reading: Reading, start: number, acronym: string): number | undefined => {
  const { tokens } = reading
  const letters = foldAccents(acronym).replace(/[^\p{L}\p{N}]/gu, '')
  let close = start
  while (close < tokens.length && close - start < 14 && tokens.kinds[close] === TokenKind.word) close++
  if (!CLOSERS.has(tokens.texts[close] as string) || close - start < 2) return undefined
  let letter = 0
  for (let at = start; at < close; at++) {
    for (const part of foldAccents(tokens.texts[at] as string).split(/[-'’]/)) if (part.charAt(0) === letters.charAt(letter) && letter < letters.length) letter++
  }
  const opens = foldAccents(tokens.texts[start] as string).charAt(0) === letters.charAt(0)
  return letter === letters.length && opens && isCapitalised(reading, start) ? close : undefined
}

/** Whether the initials of the words of a name, small words left out or kept, spell the acronym. */
export const spells = (name: readonly string[], acronym: string, small: ReadonlySet<string>): boolean => {
  const letters = foldAccents(acronym).replace(/[^\p{L}\p{N}]/gu, '')
  if (letters.length < 2 || name.length < 2) return false
  const initials = (words: readonly string[]): string =>
    words
      .flatMap((word) => foldAccents(word).split('-'))
      .map((part) => part.charAt(0))
      .join('')
  return initials(name.filter((word) => !small.has(word))) === letters || initials(name) === letters
}
