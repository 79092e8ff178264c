import { foldAccents } from '#pipeline/text/fold'
import type { EntityType } from '#src/layers/entities'
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

/**
 * `Hayat Tahrir al-Sham (HTS)` and `HTS (Hayat Tahrir al-Sham)`. Where a tagger has found the names, an introduction needs one
 * of them beside the bracket; the letters may reach further back than it did.
 * @param tagged the tagger's candidates, in order; absent where the language has no tagger
 */
export const detectIntroductions = (reading: Reading, lexicon: Lexicon, tagged: readonly Candidate[] | undefined): readonly Introduction[] => {
  const found: Introduction[] = []
  const { tokens } = reading
  const starting = new Map(tagged?.map((candidate) => [candidate.firstToken, candidate]))
  const ending = new Map(tagged?.map((candidate) => [candidate.endToken, candidate]))
  for (let at = 1; at + 2 < tokens.length; at++) {
    if (tokens.texts[at] !== '(') continue
    const marked = starting.get(at + 1)
    const short = isShort(reading, at + 1) || (marked !== undefined && marked.type !== 'PER' && marked.endToken === at + 2)
    if (short && CLOSERS.has(tokens.texts[at + 2] as string)) {
      const acronym = tokens.texts[at + 1] as string
      const spelled = longFormBefore(reading, lexicon, at, acronym)
      const name = ending.get(at)
      if (name && name.type !== 'PER' && (spelled !== undefined || isAbbreviation(reading, name, acronym)))
        found.push(introduction(Math.min(spelled ?? name.firstToken, name.firstToken), at, at + 1, typeOf(name)))
      else if (spelled !== undefined && (tagged ? starting.get(at + 1)?.type === 'ORG' && isCapitalised(reading, spelled) : true))
        found.push(introduction(spelled, at, at + 1, 'ORG'))
    } else if (isShort(reading, at - 1)) {
      const acronym = tokens.texts[at - 1] as string
      const name = starting.get(at + 1)
      if (name) {
        if (name.type !== 'PER' && CLOSERS.has(tokens.texts[name.endToken] ?? '') && isAbbreviation(reading, name, acronym))
          found.push(introduction(name.firstToken, name.endToken, at - 1, typeOf(name)))
        continue
      }
      const end = tagged ? undefined : longFormAfter(reading, at + 1, acronym)
      if (end !== undefined) found.push(introduction(at + 1, end, at - 1, 'ORG'))
    }
  }
  return found
}

/** What has an acronym is an organisation, unless the tagger is sure of a place. */
const typeOf = ({ type, certainty }: Candidate): EntityType => (type === 'LOC' && certainty < 0.95 ? 'ORG' : type)

/**
 * Whether the letters of the acronym come in this order in the name, the first as its first (Phivolcs, PG&E); or the name is an
 * organisation's of several words and the acronym long enough to be its name in another language (AMISOM), or has the letters of
 * its words in another order (EHF, Fédération européenne de handball).
 */
const isAbbreviation = ({ tokens }: Reading, { firstToken, endToken, type }: Candidate, acronym: string): boolean => {
  const letters = lettersOf(acronym)
  const name = lettersOf(tokens.texts.slice(firstToken, endToken).join(''))
  if (endToken - firstToken < 2 && type !== 'ORG') return false
  let next = 0
  if (name.charAt(0) === letters.charAt(0)) for (let i = 0; i < name.length && next < letters.length; i++) if (name.charAt(i) === letters.charAt(next)) next++
  if (next === letters.length) return true
  if (type !== 'ORG' || endToken - firstToken < 2) return false
  return /^\p{Lu}{4,}$/u.test(acronym) || (letters.length > 2 && sorted(letters) === sorted(initialsOf(tokens.texts.slice(firstToken, endToken))))
}

/** Letters of words with a capital, or of four letters and more. */
const initialsOf = (words: readonly string[]): string =>
  words
    .filter((word) => word.length > 3 || /^\p{Lu}/u.test(word))
    .map((word) => foldAccents(word).charAt(0))
    .join('')

const sorted = (letters: string): string => [...letters].sort().join('')

const lettersOf = (word: string): string => foldAccents(word).replace(/[^\p{L}\p{N}]/gu, '')

const CLOSERS: ReadonlySet<string> = new Set([')', ',', ';'])

const introduction = (firstToken: number, endToken: number, acronym: number, type: EntityType): Introduction => ({
  name: { firstToken, endToken, type, kind: 'name', certainty: 0.995, by: BRACKETED },
  acronym: { firstToken: acronym, endToken: acronym + 1, type, kind: 'acronym', certainty: 0.996, by: BRACKETED },
})

const isShort = ({ tokens, shapes }: Reading, at: number): boolean => {
  const word = tokens.texts[at] as string
  if (word.length < 2 || word.length > 10 || shapes[at] === Shape.lower || shapes[at] === Shape.other || shapes[at] === Shape.initial) return false
  return shapes[at] === Shape.capitals || (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2
}

/** The first token of the words before `end` whose initials spell the acronym; every letter must open a word, in order, the first word the first. */
const longFormBefore = (reading: Reading, lexicon: Lexicon, end: number, acronym: string): number | undefined => {
  const { tokens } = reading
  const letters = lettersOf(acronym)
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
  const parts = foldAccents(word)
    .split(/[-'’]/)
    .filter((part) => part !== '')
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
  const letters = lettersOf(acronym)
  let close = start
  while (close < tokens.length && close - start < 14 && tokens.kinds[close] === TokenKind.word) close++
  if (!CLOSERS.has(tokens.texts[close] as string) || close - start < 2) return undefined
  let letter = 0
  for (let at = start; at < close; at++) {
    for (const part of foldAccents(tokens.texts[at] as string).split(/[-'’]/))
      if (part.charAt(0) === letters.charAt(letter) && letter < letters.length) letter++
  }
  const opens = foldAccents(tokens.texts[start] as string).charAt(0) === letters.charAt(0)
  return letter === letters.length && opens && isCapitalised(reading, start) ? close : undefined
}

/** Whether the initials of the words of a name, small words left out or kept, spell the acronym. */
export const spells = (name: readonly string[], acronym: string, small: ReadonlySet<string>): boolean => {
  const letters = lettersOf(acronym)
  if (letters.length < 2 || name.length < 2) return false
  const initials = (words: readonly string[]): string =>
    words
      .flatMap((word) => foldAccents(word).split('-'))
      .map((part) => part.charAt(0))
      .join('')
  return initials(name.filter((word) => !small.has(word))) === letters || initials(name) === letters
}

/** Other occurrences of an introduced acronym, of whatever type they were taken for, are of its type. */
export const asIntroduced = ({ tokens }: Reading, candidates: readonly Candidate[], introductions: readonly Introduction[]): readonly Candidate[] => {
  if (introductions.length === 0) return candidates
  const types = new Map(introductions.map(({ acronym }) => [tokens.folded[acronym.firstToken], acronym.type]))
  return candidates.map((candidate) => {
    const type = candidate.endToken === candidate.firstToken + 1 ? types.get(tokens.folded[candidate.firstToken]) : undefined
    return type ? { ...candidate, type, kind: 'acronym' } : candidate
  })
}
