import { foldAccents } from '#pipeline/text/fold'
import type { EntityType } from '#src/layers/entities'
import type { Reading } from '../reading.ts'
import type { Candidate } from './candidate.ts'

/**
 * One name, one type: of several types given to the same words in one document the likeliest by all their mentions stands, where
 * it leads clearly.
 */
export const agreeTypes = ({ tokens }: Reading, candidates: readonly Candidate[]): readonly Candidate[] => {
  const votes = new Map<string, Map<EntityType, number>>()
  const keys = candidates.map(({ firstToken, endToken, kind, type, certainty }) => {
    if (kind === 'demonym') return ''
    const key = tokens.folded.slice(firstToken, endToken).map(foldAccents).join(' ')
    const types = votes.get(key) ?? new Map<EntityType, number>()
    types.set(type, (types.get(type) ?? 0) + certainty ** SHARPNESS)
    votes.set(key, types)
    return key
  })
  return candidates.map((candidate, index) => {
    const types = votes.get(keys[index] as string)
    if (!types || types.size < 2) return candidate
    const [first, second] = [...types].sort((a, b) => b[1] - a[1])
    if (!first || !second || first[0] === candidate.type || first[1] < second[1] * LEAD) return candidate
    return { ...candidate, type: first[0] }
  })
}

/** A sure vote outweighs several unsure ones. */
const SHARPNESS = 4
const LEAD = 1.5
