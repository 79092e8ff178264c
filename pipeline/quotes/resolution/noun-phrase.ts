import type { SpeakerPhrase } from '../draft.ts'
import type { Discourse } from './discourse.ts'
import type { Occurrence } from './occurrence.ts'
import { type Noun, type NounMatch, nounAt, type ReferringWords } from './referring-words.ts'

/** A speaker's noun phrase, or one of its coordinated parts, taken apart. Token indices, half-open. */
export interface NounPhrase {
  readonly firstToken: number
  readonly endToken: number
  /** Names that stand for the speaker itself: `Lavrov` of `le ministre russe Lavrov`. */
  readonly names: readonly Occurrence[]
  /** Names that say whose or which it is: `Airbus` of `un communiqué d'Airbus`, of `Airbus officials`. */
  readonly modifiers: readonly Occurrence[]
  /** Of these, the ones it belongs to: possessors, and complements of a genitive preposition. */
  readonly owners: readonly Occurrence[]
  /** The readings of the common noun at its head, where it is a listed one. */
  readonly nouns: readonly Noun[]
  /** Folded singular of the head. */
  readonly head?: string
  /** Has an indefinite determiner, or is a plural with none (`officials`). */
  readonly indefinite: boolean
  /** A singular noun with no determiner at all. */
  readonly bare: boolean
  readonly two: boolean
  readonly plural: boolean
  /** Begins with a possessive: whose it is, a pronoun would say. */
  readonly possessed: boolean
  /** Token of the possessive ending that makes all before it the owner of what follows (`the court's summary`). */
  readonly possessive?: number
  /** Where the noun's first complement begins, else `endToken`. */
  readonly complement: number
}

/** The coordinated parts of the phrase, each taken apart; one where nothing is coordinated. */
export const readNounPhrases = (
  discourse: Discourse,
  words: ReferringWords,
  { firstToken, endToken }: Pick<SpeakerPhrase, 'firstToken' | 'endToken'>,
): readonly NounPhrase[] => {
  const { folded } = discourse.tokens
  const parts: NounPhrase[] = []
  let from = firstToken
  for (let t = firstToken + 1; t < endToken - 1; t++) {
    const comma = folded[t] === ','
    if (!comma && !words.conjunctions.has(folded[t] as string)) continue
    if (occurrenceAt(discourse, t) && occurrenceAt(discourse, t) === occurrenceAt(discourse, t + 1)) continue
    if (!beginsPhrase(discourse, words, t + 1)) continue
    parts.push(readNounPhrase(discourse, words, from, t))
    from = t + 1
  }
  parts.push(readNounPhrase(discourse, words, from, endToken))
  return parts
}

const occurrenceAt = ({ occurrences, occurrenceOf }: Discourse, token: number): Occurrence | undefined => occurrences[occurrenceOf[token] ?? -1]

/** Whether a coordinated noun phrase can begin here: a name, or a determiner that is not also a preposition. */
const beginsPhrase = (discourse: Discourse, words: ReferringWords, token: number): boolean => {
  const occurrence = occurrenceAt(discourse, token)
  if (occurrence) return occurrence.kind !== 'demonym'
  const word = discourse.tokens.folded[token] as string
  return (words.definite.has(word) || words.indefinite.has(word)) && !words.prepositions.has(word)
}

export const readNounPhrase = (discourse: Discourse, words: ReferringWords, firstToken: number, endToken: number): NounPhrase => {
  const { folded } = discourse.tokens
  const names: Occurrence[] = []
  const modifiers: Occurrence[] = []
  const owners: Occurrence[] = []
  const heads: NounMatch[] = []
  let complement = endToken
  let governed = false
  let genitive = true
  for (let t = firstToken; t < endToken; ) {
    const occurrence = occurrenceAt(discourse, t)
    if (occurrence) {
      const { endToken: after } = occurrence
      const next = folded[after] as string
      const possessor = after < endToken && (next === "'s" || next === "'")
      const person = discourse.entities[occurrence.entity]?.type === 'PER'
      if (occurrence.kind === 'demonym') modifiers.push(occurrence)
      else if (possessor || (after < endToken && nounAt(words, folded, after, endToken))) modifiers.push(occurrence)
      else if (governed || (complement < t && !apposed(heads[0]?.nouns ?? [], person, after === endToken))) modifiers.push(occurrence)
      else names.push(occurrence)
      if (occurrence.kind !== 'demonym' && genitive && modifiers.at(-1) === occurrence) owners.push(occurrence)
      governed = false
      t = Math.max(t + 1, after)
      continue
    }
    const word = folded[t] as string
    if (words.complements.has(word) && t > firstToken) {
      if (complement === endToken) complement = t
      governed = true
      genitive = words.genitives.has(word)
    } else if (!words.definite.has(word) && !words.indefinite.has(word)) {
      const match = complement === endToken ? nounAt(words, folded, t, endToken) : undefined
      if (match) {
        heads.push(match)
        t += match.length - 1
      }
      governed = false
    }
    t++
  }
  const first = folded[firstToken] as string
  const possessive = folded.slice(firstToken, complement).lastIndexOf("'s") + firstToken
  const head = words.head === 'first' ? heads[0] : heads.at(-1)
  const determined = words.definite.has(first) || words.possessive.has(first) || modifiers.some((modifier) => folded[modifier.endToken] === "'s")
  const bare = !determined && head !== undefined && !folded.slice(firstToken, complement).includes(lastWord(head.head))
  const nameless = head?.nouns.every(({ anonymous }) => anonymous) === true && !determined
  const indefinite = words.indefinite.has(first) || bare || nameless
  return {
    firstToken,
    endToken,
    names,
    modifiers,
    owners,
    nouns: head?.nouns ?? [],
    ...(head && { head: head.head }),
    indefinite,
    bare: head !== undefined && !determined && !words.indefinite.has(first) && !bare,
    two: words.definite.has(first) && folded.slice(firstToken, Math.min(endToken, firstToken + 3)).some((word) => words.two.has(word)),
    plural: words.plural.has(first) || (head !== undefined && !folded.slice(firstToken, complement).includes(lastWord(head.head))),
    possessed: words.possessive.has(first),
    ...(possessive > firstToken && { possessive }),
    complement,
  }
}

/** Whether a name after a complement still names the head: `le ministre de la Justice Jean Roux`, `le fournisseur d'accès Télérive`. */
const apposed = (nouns: readonly Noun[], person: boolean, last: boolean): boolean =>
  person ? !nouns[0]?.relational : last && (nouns.length === 0 || nouns.some(({ kind }) => kind === 'organisation'))

const lastWord = (phrase: string): string => phrase.slice(phrase.lastIndexOf(' ') + 1)
