import { TokenKind, type Tokens } from '#src/layers/segmentation'
import { isSpace, type Span } from '#src/span'
import { fold } from './fold.ts'

/** What a language adds to the tokeniser. All words folded (see fold.ts). */
export interface TokenRules {
  /** Elided words, with their apostrophe, split from what follows: `l'`, `qu'`, `jusqu'`. */
  readonly elisions: ReadonlySet<string>
  /** Words that keep an inner apostrophe: `aujourd'hui`. */
  readonly whole: ReadonlySet<string>
  /** Endings split from the word before: `'s`, `n't`, `-t-il`, `-il`, `-elle`. */
  readonly clitics: readonly string[]
  /** Abbreviations that keep their full stop: `m.`, `dr.`, `etc.`. */
  readonly abbreviations: ReadonlySet<string>
}

/** Tokens without the sentences they belong to. */
export type RawTokens = Omit<Tokens, 'sentenceOf'>

/** No language known: white space, punctuation, numbers. */
export const BARE_RULES: TokenRules = { elisions: new Set(), whole: new Set(), clitics: [], abbreviations: new Set() }

const LETTER = /[\p{L}\p{M}\p{N}\u00ad]/u

const ASCII_WORD = new Uint8Array(128)
for (let code = 0; code < 128; code++) ASCII_WORD[code] = /[0-9A-Za-z]/.test(String.fromCharCode(code)) ? 1 : 0

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc

const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011

/**
 * Splits `text` into tokens, left to right in one pass, linear in its length. Hyphenated words stay whole (`Saint-Denis`),
 * elided words and clitics are split (`l'` `Iran`, `a` `-t-il`, `Putin` `'s`), numbers keep what is written into them (`3,5`,
 * `14h05`, `30.11.2024`), initials and listed abbreviations keep their full stop (`J.`, `U.S.`, `M.`), an ellipsis and a run
 * of the same dash are one token.
 */
export const tokenize = (text: string, rules: TokenRules, within: Span = { start: 0, end: text.length }): RawTokens => {
  const starts: number[] = []
  const ends: number[] = []
  const kinds: number[] = []
  const push = (start: number, end: number, kind: number): void => {
    starts.push(start)
    ends.push(end)
    kinds.push(kind)
  }

  const isWordAt = (at: number): boolean => {
    if (at < 0 || at >= within.end) return false
    const code = text.charCodeAt(at)
    if (code < 128) return ASCII_WORD[code] === 1
    if (code >= 0xdc00 && code <= 0xdfff) return at > 0 && LETTER.test(text.slice(at - 1, at + 1))
    if (code >= 0xd800 && code <= 0xdbff) return LETTER.test(text.slice(at, at + 2))
    return LETTER.test(text.charAt(at))
  }

  /** The end of the run of letters, digits and joiners that starts at `at`. */
  const wordEnd = (at: number): number => {
    let end = at
    while (end < within.end) {
      if (isWordAt(end)) {
        end++
        continue
      }
      const code = text.charCodeAt(end)
      const joins = isHyphen(code) || isApostrophe(code) || code === 0x26 || (code === 0x2e && isInitials(at, end))
      if (!joins || !isWordAt(end + 1) || (end > at && isHyphen(code) && isHyphen(text.charCodeAt(end - 1)))) break
      end++
    }
    return end
  }

  /** Whether text[at, end) is single letters with full stops between: the `U` of `U.S.`, the `S.A` of `S.A.`. */
  const isInitials = (at: number, end: number): boolean => {
    if (end - at > 12) return false
    for (let i = at; i < end; i++) if ((i - at) % 2 === 0 ? !isWordAt(i) || isDigit(text.charCodeAt(i)) : text.charCodeAt(i) !== 0x2e) return false
    return (end - at) % 2 === 1
  }

  /** The end of the number that starts at `at`: digits with inner separators, then letters glued to them. */
  const numberEnd = (at: number): number => {
    let end = at
    while (end < within.end) {
      const code = text.charCodeAt(end)
      if (isWordAt(end)) end++
      else if (
        (code === 0x2e || code === 0x2c || code === 0x3a || code === 0x2f || isHyphen(code)) &&
        isDigit(text.charCodeAt(end + 1)) &&
        end + 1 < within.end &&
        isDigit(text.charCodeAt(end - 1))
      )
        end++
      else if (isHyphen(code) && isWordAt(end + 1)) end++
      else if ((code === 0x2b || code === 0x2d) && isDigit(text.charCodeAt(end + 1)) && /T\d/.test(text.slice(Math.max(at, end - 9), end))) end++
      else break
    }
    return end
  }

  /** Splits elisions off the front and clitics off the end of a word run, and pushes the pieces. */
  const pushWord = (start: number, end: number): void => {
    let at = start
    for (;;) {
      const word = fold(text.slice(at, end))
      if (rules.whole.has(word)) break
      const apostrophe = word.indexOf("'")
      if (apostrophe <= 0 || apostrophe >= word.length - 1 || apostrophe > 8) break
      if (!rules.elisions.has(word.slice(0, apostrophe + 1))) break
      push(at, at + apostrophe + 1, TokenKind.word)
      at += apostrophe + 1
    }
    const word = fold(text.slice(at, end))
    if (word.length === end - at && !rules.whole.has(word)) {
      for (const clitic of rules.clitics) {
        if (word.length > clitic.length && word.endsWith(clitic)) {
          push(at, end - clitic.length, TokenKind.word)
          push(end - clitic.length, end, TokenKind.word)
          return
        }
      }
    }
    push(at, end, TokenKind.word)
  }

  let at = within.start
  while (at < within.end) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      at++
      continue
    }
    if (isDigit(code)) {
      const end = numberEnd(at)
      push(at, end, TokenKind.number)
      at = end
      continue
    }
    if (isWordAt(at)) {
      let end = wordEnd(at)
      const next = text.charCodeAt(end)
      if (end < within.end && next === 0x2e) {
        const word = fold(text.slice(at, end + 1))
        const initial = end - at === 1 && text.charAt(at) !== text.charAt(at).toLowerCase()
        if (initial || (isInitials(at, end) && end - at > 1) || rules.abbreviations.has(word)) end++
      } else if (end < within.end && isApostrophe(next)) {
        // An elided word set apart from what follows (`l' Iran`), or a possessive of a plural (`ministers'`) left to punctuation.
        if (rules.elisions.has(`${fold(text.slice(at, end))}'`)) end++
      }
      if (text.charCodeAt(end - 1) === 0x2e || isApostrophe(text.charCodeAt(end - 1))) push(at, end, TokenKind.word)
      else pushWord(at, end)
      at = end
      continue
    }
    let end = at + (code >= 0xd800 && code <= 0xdbff && at + 1 < within.end ? 2 : 1)
    if (code === 0x2e || code === 0x2d) while (end < within.end && text.charCodeAt(end) === code) end++
    if (isApostrophe(code) && isWordAt(end)) {
      const tail = wordEnd(end)
      if (rules.clitics.includes(fold(text.slice(at, tail)))) {
        push(at, tail, TokenKind.word)
        at = tail
        continue
      }
    }
    push(at, end, PUNCTUATION.test(text.slice(at, end)) ? TokenKind.punctuation : TokenKind.symbol)
    at = end
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

const PUNCTUATION = /^\p{P}+$/u
