import { wordSieve } from './word-sieve.ts'

/** A set of phrases, each a sequence of folded tokens with a value, matched longest first at a token position. */
export interface PhraseIndex<T> {
  readonly size: number
  /** The longest phrase that starts at token `at`, or nothing. */
  readonly longest: (tokens: readonly string[], at: number) => PhraseMatch<T> | undefined
  /** The values of exactly this sequence. */
  readonly get: (tokens: readonly string[]) => readonly T[]
}

export interface PhraseMatch<T> {
  /** Number of tokens matched, at least one. */
  readonly length: number
  readonly values: readonly T[]
}

interface Node<T> {
  /** Absent where no phrase goes on: most nodes are the last of theirs. */
  next?: Map<string, Node<T>>
  values?: T[]
}

/** Builds the index. Phrases are token sequences made by the tokeniser that made the text's tokens. */
export const phraseIndex = <T>(phrases: Iterable<readonly [readonly string[], T]>): PhraseIndex<T> => {
  const root = new Map<string, Node<T>>()
  let size = 0
  for (const [words, value] of phrases) {
    const [opening] = words
    if (opening === undefined) continue
    let next = root
    let here: Node<T> = {}
    for (const [at, word] of words.entries()) {
      if (at > 0) {
        here.next ??= new Map()
        next = here.next
      }
      here = next.get(word) ?? {}
      next.set(word, here)
    }
    here.values ??= []
    here.values.push(value)
    size++
  }
  const mayOpen = wordSieve(root.keys())
  return {
    size,
    longest: (tokens, at) => {
      const opening = tokens[at]
      if (opening === undefined || !mayOpen(opening)) return undefined
      let here = root.get(opening)
      let length = 0
      let values: readonly T[] | undefined
      for (let i = at + 1; here; i++) {
        if (here.values) {
          length = i - at
          values = here.values
        }
        here = i < tokens.length ? here.next?.get(tokens[i] as string) : undefined
      }
      return values && { length, values }
    },
    get: (tokens) => {
      const opening = tokens[0]
      if (opening === undefined || !mayOpen(opening)) return []
      let here = root.get(opening)
      for (let i = 1; i < tokens.length; i++) here = here?.next?.get(tokens[i] as string)
      return here?.values ?? []
    },
  }
}
