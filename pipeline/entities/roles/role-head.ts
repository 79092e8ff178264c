import type { Lexicon } from '../lexicon/lexicon.ts'
import type { PersonWord } from '../lexicon/person-words.ts'
import { type Reading, Shape } from '../reading.ts'
import type { Cover } from './cover.ts'

/** A noun that says what a person is. */
export interface RoleHead extends PersonWord {
  readonly firstToken: number
  readonly endToken: number
  readonly plural: boolean
}

/** A role noun at `at`, in the singular or plural; `ex-` and the like may be joined to it. */
export const headAt = ({ tokens }: Reading, lexicon: Lexicon, at: number): RoleHead | undefined => {
  const { heads, prefixes, plurals } = lexicon.roleWords
  const folded = tokens.folded[at] ?? ''
  const head = (length: number, plural: boolean, word: PersonWord | undefined): RoleHead => ({
    firstToken: at,
    endToken: at + length,
    plural,
    ...(word?.gender && { gender: word.gender }),
  })
  const match = heads.longest(tokens.folded, at)
  if (match) return head(match.length, false, match.values[0])
  for (const prefix of prefixes) {
    if (!folded.startsWith(prefix)) continue
    const rest = heads.longest([folded.slice(prefix.length), tokens.folded[at + 1] ?? ''], 0)
    if (rest) return head(rest.length, false, rest.values[0])
  }
  for (const [ending, singular] of plurals) {
    const [value] = folded.endsWith(ending) ? heads.get([folded.slice(0, -ending.length) + singular]) : []
    if (value) return head(1, true, value)
  }
  return undefined
}

/**
 * Whether the word in small letters at `at` is rather a verb: by what stands before it (to host, il juge), or because it is also a
 * verb of speech and has a name or an article after it (la cour juge X).
 */
export const isVerbAt = ({ tokens, shapes }: Reading, lexicon: Lexicon, cover: Cover, at: number): boolean => {
  if (shapes[at] !== Shape.lower || tokens.sentenceOf[at - 1] !== tokens.sentenceOf[at]) return false
  const { articles, determiners, verbalBefore } = lexicon.roleWords
  const before = tokens.folded[at - 1] ?? ''
  if (verbalBefore.has(before)) return true
  if (!lexicon.metonyms.verbs.has(tokens.folded[at] as string) || articles.has(before) || determiners.has(before)) return false
  return cover.mentionEnd[at + 1] !== 0 || articles.has(tokens.folded[at + 1] ?? '')
}
