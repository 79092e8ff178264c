import { foldAccents } from '#pipeline/text/fold'
import type { EntityType } from '#src/layers/entities'
import type { Lexicon } from '../lexicon/lexicon.ts'
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

/** Below this a type given to one word gives way to that of a longer name that holds the word. */
const UNSURE = 0.94

/** The same, for a word that no lexicon knows and a person's full name ends with. */
const SURE = 0.985

/**
 * One word that is the surname of a person named in full, or opens an organisation's longer name, is that person or
 * organisation, unless the tagger is sure of another type.
 */
export const agreeWithLonger = ({ tokens }: Reading, lexicon: Lexicon, candidates: readonly Candidate[]): readonly Candidate[] => {
  const people = new Set<string>()
  const bodies = new Set<string>()
  for (const { firstToken, endToken, type } of candidates) {
    if (endToken - firstToken < 2) continue
    if (type === 'PER') people.add(tokens.folded[endToken - 1] as string)
    else if (type === 'ORG') bodies.add(tokens.folded[firstToken] as string)
  }
  return candidates.map((candidate) => {
    const { firstToken, endToken, type, certainty } = candidate
    if (endToken - firstToken > 1) return candidate
    const word = tokens.folded[firstToken] as string
    if (certainty >= (people.has(word) && lexicon.known.get([word]).length === 0 ? SURE : UNSURE)) return candidate
    if (type !== 'PER' && people.has(word)) return { ...candidate, type: 'PER', kind: 'name' }
    if (type !== 'ORG' && bodies.has(word) && !people.has(word)) return { ...candidate, type: 'ORG' }
    return candidate
  })
}

/** A sure vote outweighs several unsure ones. */
const SHARPNESS = 4
const LEAD = 3
