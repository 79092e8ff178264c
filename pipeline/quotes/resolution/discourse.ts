import type { Entities } from '#src/layers/entities'
import type { Segmentation, Tokens } from '#src/layers/segmentation'
import type { Span } from '#src/span'
import { type Occurrence, readOccurrences, tokenFrom } from './occurrence.ts'
import { type Office, officeOf } from './office.ts'
import type { Gender, ReferringWords } from './referring-words.ts'

/** The dispatch as its speakers are looked for in: who is mentioned where, and what is known of them. */
export interface Discourse {
  readonly tokens: Tokens
  readonly entities: Entities
  /** In reading order. */
  readonly occurrences: readonly Occurrence[]
  /** Index into `occurrences` of the one that covers the token, or -1. */
  readonly occurrenceOf: Int32Array
  /** Index of the first occurrence that starts at or after the token. */
  readonly occurrencesFrom: (token: number) => number
  readonly genders: readonly (Gender | undefined)[]
  /** 1 for each entity that stands for several (`les Houthis`). */
  readonly plural: Uint8Array
  /** Folded words of an entity's names, and common nouns that stand beside them (`le journal L'Écho`). */
  readonly classes: readonly ReadonlySet<string>[]
  /** Entities by the words of `classes`, in order. */
  readonly byClass: ReadonlyMap<string, readonly number[]>
  /** What persons are, by each of the head nouns of it. */
  readonly offices: ReadonlyMap<string, readonly Office[]>
  /** The same, by the pack's group of equal offices. */
  readonly officeGroups: ReadonlyMap<number, readonly Office[]>
  /** Persons whose office names the entity, as `ministre iranien` does Iran. */
  readonly officesIn: ReadonlyMap<number, readonly Office[]>
  /** Index of the paragraph that holds the sentence. */
  readonly blockOf: (sentence: number) => number
  /** Index into `occurrences` of the entity's last one before the token, or -1. */
  readonly lastBefore: (entity: number, token: number) => number
}

export const readDiscourse = (segmentation: Segmentation, entities: Entities, quoted: readonly Span[], words: ReferringWords): Discourse => {
  const { tokens } = segmentation
  const occurrences = readOccurrences(segmentation, entities, quoted, words)
  const occurrenceOf = new Int32Array(tokens.length).fill(-1)
  const genders = entities.map(({ gender }) => gender)
  const plural = Uint8Array.from(entities, ({ number }) => (number === 'plural' ? 1 : 0))
  const classes = entities.map((): Set<string> => new Set())
  const places = entities.map((): number[] => [])
  for (const [index, { entity, kind, firstToken, endToken, gender, plural: several, nouns }] of occurrences.entries()) {
    for (let t = firstToken; t < endToken; t++) if (occurrenceOf[t] === -1) occurrenceOf[t] = index
    if (kind === 'demonym') continue
    places[entity]?.push(index)
    genders[entity] ??= gender
    const { type, number } = entities[entity] ?? {}
    if (several && number === undefined && type !== 'PER') plural[entity] = 1
    for (const noun of nouns) classes[entity]?.add(noun)
    for (let t = firstToken; t < endToken; t++) classes[entity]?.add(words.singular(tokens.folded[t] as string))
  }
  const byClass = new Map<string, number[]>()
  for (const [entity, own] of classes.entries()) for (const word of own) push(byClass, word, entity)
  const offices = new Map<string, Office[]>()
  const officeGroups = new Map<number, Office[]>()
  const officesIn = new Map<number, Office[]>()
  for (const [entity, { type, roles }] of entities.entries()) {
    if (type !== 'PER') continue
    const beside = [...new Set((places[entity] ?? []).flatMap((index) => occurrences[index]?.nouns ?? []))]
    const said = roles.map((role) =>
      officeOf({ tokens, occurrences, occurrenceOf }, words, entity, tokenFrom(tokens, role.start), tokenFrom(tokens, role.end), role.entity),
    )
    for (const office of [...distinct(said), { entity, heads: beside, words: beside, groups: [], entities: [] }]) {
      for (const head of office.heads) push(offices, head, office)
      for (const group of office.groups) push(officeGroups, group, office)
      for (const place of office.entities) push(officesIn, place, office)
    }
  }
  return {
    tokens,
    entities,
    occurrences,
    occurrenceOf,
    occurrencesFrom: (token) => firstAtLeast(occurrences.length, (i) => (occurrences[i] as Occurrence).firstToken, token),
    genders,
    plural,
    classes,
    byClass,
    offices,
    officeGroups,
    officesIn,
    blockOf: (sentence) => segmentation.sentences[sentence]?.block ?? -1,
    lastBefore: (entity, token) => {
      const own = places[entity] ?? []
      return own[firstAtLeast(own.length, (i) => (occurrences[own[i] as number] as Occurrence).firstToken, token) - 1] ?? -1
    },
  }
}

/** Offices said more than once, once: a role repeated a thousand times is no more likely, only slower to weigh. */
const distinct = (offices: readonly Office[]): readonly Office[] => [
  ...new Map(offices.map((office) => [JSON.stringify([office.heads, office.words, office.groups, office.entities]), office])).values(),
]

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** The first of `length` ascending values that is at least `sought`. */
const firstAtLeast = (length: number, value: (index: number) => number, sought: number): number => {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value(middle) < sought) low = middle + 1
    else high = middle
  }
  return low
}
