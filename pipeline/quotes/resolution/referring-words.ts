import * as z from 'zod'
import { readTokenRules } from '#pipeline/languages/schema/token-rules'
import { fold } from '#pipeline/text/fold'
import { type PhraseIndex, phraseIndex } from '#pipeline/text/phrase-index'
import { tokenize } from '#pipeline/text/tokenize'
import type { Pack } from '#src/pack'

export type Gender = 'f' | 'm'
export type GrammaticalNumber = 'singular' | 'plural'

/** What a common noun stands for: a part or a document speaks for the organisation or person it belongs to. */
export type NounKind = 'person' | 'organisation' | 'part' | 'document' | 'place'

export interface Noun {
  readonly kind: NounKind
  readonly gender?: Gender
  /** Its complement is somebody else (`l'avocat de X`). */
  readonly relational: boolean
  /** Says no more than that it is a man or a woman (`l'homme`, `l'intéressée`). */
  readonly generic: boolean
  /** In the plural, or without a name, stands for people whom nobody names (`des témoins`). */
  readonly anonymous: boolean
}

export interface Pronoun {
  readonly gender?: Gender
  readonly number?: GrammaticalNumber
  /** Whether it stands for persons only, or for anything but persons. */
  readonly person?: boolean
  /** Takes up what was named last (`ce dernier`, `qui`). */
  readonly nearest: boolean
  /** Whether it takes up anything at all (`on`, `je` do not). */
  readonly anaphoric: boolean
}

/** `nominals.yaml` ready for look-up; all words folded. */
export interface ReferringWords {
  readonly pronouns: ReadonlyMap<string, Pronoun>
  /** Pronouns that are subjects and stand for one person: what the text goes on telling of. */
  readonly subjects: ReadonlySet<string>
  /** What follows such a pronoun where it stands for nobody (`il faut`). */
  readonly impersonal: ReadonlySet<string>
  readonly definite: ReadonlySet<string>
  readonly indefinite: ReadonlySet<string>
  readonly possessive: ReadonlySet<string>
  readonly two: ReadonlySet<string>
  readonly plural: ReadonlySet<string>
  /** Determiners and honorifics that tell a gender. */
  readonly genders: ReadonlyMap<string, Gender>
  readonly complements: ReadonlySet<string>
  /** Those that say whose something is. */
  readonly genitives: ReadonlySet<string>
  /** Nouns that with the name or demonym of a country stand for that country. */
  readonly governments: ReadonlySet<string>
  /** Nouns for any organisation, whatever it is called. */
  readonly bodies: ReadonlySet<string>
  /** Prepositions of whoever made a document known. */
  readonly agents: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  /** Nouns for the holder of the same office in another country. */
  readonly counterparts: ReadonlySet<string>
  /** Words for the first and for the second of two. */
  readonly ordinals: readonly [ReadonlySet<string>, ReadonlySet<string>]
  /** Endings of words for people of an age (`-year-old`). */
  readonly ages: readonly string[]
  readonly prepositions: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
  /** Whether the head of several nouns before any complement is the first (`le ministre délégué`) or the last (`company official`). */
  readonly head: 'first' | 'last'
  readonly nouns: PhraseIndex<Noun>
  /** Phrases for one office: the index of their group. */
  readonly offices: PhraseIndex<number>
  /** Folded wider noun to the folded words of the offices it covers. */
  readonly wider: ReadonlyMap<string, ReadonlySet<string>>
  /** The word without its plural ending. */
  readonly singular: (word: string) => string
  /** Whether the folded word, in the singular or the plural, is a listed noun of one of the kinds. */
  readonly isKind: (word: string, kinds: ReadonlySet<NounKind>) => boolean
}

const words = z.array(z.string().min(1))
const gendered = z.strictObject({ masculine: words, feminine: words, either: words.exactOptional() })

const nominalsSchema = z.strictObject({
  pronouns: z.array(
    z.strictObject({
      words,
      gender: z.enum(['f', 'm']).exactOptional(),
      number: z.enum(['singular', 'plural']).exactOptional(),
      person: z.boolean().exactOptional(),
      nearest: z.boolean().exactOptional(),
      anaphoric: z.boolean().exactOptional(),
    }),
  ),
  subjects: words,
  impersonal: words,
  determiners: z.strictObject({ masculine: words, feminine: words, definite: words, indefinite: words, possessive: words, two: words, plural: words }),
  honorifics: z.strictObject({ masculine: words, feminine: words }),
  complements: words,
  genitives: words,
  governments: words,
  bodies: words,
  agents: words,
  relatives: words,
  counterparts: words,
  ordinals: z.strictObject({ first: words, second: words }),
  ages: words,
  prepositions: words,
  conjunctions: words,
  head: z.enum(['first', 'last']),
  persons: gendered,
  relational: words,
  generic: words,
  organisations: gendered,
  parts: words,
  documents: words,
  places: words,
  anonymous: words,
  offices: z.array(words.min(2)),
  /** Endings of the plural and what the singular has in their place, tried in order. */
  plurals: z.array(z.tuple([z.string().min(1), z.string()])),
  wider: z.array(z.strictObject({ nouns: words.min(1), roles: words.min(1) })),
})

/** Reads `nominals.yaml`. */
export const readReferringWords = (pack: Pack): ReferringWords => {
  const { value } = pack.read('nominals', nominalsSchema)
  const { rules } = readTokenRules(pack)
  const set = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(fold))
  const sequence = (phrase: string): readonly string[] => tokenize(phrase, rules).folded
  const relational = set(value.relational)
  const generic = set(value.generic)
  const anonymous = set(value.anonymous)
  const nouns: (readonly [readonly string[], Noun])[] = []
  const list = (kind: NounKind, phrases: readonly string[], gender?: Gender): void => {
    for (const phrase of phrases) {
      const word = fold(phrase)
      const noun: Noun = { kind, relational: relational.has(word), generic: generic.has(word), anonymous: anonymous.has(word), ...(gender && { gender }) }
      nouns.push([sequence(phrase), noun])
    }
  }
  list('person', value.persons.masculine, 'm')
  list('person', value.persons.feminine, 'f')
  list('person', value.persons.either ?? [])
  list('organisation', value.organisations.masculine, 'm')
  list('organisation', value.organisations.feminine, 'f')
  list('organisation', value.organisations.either ?? [])
  list('part', value.parts)
  list('document', value.documents)
  list('place', value.places)
  const listed = new Set(nouns.map(([phrase]) => phrase.join(' ')))
  list(
    'person',
    value.anonymous.filter((phrase) => !listed.has(sequence(phrase).join(' '))),
  )
  const pronouns = new Map<string, Pronoun>()
  for (const { words: spelled, nearest = false, anaphoric = true, ...rest } of value.pronouns)
    for (const word of spelled) pronouns.set(fold(word), { ...rest, nearest, anaphoric })
  const genders = new Map<string, Gender>()
  for (const { masculine, feminine } of [value.determiners, value.honorifics]) {
    for (const word of masculine) genders.set(fold(word), 'm')
    for (const word of feminine) genders.set(fold(word), 'f')
  }
  const wider = new Map<string, Set<string>>()
  for (const { nouns: heads, roles } of value.wider) {
    for (const head of heads) {
      const covered = wider.get(fold(head)) ?? new Set()
      for (const role of roles) covered.add(fold(role))
      wider.set(fold(head), covered)
    }
  }
  const single = new Map<string, Set<NounKind>>()
  for (const [[word = '', ...rest], { kind }] of nouns) if (rest.length === 0) single.set(word, (single.get(word) ?? new Set()).add(kind))
  const singular = (word: string): string => {
    const ending = value.plurals.find(([plural]) => word.endsWith(plural) && word.length > plural.length + 2)
    return ending ? word.slice(0, -ending[0].length) + ending[1] : word
  }
  return {
    pronouns,
    subjects: set(value.subjects),
    impersonal: set(value.impersonal),
    definite: set(value.determiners.definite),
    indefinite: set(value.determiners.indefinite),
    possessive: set(value.determiners.possessive),
    two: set(value.determiners.two),
    plural: set(value.determiners.plural),
    genders,
    complements: set(value.complements),
    genitives: set(value.genitives),
    governments: set(value.governments),
    bodies: set(value.bodies),
    agents: set(value.agents),
    relatives: set(value.relatives),
    counterparts: set(value.counterparts),
    ordinals: [set(value.ordinals.first), set(value.ordinals.second)],
    ages: value.ages.map(fold),
    prepositions: set(value.prepositions),
    conjunctions: set(value.conjunctions),
    head: value.head,
    nouns: phraseIndex(nouns),
    offices: phraseIndex(value.offices.flatMap((phrases, group) => phrases.map((phrase) => [sequence(phrase), group] as const))),
    wider,
    singular,
    isKind: (word, kinds) => {
      for (const kind of single.get(word) ?? single.get(singular(word)) ?? []) if (kinds.has(kind)) return true
      return false
    },
  }
}

export interface NounMatch {
  /** Its readings, at least one. */
  readonly nouns: readonly Noun[]
  /** Folded, its last word in the singular. */
  readonly head: string
  /** In tokens. */
  readonly length: number
}

/** The longest listed noun that starts at the token and ends before `end`, in the singular or the plural. */
export const nounAt = (words: ReferringWords, folded: readonly string[], at: number, end: number): NounMatch | undefined => {
  const found = words.nouns.longest(folded, at)
  if (found && at + found.length <= end) {
    const last = at + found.length - 1
    return { nouns: found.values, head: [...folded.slice(at, last), words.singular(folded[last] as string)].join(' '), length: found.length }
  }
  const singular = words.singular(folded[at] as string)
  const nouns = words.nouns.get([singular])
  if (nouns.length > 0) return { nouns, head: singular, length: 1 }
  return words.ages.some((ending) => singular.endsWith(ending)) ? { nouns: [AGED], head: singular, length: 1 } : undefined
}

const AGED: Noun = { kind: 'person', relational: false, generic: true, anonymous: false }
