import * as z from 'zod'
import { readPersonNouns } from '#pipeline/languages/schema/person-nouns'
import type { Pack } from '#src/pack'
import type { Affixes } from '../inner-names.ts'
import { lines, linesOf, wordsOf } from './lines.ts'

const words = z.array(z.string().min(1))

const titlesSchema = z.strictObject({ honorifics: z.strictObject({ m: words, f: words, '': words }), after: z.array(z.string()) })

const rolesSchema = z.strictObject({
  heads: lines,
  before: lines,
  after: lines,
  complement: words,
  of_persons: words,
  infinitives: words,
  articles: words,
  determiners: words,
  genders: z.strictObject({ m: z.array(z.string()), f: z.array(z.string()) }),
  joins: words,
  honorary_prefixes: words,
  /** Endings of the plural and what the singular has in their place, tried in order. */
  plurals: z.array(z.tuple([z.string().min(1), z.string()])),
  copulas: words,
  relatives: words,
  verbal_before: lines,
  verb_endings: words,
  possessives: z.array(z.string()),
  premodified: z.boolean(),
  affiliated: z.boolean(),
  examples: words,
  not: words,
})

const stopNamesSchema = z.strictObject({ words: lines, endings: z.array(z.string()), prefixes: z.array(z.string()), suffixes: z.array(z.string()) })

export type Gender = 'f' | 'm'

/** A word said of a person, and the gender that it tells. */
export interface PersonWord {
  readonly gender?: Gender
  /** Only a title where it is written with a capital: Me, M. */
  readonly capital?: boolean
}

export interface PersonPack {
  readonly honorifics: readonly (readonly [string, PersonWord])[]
  readonly roles: readonly (readonly [string, PersonWord])[]
  readonly postNominals: readonly string[]
  /** Nouns that open a role; those of `roles` and the common nouns for persons. */
  readonly heads: readonly (readonly [string, PersonWord])[]
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** Prepositions that open a complement. */
  readonly complement: readonly string[]
  /** Those of them after which a person may stand in a role: avocat de X. */
  readonly ofPersons: readonly string[]
  /** Those of them that an infinitive may follow. */
  readonly infinitives: readonly string[]
  readonly articles: readonly string[]
  /** Words that stand where articles do: his, son. */
  readonly determiners: readonly string[]
  /** The gender that an article tells. */
  readonly genders: readonly (readonly [string, Gender])[]
  readonly joins: readonly string[]
  readonly prefixes: readonly string[]
  readonly plurals: readonly (readonly [string, string])[]
  readonly copulas: readonly string[]
  readonly relatives: readonly string[]
  /** Words before what is a verb and no role: to host, il juge. */
  readonly verbalBefore: readonly string[]
  /** Endings of words that are more often verbs than parts of a role. */
  readonly verbEndings: readonly string[]
  readonly possessives: readonly string[]
  readonly premodified: boolean
  /** Whether a name may follow a role noun without a preposition: le maire LR, la région Bretagne. */
  readonly affiliated: boolean
}

/** Reads `titles.yaml` and `roles.yaml`. */
export const readPersonWords = (pack: Pack): PersonPack => {
  const { honorifics, after } = pack.read('titles', titlesSchema).value
  const roles = pack.read('roles', rolesSchema).value
  const heads = linesOf(roles.heads).flatMap((line): (readonly [string, PersonWord])[] => {
    const [masculine = line, feminine] = line.split('/')
    if (feminine === undefined) return [[line, {}]]
    if (masculine === '') return [[feminine, { gender: 'f' }]]
    return feminine === ''
      ? [[masculine, { gender: 'm' }]]
      : [
          [masculine, { gender: 'm' }],
          [feminine, { gender: 'f' }],
        ]
  })
  const addressed = new Set([...honorifics.m, ...honorifics.f, ...honorifics['']].filter((word) => word.length > 0 && !heads.some(([head]) => head === word)))
  return {
    honorifics: [
      ...honorifics.m.map((word) => [word, { gender: 'm', capital: startsBig(word) }] as const),
      ...honorifics.f.map((word) => [word, { gender: 'f', capital: startsBig(word) }] as const),
      ...honorifics[''].map((word) => [word, { capital: startsBig(word) }] as const),
    ],
    roles: heads,
    heads: [...heads, ...commonNouns(pack).filter(([noun]) => !addressed.has(noun))],
    postNominals: after,
    before: wordsOf(roles.before),
    after: wordsOf(roles.after),
    complement: roles.complement,
    ofPersons: roles.of_persons,
    infinitives: roles.infinitives,
    articles: roles.articles,
    determiners: roles.determiners,
    genders: [...roles.genders.m.map((word) => [word, 'm'] as const), ...roles.genders.f.map((word) => [word, 'f'] as const)],
    joins: roles.joins,
    prefixes: roles.honorary_prefixes,
    plurals: roles.plurals,
    copulas: roles.copulas,
    relatives: roles.relatives,
    verbalBefore: wordsOf(roles.verbal_before),
    verbEndings: roles.verb_endings,
    possessives: roles.possessives,
    premodified: roles.premodified,
    affiliated: roles.affiliated,
  }
}

/** Nouns for persons that speakers are referred to by; a noun of both genders tells none. */
const commonNouns = (pack: Pack): readonly (readonly [string, PersonWord])[] => {
  const { masculine, feminine, either } = readPersonNouns(pack)
  const both = new Set(masculine.filter((word) => feminine.includes(word)))
  const of = (list: readonly string[], word: PersonWord): readonly (readonly [string, PersonWord])[] =>
    list.filter((noun) => !both.has(noun)).map((noun) => [noun, word] as const)
  return [...of(masculine, { gender: 'm' }), ...of(feminine, { gender: 'f' }), ...[...both, ...either].map((noun) => [noun, {}] as const)]
}

const startsBig = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase()

export interface StopNames extends Affixes {
  readonly words: ReadonlySet<string>
  readonly endings: readonly string[]
}

/** Reads `stop-names.yaml`: words that are no name and open none. */
export const readStopNames = (pack: Pack): StopNames => {
  const { value } = pack.read('stop-names', stopNamesSchema)
  return { ...value, words: new Set(wordsOf(value.words).map((word) => word.toLowerCase())) }
}
