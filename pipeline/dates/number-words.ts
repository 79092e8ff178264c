import type { Reading } from './matcher.ts'

/** A word of a number: `vingt`, or a scale that multiplies what stands before it, `mille`. */
export interface NumberPart {
  readonly value: number
  readonly scale: boolean
}

type NumberLexicon = ReadonlyMap<string, { readonly number: NumberPart | undefined }>

/** `12 000`, `2 millions`: figures in groups, or before a scale. */
export const grouped = (tokens: readonly string[], at: number, end: number, words: NumberLexicon, count: number, out: Reading[]): void => {
  const token = tokens[at] as string
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(token)) return
  let text = token.replace(',', '.')
  let next = at + 1
  while (next < end && next - at < 4 && /^\d{3}$/.test(tokens[next] as string)) text += tokens[next++]
  const scale = next < end ? words.get(tokens[next] as string)?.number : undefined
  if (scale?.scale) out.push({ atom: count, length: next + 1 - at, value: Number(text) * scale.value })
  else if (next > at + 1) out.push({ atom: count, length: next - at, value: Number(text) })
}

/** The longest number in words that begins at `at`, and each of its beginnings that is one. */
export const numberWords = (
  tokens: readonly string[],
  at: number,
  end: number,
  words: NumberLexicon,
  joins: ReadonlySet<string>,
  count: number,
  out: Reading[],
): void => {
  let total = 0
  let current = 0
  let place = 100
  for (let i = at; i < end && i - at < 16; ) {
    const part = words.get(tokens[i] as string)?.number
    if (!part) break
    if (part.scale) {
      if (part.value === 100) current = Math.max(1, current) * 100
      else {
        total += Math.max(1, current) * part.value
        current = 0
      }
      place = 100
    } else {
      // Twenty after a hundred, five after twenty; `deux trois` are two numbers.
      if (part.value >= place || (place < 100 && place !== 10 && part.value >= 20)) break
      current += part.value
      place = part.value >= 20 && part.value % 10 === 0 ? (part.value === 60 || part.value === 80 ? 20 : 10) : 0
    }
    i++
    out.push({ atom: count, length: i - at, value: total + current })
    const joined = i < end && joins.has(tokens[i] as string) && words.get(tokens[i + 1] ?? '')?.number !== undefined
    if (joined) i++
  }
}

/** Ordinals in Roman figures up to twenty-nine: `xixe`. */
const ROMAN = /^x{0,2}(?:ix|iv|v?i{0,3})(?:e|è|ème|ième)$/

/** What a folded Roman ordinal says; 0 where it is none. */
export const romanValue = (token: string): number => {
  if (!ROMAN.test(token)) return 0
  let total = 0
  let last = 0
  for (let i = token.length - 1; i >= 0; i--) {
    const value = token[i] === 'x' ? 10 : token[i] === 'v' ? 5 : token[i] === 'i' ? 1 : 0
    total += value < last ? -value : value
    last = Math.max(last, value)
  }
  return total
}
