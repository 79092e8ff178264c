import { isLowerAt, isUpperAt } from '#pipeline/text/characters'
import type { RawTokens } from '#pipeline/text/tokenize'
import { type Noise, TokenKind } from '#src/layers/segmentation'
import { isSpace, type Span } from '#src/span'

/** Damage found, and the words that show it. */
export interface Damage {
  readonly noise: Noise
  /** What a reader must see to recognise it: both copies of a repeated word. */
  readonly shown: Span
}

/** Finds repeated and torn words among the tokens [first, end) of one sentence. */
export const findNoise = (text: string, tokens: RawTokens, first: number, end: number, doubled: ReadonlySet<string>): readonly Damage[] => {
  const found: Damage[] = []
  for (let at = first; at < end; at++) {
    if (tokens.kinds[at] !== TokenKind.word) continue
    const damage = repeated(text, tokens, first, at, end, doubled) ?? torn(text, tokens, at, end)
    if (damage) found.push(damage)
  }
  return found
}

const start = (tokens: RawTokens, at: number): number => tokens.starts[at] as number
const stop = (tokens: RawTokens, at: number): number => tokens.ends[at] as number

const isApart = (tokens: RawTokens, at: number): boolean => stop(tokens, at) < start(tokens, at + 1)

/** `Morel Morel`, `le le`, `Jeanne Morel Jeanne Morel`; not `nous nous`, nor `l'Est est`, where only the case differs. */
const repeated = (text: string, tokens: RawTokens, first: number, at: number, end: number, doubled: ReadonlySet<string>): Damage | undefined => {
  if (at + 1 < end && isApart(tokens, at) && tokens.folded[at] === tokens.folded[at + 1]) {
    const word = tokens.folded[at] as string
    const sameForm = tokens.texts[at] === tokens.texts[at + 1] || (at === first && isLowerAt(text, start(tokens, at + 1)))
    if (!sameForm || word.endsWith('.') || !/\p{L}/u.test(word) || (word.length < 2 && isUpperAt(text, start(tokens, at))) || doubled.has(word))
      return undefined
    // Three and more of the same are meant (`non non non`), as is what is set off as a refrain.
    if (tokens.folded[at + 2] === word || (at > first && tokens.folded[at - 1] === word)) return undefined
    return copy(tokens, at, at + 1, at + 1)
  }
  if (
    at + 3 < end &&
    tokens.folded[at] === tokens.folded[at + 2] &&
    tokens.folded[at + 1] === tokens.folded[at + 3] &&
    isNamePair(text, tokens, at) &&
    isNamePair(text, tokens, at + 2)
  )
    return isApart(tokens, at + 1) ? copy(tokens, at, at + 2, at + 3) : undefined
  return undefined
}

const isNamePair = (text: string, tokens: RawTokens, at: number): boolean =>
  tokens.kinds[at + 1] === TokenKind.word &&
  tokens.kinds[at] === TokenKind.word &&
  isUpperAt(text, start(tokens, at)) &&
  isUpperAt(text, start(tokens, at + 1)) &&
  stop(tokens, at) - start(tokens, at) > 1 &&
  stop(tokens, at + 1) - start(tokens, at + 1) > 1

const copy = (tokens: RawTokens, from: number, second: number, last: number): Damage => ({
  noise: { start: start(tokens, second), end: stop(tokens, last), kind: 'repeated' },
  shown: { start: start(tokens, from), end: stop(tokens, last) },
})

const damaged = (tokens: RawTokens, from: number, last: number): Damage => {
  const span = { start: start(tokens, from), end: stop(tokens, last) }
  return { noise: { ...span, kind: 'torn' }, shown: span }
}

/** `ministresres`-like debris after a mark (`partis,tis`), words run together at a comma or a capital, words cut at a line's end. */
const torn = (text: string, tokens: RawTokens, at: number, end: number): Damage | undefined => {
  const next = at + 1
  if (next + 1 < end && tokens.texts[next] === ',' && stop(tokens, at) === start(tokens, next) && stop(tokens, next) === start(tokens, next + 1)) {
    if (tokens.kinds[next + 1] === TokenKind.word && isLowerAt(text, stop(tokens, at) - 1) && isLowerAt(text, start(tokens, next + 1)))
      return damaged(tokens, at, next + 1)
  }
  if (next + 1 < end && (tokens.texts[next] === '-' || tokens.texts[next] === '\u00ad') && stop(tokens, at) === start(tokens, next)) {
    if (isLowerAt(text, stop(tokens, at) - 1) && isLowerAt(text, start(tokens, next + 1)) && holdsBreak(text, stop(tokens, next), start(tokens, next + 1)))
      return damaged(tokens, at, next + 1)
  }
  if (next < end && text.charCodeAt(stop(tokens, at) - 1) === 0xad && holdsBreak(text, stop(tokens, at), start(tokens, next))) return damaged(tokens, at, next)
  // What folding leaves as it is holds no capital of a word.
  return tokens.texts[at] !== tokens.folded[at] && RUN_TOGETHER.test(tokens.texts[at] as string) ? damaged(tokens, at, at) : undefined
}

/** `annoncéLe`: at least three small letters, then a capital and a small one. Not `iPhone`, `macOS`, `McAllister`. */
const RUN_TOGETHER = /^\p{Ll}{3,}\p{Lu}\p{Ll}+$/u

const holdsBreak = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (isSpace(unit) && unit !== 0x20 && unit !== 0xa0 && unit !== 0x09 && unit !== 0x202f) return true
  }
  return false
}
