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
  readonly next: Map<string, Node<T>>
  readonly values: T[]
}

const node = <T>(): Node<T> => ({ next: new Map(), values: [] })

/** Builds the index. Phrases are token sequences made by the tokeniser that made the text's tokens. */
export const phraseIndex = <T>(phrases: Iterable<readonly [readonly string[], T]>): PhraseIndex<T> => {
  const root = node<T>()
  let size = 0
  for (const [words, value] of phrases) {
    let here = root
    for (const word of words) {
      let next = here.next.get(word)
      if (!next) {
        next = node<T>()
        here.next.set(word, next)
      }
      here = next
    }
    if (here === root) continue
    here.values.push(value)
    size++
  }
  return {
    size,
    longest: (tokens, at) => {
      let here: Node<T> | undefined = root
      let best: PhraseMatch<T> | undefined
      for (let i = at; i < tokens.length && here; i++) {
        here = here.next.get(tokens[i] as string)
        if (here && here.values.length > 0) best = { length: i - at + 1, values: here.values }
      }
      return best
    },
    get: (tokens) => {
      let here: Node<T> | undefined = root
      for (const word of tokens) here = here?.next.get(word)
      return here?.values ?? []
    },
  }
}
