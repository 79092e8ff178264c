import type { EntityShape, RecordShape } from '../record-shape.ts'
import { align } from './align.ts'
import { cameAndWent, labelled, moved, place, shown } from './wording.ts'

const spanKey = ({ span }: { readonly span: readonly [number, number] }): string => span.join('-')

/** Entities as facts: a renamed entity is one whose mentions stand where another's stood. Ids are no facts, they only count. */
export const compareEntities = (before: RecordShape, after: RecordShape): readonly string[] => {
  const nameBefore = namesOf(before)
  const nameAfter = namesOf(after)
  const { pairs, lost, gained } = align(before.entities, after.entities, [
    ({ type, name }) => [`${type} ${name}`],
    ({ type, mentions }) => mentions.map((mention) => `${type} ${spanKey(mention)}`),
    ({ mentions }) => mentions.map(spanKey),
    ({ name }) => [name],
  ])
  return [
    ...lost.map((entity) => `- entity ${describe(entity)}`),
    ...gained.map((entity) => `+ entity ${describe(entity)}`),
    ...pairs.flatMap(([one, other]) => compareEntity(one, other, nameBefore, nameAfter).map((change) => `~ entity ${shown(other.name)}: ${change}`)),
  ]
}

/** An entity's name by its id in this record. */
export const namesOf = ({ entities }: RecordShape): ((id: string) => string) => {
  const names = new Map(entities.map(({ id, name }) => [id, shown(name)]))
  return (id) => names.get(id) ?? id
}

const describe = ({ type, name, mentions }: EntityShape): string => `${type} ${shown(name)}, said as ${mentions.map(labelled).join(', ')}`

const compareEntity = (one: EntityShape, other: EntityShape, nameBefore: (id: string) => string, nameAfter: (id: string) => string): readonly string[] => [
  ...moved('name', shown(one.name), shown(other.name)),
  ...moved('type', one.type, other.type),
  ...moved('subtype', one.subtype, other.subtype),
  ...(['iso3166', 'geonames', 'wikidata', 'authority', 'ambiguous'] as const).flatMap((link) =>
    moved(link, one.links?.[link]?.toString(), other.links?.[link]?.toString()),
  ),
  ...cameAndWent('alias', (one.aliases ?? []).map(shown), (other.aliases ?? []).map(shown)),
  ...cameAndWent('role', rolesOf(one, nameBefore), rolesOf(other, nameAfter)),
  ...compareMentions(one, other),
]

const rolesOf = ({ roles = [] }: EntityShape, name: (id: string) => string): readonly string[] =>
  roles.map((role) => `${labelled(role)}${role.entity === undefined ? '' : ` of ${name(role.entity)}`}`)

const compareMentions = (one: EntityShape, other: EntityShape): readonly string[] => {
  const { pairs, lost, gained } = align(one.mentions, other.mentions, [(mention) => [spanKey(mention)]], ({ span }) => span)
  const moves = align(lost, gained, [({ text }) => [text]])
  return [
    ...moves.lost.map((mention) => `mention ${labelled(mention)} lost`),
    ...moves.gained.map((mention) => `mention ${labelled(mention)} gained`),
    ...[...pairs, ...moves.pairs].flatMap(([was, is]) => [
      ...(spanKey(was) === spanKey(is) ? [] : [`mention ${labelled(was)} moved to ${was.text === is.text ? place(is.span) : labelled(is)}`]),
      ...moved(`mention ${labelled(is)}: kind`, was.kind, is.kind),
      ...moved(`mention ${labelled(is)}: stands for`, was.stands_for?.name, is.stands_for?.name),
    ]),
  ]
}
