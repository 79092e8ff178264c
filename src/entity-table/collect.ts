import type { EntityShape, RecordShape } from '../record-shape.ts'
import { foldName } from './fold-name.ts'

/** One entity over all documents. */
export interface CollectedEntity {
  readonly name: string
  readonly type: string
  readonly subtype?: string
  /** Every other form of its name, in code-unit order. */
  readonly aliases: readonly string[]
  readonly links: NonNullable<EntityShape['links']>
  readonly mentions: number
  /** `source.uri` of the records, in code-unit order. */
  readonly documents: readonly string[]
}

interface Gathered {
  readonly type: string
  readonly names: Map<string, number>
  readonly subtypes: Map<string, number>
  readonly aliases: Set<string>
  readonly links: NonNullable<EntityShape['links']>
  readonly documents: Set<string>
  mentions: number
}

export interface Collection {
  readonly add: (record: RecordShape) => void
  /** The most mentioned first; the same whatever the order of the records. */
  readonly entities: () => readonly CollectedEntity[]
}

/** Joins the entities of records: by the user's identifier, else by links, type and name, else by type and name. */
export const openCollection = (): Collection => {
  const gathered = new Map<string, Gathered>()
  return {
    add: ({ source, entities }) => {
      for (const entity of entities) {
        const key = keyOf(entity)
        let into = gathered.get(key)
        if (!into) {
          into = { type: entity.type, names: new Map(), subtypes: new Map(), aliases: new Set(), links: entity.links ?? {}, documents: new Set(), mentions: 0 }
          gathered.set(key, into)
        }
        countUp(into.names, entity.name, entity.mentions.length)
        if (entity.subtype !== undefined) countUp(into.subtypes, entity.subtype, entity.mentions.length)
        for (const alias of entity.aliases ?? []) into.aliases.add(alias)
        into.documents.add(source.uri)
        into.mentions += entity.mentions.length
      }
    },
    entities: () =>
      [...gathered]
        .map(([key, group]) => ({ key, entity: settle(group) }))
        .sort((a, b) => b.entity.mentions - a.entity.mentions || inCodeUnits(a.entity.name, b.entity.name) || inCodeUnits(a.key, b.key))
        .map(({ entity }) => entity),
  }
}

/** Of several links under one identifier all stand in the key: which record comes first must not matter. */
const keyOf = ({ name, type, links = {} }: EntityShape): string => {
  const { authority, iso3166, geonames, wikidata, ambiguous } = links
  const linked = [iso3166 ?? '', geonames ?? '', wikidata ?? '', ambiguous ?? '']
  return JSON.stringify(authority === undefined ? [type, foldName(name), ...linked] : [authority, type, ...linked])
}

const settle = ({ type, names, subtypes, aliases, links, documents, mentions }: Gathered): CollectedEntity => {
  const found = commonest(names) ?? ''
  // A headline's or dateline's capitals are nobody's name where another form is written otherwise.
  const name = isShouted(found)
    ? ([...names.keys(), ...aliases].sort(inCodeUnits).find((form) => !isShouted(form) && foldName(form) === foldName(found)) ?? found)
    : found
  const subtype = commonest(subtypes)
  return {
    name,
    type,
    ...(subtype !== undefined && { subtype }),
    aliases: [...new Set([...aliases, ...names.keys()])].filter((alias) => alias !== name).sort(inCodeUnits),
    links,
    mentions,
    documents: [...documents].sort(inCodeUnits),
  }
}

const isShouted = (name: string): boolean => name === name.toUpperCase()

const countUp = (counts: Map<string, number>, key: string, by: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

const commonest = (counts: ReadonlyMap<string, number>): string | undefined => [...counts].sort(([a, m], [b, n]) => n - m || inCodeUnits(a, b))[0]?.[0]

const inCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
