import { TokenKind, type Tokens } from '#src/layers/segmentation'
import { isSpace, type Span } from '#src/span'
import { addressEnd, handleEnd, linkEnd } from './address.ts'
import { CharacterClass, characterClass, classAt, isApostrophe, isDigit, isHyphen, isLowerAt, isUpperAt, unitsAt } from './characters.ts'
import { fold } from './fold.ts'

/** What a language adds to the tokeniser. All words folded (see fold.ts). */
export interface TokenRules {
  /** Elided words, with their apostrophe, split from what follows: `l'`, `qu'`, `jusqu'`. */
  readonly elisions: ReadonlySet<string>
  /** Words that stay whole in spite of an apostrophe or of an ending like a clitic: `aujourd'hui`, `rendez-vous`. */
  readonly whole: ReadonlySet<string>
  /** Endings split from the word before: `'s`, `n't`, `-t-il`, `-il`, `-elle`. The longest first. */
  readonly clitics: readonly string[]
  /** Those of them that are split only from a word in lower case: `-la`, which also ends names. */
  readonly lowerClitics: ReadonlySet<string>
  /** Abbreviations that keep their full stop: `m.`, `dr.`, `etc.`. */
  readonly abbreviations: ReadonlySet<string>
  /** Those that are words as well, and keep it only beside a number: `sept.`, `no.`, `art.`. */
  readonly numberedAbbreviations: ReadonlySet<string>
}

/** Tokens without the sentences they belong to. */
export type RawTokens = Omit<Tokens, 'sentenceOf'>

/** No language known: white space, punctuation, numbers. */
export const BARE_RULES: TokenRules = {
  elisions: new Set(),
  whole: new Set(),
  clitics: [],
  lowerClitics: new Set(),
  abbreviations: new Set(),
  numberedAbbreviations: new Set(),
}

/** Longest word that a pack lists, and longest elision: what is looked up is no longer, so that hostile input stays linear. */
const LONGEST_LISTED = 40
const LONGEST_ELISION = 8

/**
 * Splits `text` into tokens, left to right, linear in its length. Hyphenated words stay whole (`Saint-Denis`), elided words
 * and clitics are split (`l'` `Iran`, `a` `-t-il`, `Putin` `'s`), numbers keep what is written into them (`3,5`, `14h05`,
 * `30.11.2024`), initials and listed abbreviations keep their full stop (`J.`, `U.S.`, `M.`), and one token each are: a link, a
 * mail address, a handle, a hashtag, an ellipsis, a run of the same dash, a pair of typewriter quotes (`''`), an emoji with
 * its modifiers. Every character that is not white space lies in exactly one token.
 */
export const tokenize = (text: string, rules: TokenRules, within: Span = { start: 0, end: text.length }): RawTokens => {
  const limit = within.end
  const clitics = cliticsOf(rules)
  const starts: number[] = []
  const ends: number[] = []
  const kinds: number[] = []
  const push = (start: number, end: number, kind: number): void => {
    starts.push(start)
    ends.push(end)
    kinds.push(kind)
  }

  const isWordAt = (at: number): boolean => {
    if (at >= limit) return false
    const told = characterClass(text.charCodeAt(at))
    if (told === CharacterClass.letter || told === CharacterClass.digit) return true
    if (told !== CharacterClass.high || at + 1 >= limit) return false
    const pair = classAt(text, at)
    return pair === CharacterClass.letter || pair === CharacterClass.digit
  }

  /** The end of the run of letters, digits and joiners that starts at `at`, no further than `far`. */
  const wordEnd = (at: number, far: number): number => {
    let end = at
    while (end < far) {
      if (isWordAt(end)) {
        end += unitsAt(text, end)
        continue
      }
      const unit = text.charCodeAt(end)
      if (unit === 0x2e) {
        const skip = end > at ? initialAfter(at, end) : 0
        if (skip === 0) break
        end += skip
        continue
      }
      if (!(isHyphen(unit) || isApostrophe(unit) || unit === 0x26) || end === at || !isWordAt(end + 1)) break
      end++
    }
    return Math.min(end, limit)
  }

  /** At a full stop after a single letter (`U` of `U.S.`, `J` of `J.-P.`), or after two before one (`Ph.D.`): the units up to the next single letter; 0 where none follows. */
  const initialAfter = (start: number, dot: number): number => {
    const short = dot - start === 2 && isUpperAt(text, start) && isUpperAt(text, dot + 1) && text.charCodeAt(dot + 2) === 0x2e
    if (!short && !isSingleLetter(start, dot)) return 0
    const skip = isHyphen(text.charCodeAt(dot + 1)) ? 2 : 1
    const next = dot + skip
    if (next >= limit || characterClass(text.charCodeAt(next)) !== CharacterClass.letter || isWordAt(next + 1)) return 0
    if (skip === 2 && text.charCodeAt(next + 1) !== 0x2e) return 0
    return skip
  }

  /** Whether the letter before `dot` stands alone in its word: at `start`, or after a full stop or hyphen. */
  const isSingleLetter = (start: number, dot: number): boolean => {
    if (characterClass(text.charCodeAt(dot - 1)) !== CharacterClass.letter) return false
    const before = text.charCodeAt(dot - 2)
    return dot - 1 === start || (dot - 2 > start && (before === 0x2e || (isHyphen(before) && text.charCodeAt(dot - 3) === 0x2e)))
  }

  /** The end of the number that starts at `at`: digits with inner separators, then letters glued to them. */
  const numberEnd = (at: number): number => {
    let end = at
    while (end < limit) {
      const unit = text.charCodeAt(end)
      if (isWordAt(end)) end += unitsAt(text, end)
      else if (isNumberJoiner(unit) && end + 1 < limit && isDigit(text.charCodeAt(end + 1)) && isDigit(text.charCodeAt(end - 1))) end++
      else if (isHyphen(unit) && isWordAt(end + 1)) end++
      else if (unit === 0x2b && isDigit(text.charCodeAt(end + 1)) && /T\d/.test(text.slice(Math.max(at, end - 9), end))) end++
      else break
    }
    return end
  }

  /** Splits clitics off the end of a word, the last first, and pushes the pieces. */
  const pushWord = (start: number, end: number): void => {
    const tails: number[] = []
    let stop = end
    for (let word = end - start <= LONGEST_LISTED ? fold(text.slice(start, end)) : ''; word.length === stop - start; ) {
      const clitic = cliticOf(clitics.get(word.charCodeAt(word.length - 1)), word)
      if (clitic === undefined || rules.whole.has(word) || (rules.lowerClitics.has(clitic) && !isLowerAt(text, start))) break
      tails.push(stop)
      stop -= clitic.length
      word = word.slice(0, stop - start)
      // Only a hyphenated clitic may stand before another (`donnez-le-moi`).
      if (clitic.charCodeAt(0) !== 0x2d) break
    }
    push(start, stop, TokenKind.word)
    for (let tail = tails.pop(); tail !== undefined; tail = tails.pop()) {
      push(stop, tail, TokenKind.word)
      stop = tail
    }
  }

  /** The end of the elided word at `at`, apostrophe included; `at` where there is none or the word is listed as whole. */
  const elisionEnd = (at: number): number => {
    if (rules.elisions.size === 0) return at
    let mark = at
    while (mark < at + LONGEST_ELISION && mark < limit && isWordAt(mark)) mark++
    if (mark === at || mark >= limit || !isApostrophe(text.charCodeAt(mark)) || !rules.elisions.has(`${fold(text.slice(at, mark))}'`)) return at
    const end = wordEnd(at, Math.min(limit, at + LONGEST_LISTED))
    return rules.whole.has(fold(text.slice(at, end))) ? at : mark + 1
  }

  const word = (at: number): number => {
    const link = linkEnd(text, at, limit)
    if (link > at) {
      push(at, link, TokenKind.word)
      return link
    }
    const elision = elisionEnd(at)
    if (elision > at) {
      push(at, elision, TokenKind.word)
      return elision
    }
    const end = wordEnd(at, limit)
    const next = end < limit ? text.charCodeAt(end) : 0
    if (next === 0x2e || next === 0x40 || next === 0x5f || next === 0x2b) {
      const address = addressEnd(text, at, end, limit)
      if (address > end) {
        push(at, address, TokenKind.word)
        return address
      }
    }
    if (next === 0x2e && text.charCodeAt(end + 1) !== 0x2e && keepsStop(at, end)) {
      push(at, end + 1, TokenKind.word)
      return end + 1
    }
    pushWord(at, end)
    return end
  }

  /** Whether the word before a full stop keeps it: an initial (`J.`), initials (`U.S.`), an abbreviation. */
  const keepsStop = (at: number, end: number): boolean => {
    if (end - at > LONGEST_LISTED) return false
    if (isSingleLetter(at, end)) return end - at > 1 || isUpperAt(text, at) || rules.abbreviations.has(`${fold(text.slice(at, end))}.`)
    const word = `${fold(text.slice(at, end))}.`
    return rules.abbreviations.has(word) || (rules.numberedAbbreviations.has(word) && isBesideNumber(end + 1))
  }

  /** A word that is all of the text counts as well: so packs' entries are split like the text they are to match. */
  const isBesideNumber = (after: number): boolean => {
    if (starts.length === 0 && after === limit) return true
    let next = after
    while (next < after + 3 && next < limit && isSpace(text.charCodeAt(next))) next++
    if (next < limit && isDigit(text.charCodeAt(next))) return true
    return kinds[kinds.length - 1] === TokenKind.number
  }

  const mark = (at: number, unit: number): number => {
    if (unit === 0x40 || unit === 0x23) {
      const handle = handleEnd(text, at, limit)
      if (handle > at) {
        push(at, handle, TokenKind.word)
        return handle
      }
    }
    if (isApostrophe(unit) && isWordAt(at + 1)) {
      const tail = wordEnd(at + 1, Math.min(limit, at + LONGEST_ELISION))
      if (rules.clitics.includes(fold(text.slice(at, tail)))) {
        push(at, tail, TokenKind.word)
        return tail
      }
    }
    let end = Math.min(limit, at + unitsAt(text, at))
    if (unit === 0x2e || unit === 0x2d || unit === 0x5f || unit === 0x2a || unit === 0x3d) while (end < limit && text.charCodeAt(end) === unit) end++
    else if ((unit === 0x27 || unit === 0x60) && end < limit && text.charCodeAt(end) === unit) end++
    else if (unit > 0xff) end = modifiersEnd(text, at, end, limit)
    push(at, end, classAt(text, at) === CharacterClass.punctuation ? TokenKind.punctuation : TokenKind.symbol)
    return end
  }

  for (let at = within.start; at < limit; ) {
    const unit = text.charCodeAt(at)
    if (isSpace(unit)) at++
    else if (characterClass(unit) === CharacterClass.digit) {
      const end = numberEnd(at)
      push(at, end, TokenKind.number)
      at = end
    } else at = isWordAt(at) ? word(at) : mark(at, unit)
  }

  const texts = starts.map((start, index) => text.slice(start, ends[index]))
  return {
    length: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    kinds: Uint8Array.from(kinds),
    texts,
    folded: texts.map(fold),
  }
}

/** The clitics of a language by the last unit of each, as its words are asked for them; the longest first. */
const cliticsOf = (rules: TokenRules): ReadonlyMap<number, readonly string[]> => {
  const known = cliticsByEnd.get(rules)
  if (known) return known
  const found = new Map<number, string[]>()
  for (const clitic of rules.clitics) {
    const end = clitic.charCodeAt(clitic.length - 1)
    found.set(end, [...(found.get(end) ?? []), clitic])
  }
  cliticsByEnd.set(rules, found)
  return found
}

const cliticsByEnd = new WeakMap<TokenRules, ReadonlyMap<number, readonly string[]>>()

const cliticOf = (clitics: readonly string[] | undefined, word: string): string | undefined => {
  if (clitics) for (const clitic of clitics) if (word.length > clitic.length && word.endsWith(clitic)) return clitic
  return undefined
}

/** What joins the digits of one number: `3,5`, `10.000`, `14:05`, `03/02/2025`, `2016-17`. */
const isNumberJoiner = (unit: number): boolean => unit === 0x2e || unit === 0x2c || unit === 0x3a || unit === 0x2f || isHyphen(unit)

/**
 * The end of an emoji sequence (Unicode Technical Standard 51): variation selectors, skin tones, tags, keycaps, and what a
 * zero-width joiner joins; two regional indicators are one flag.
 */
const modifiersEnd = (text: string, start: number, first: number, limit: number): number => {
  let end = first
  const flag = isRegional(text, start) && isRegional(text, end)
  if (flag) end += 2
  while (end < limit) {
    const unit = text.charCodeAt(end)
    const point = text.codePointAt(end) ?? 0
    if ((unit >= 0xfe00 && unit <= 0xfe0f) || unit === 0x20e3) end++
    else if ((point >= 0x1f3fb && point <= 0x1f3ff) || (point >= 0xe0020 && point <= 0xe007f)) end += 2
    else if (unit === 0x200d && end + 1 < limit && !isSpace(text.charCodeAt(end + 1))) end += 1 + unitsAt(text, end + 1)
    else break
  }
  return Math.min(end, limit)
}

const isRegional = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 0xd83c && text.charCodeAt(at + 1) >= 0xdde6 && text.charCodeAt(at + 1) <= 0xddff
