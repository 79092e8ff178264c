import type { EntityType } from '#src/layers/entities'
import type { Candidate } from '../detect/candidate.ts'
import type { Known } from '../lexicon/known.ts'

/** A candidate with its written form made comparable. */
export interface Named {
  readonly candidate: Candidate
  readonly start: number
  readonly end: number
  /** White space and apostrophes made plain, no article, no possessive. */
  readonly surface: string
  /** Folded words without accents. */
  readonly words: readonly string[]
  readonly type: EntityType
  readonly known?: Known
}

/** An entity being put together. */
export interface Actor {
  readonly type: EntityType
  readonly names: Named[]
  known?: Known | undefined
  gender?: 'f' | 'm' | undefined
  /** Set where this one was found to be another. */
  merged?: Actor
}

export const currentOf = (actor: Actor): Actor => {
  let current = actor
  while (current.merged) current = current.merged
  return current
}

export const mergeInto = (from: Actor, into: Actor): void => {
  const source = currentOf(from)
  const target = currentOf(into)
  if (source === target) return
  target.names.push(...source.names)
  if (source.known && !target.known) target.known = source.known
  if (source.gender && !target.gender) target.gender = source.gender
  source.merged = target
}
