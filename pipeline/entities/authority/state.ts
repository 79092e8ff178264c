import type { Entity, Links } from '#src/layers/entities'
import type { Named } from '../actors/actor.ts'
import type { Listed } from './listed.ts'

/** The entity as the authority states it; what the file leaves out stays as found. */
export const state = (found: Entity, listed: Listed, names: readonly Pick<Named, 'surface' | 'candidate'>[]): Entity => {
  const { subtype: foundSubtype, gender: foundGender, number: foundNumber, ...rest } = found
  const subtype = listed.subtype === undefined ? foundSubtype : listed.subtype
  const gender = listed.gender ?? foundGender
  const number = listed.number ?? foundNumber
  const surfaces = names.filter(({ candidate }) => candidate.kind !== 'demonym').map(({ surface }) => surface)
  return {
    ...rest,
    name: listed.name,
    ...(subtype && { subtype }),
    aliases: [...new Set(surfaces)].filter((surface) => surface !== listed.name),
    links: linksOf(listed, found.links),
    ...(gender && { gender }),
    ...(number && { number }),
  }
}

/** Listed links stand in the place of all that were found. */
export const linksOf = ({ links, id }: Listed, found: Links): Links => ({ ...(links ?? found), ...(id !== undefined && { authority: id }) })
