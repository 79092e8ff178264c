import type { EntityType, MentionKind } from '#src/layers/entities'
import type { Rule } from '#src/rule'
import type { Listed } from '../authority/listed.ts'
import type { Known } from '../lexicon/known.ts'

/** A run of tokens that may be a mention. */
export interface Candidate {
  readonly firstToken: number
  readonly endToken: number
  readonly type: EntityType
  readonly subtype?: string
  readonly kind: MentionKind
  /** 0 to 1: which candidate stands where two overlap. */
  readonly certainty: number
  readonly by: Rule
  readonly known?: Known
  readonly gender?: 'f' | 'm'
  /** The entity of the user's authority file that it names. */
  readonly listed?: Listed
}

/** A rule of the engine, by the module that holds it. */
export const engineRule = (name: string, module: string): Rule => ({ name: `entities/${name}`, at: `pipeline/entities/${module}.ts` })

/** For each token of disjoint candidates the one that holds it. */
export const ownersOf = (candidates: readonly Candidate[]): ReadonlyMap<number, Candidate> => {
  const owners = new Map<number, Candidate>()
  for (const candidate of candidates) for (let at = candidate.firstToken; at < candidate.endToken; at++) owners.set(at, candidate)
  return owners
}
