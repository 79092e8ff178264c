import type { EntityType } from '#src/layers/entities'
import type { Discourse } from './discourse.ts'
import type { Occurrence } from './occurrence.ts'

/** Occurrences looked back at. */
const REACH = 40

/**
 * The last two entities of a type (any but miscellaneous, where none is given) named in one sentence or two neighbouring ones
 * before the token, in reading order.
 */
export const lastTwo = (
  { occurrences, occurrencesFrom, entities }: Discourse,
  token: number,
  type: EntityType | undefined,
  apart = 1,
): readonly [number, number] | undefined => {
  let second: Occurrence | undefined
  const from = occurrencesFrom(token) - 1
  for (let i = from; i >= 0 && i > from - REACH; i--) {
    const occurrence = occurrences[i] as Occurrence
    const { entity, kind, quoted, sentence } = occurrence
    const found = entities[entity]?.type
    if (kind === 'demonym' || quoted || found === undefined || found === 'MISC' || (type && found !== type) || second?.entity === entity) continue
    if (!second) second = occurrence
    else return second.sentence - sentence <= apart ? [entity, second.entity] : undefined
  }
  return undefined
}
