import * as z from 'zod'
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
  apposition_articles: words,
  joins: words,
  honorary_prefixes: words,
  plurals: words,
  copulas: words,
  possessives: z.array(z.string()),
  premodified: z.boolean(),
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
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly complement: readonly string[]
  readonly articles: readonly string[]
  readonly joins: readonly string[]
  readonly prefixes: readonly string[]
  readonly plurals: readonly string[]
  readonly copulas: readonly string[]
  readonly possessives: readonly string[]
  readonly premodified: boolean
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
  return {
    honorifics: [
      ...honorifics.m.map((word) => [word, { gender: 'm', capital: startsBig(word) }] as const),
      ...honorifics.f.map((word) => [word, { gender: 'f', capital: startsBig(word) }] as const),
      ...honorifics[''].map((word) => [word, { capital: startsBig(word) }] as const),
    ],
    roles: heads,
    postNominals: after,
    before: wordsOf(roles.before),
    after: wordsOf(roles.after),
    complement: roles.complement,
    articles: roles.apposition_articles,
    joins: roles.joins,
    prefixes: roles.honorary_prefixes,
    plurals: roles.plurals,
    copulas: roles.copulas,
    possessives: roles.possessives,
    premodified: roles.premodified,
  }
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
