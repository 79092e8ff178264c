import type { Tokens } from '#src/layers/segmentation'
import type { Occurrence } from './occurrence.ts'
import { nounAt, type ReferringWords } from './referring-words.ts'

/** What a person is, taken apart. */
export interface Office {
  readonly entity: number
  /** Its folded nouns for persons, in the singular: `premier ministre`, `porte-parole`. */
  readonly heads: readonly string[]
  /** All its folded words but determiners, prepositions and names, in the singular. */
  readonly words: readonly string[]
  /** Groups of the pack's `offices` that it belongs to. */
  readonly groups: readonly number[]
  /** Entities named in it, or alluded to by demonym. */
  readonly entities: readonly number[]
}

interface Read {
  readonly tokens: Tokens
  readonly occurrences: readonly Occurrence[]
  readonly occurrenceOf: Int32Array
}

/** The office of `entity` that tokens [from, to) describe; `named` is an entity that the entities layer already tied to it. */
export const officeOf = (
  { tokens, occurrences, occurrenceOf }: Read,
  words: ReferringWords,
  entity: number,
  from: number,
  to: number,
  named?: number,
): Office => {
  const heads: string[] = []
  const content: string[] = []
  const groups: number[] = []
  const entities = new Set<number>(named === undefined ? [] : [named])
  const folded = tokens.folded.slice(from, to)
  // A demonym may stand inside an office's name: `ministre russe des Affaires étrangères`.
  const plain = folded.filter((_, i) => occurrences[occurrenceOf[from + i] as number]?.kind !== 'demonym')
  for (const i of plain.keys()) groups.push(...(words.offices.longest(plain, i)?.values ?? []))
  let headed = 0
  let complement = false
  for (const [i, word] of folded.entries()) {
    const occurrence = occurrences[occurrenceOf[from + i] as number]
    if (occurrence) {
      entities.add(occurrence.entity)
      continue
    }
    const noun = i < headed ? undefined : nounAt(words, folded, i, folded.length)
    complement ||= i > 0 && words.complements.has(word)
    // Whoever stands in a complement is somebody else: `neveu du prévenu`.
    if (!complement && noun?.nouns.some(({ kind }) => kind === 'person')) heads.push(noun.head)
    if (noun) headed = i + noun.length
    const function_ = words.definite.has(word) || words.indefinite.has(word) || words.prepositions.has(word)
    if (!function_ && /\p{L}/u.test(word)) content.push(words.singular(word))
  }
  return { entity, heads: heads.length > 0 ? heads : content.slice(0, 1), words: content, groups, entities: [...entities] }
}

/**
 * How well an office fits its description, by shared words and entities; nothing where more speaks against it than for it.
 * `wide` says that the description's head is only a wider word for the office.
 */
export const likeness = (described: Office, office: Office, wide: boolean): number | undefined => {
  const has = new Set(office.words)
  const shared = described.groups.some((group) => office.groups.includes(group))
  const head = new Set((described.heads[0] ?? '').split(' '))
  let score = wide ? 0.6 : 1
  let missing = false
  if (!shared)
    for (const word of described.words) {
      if (head.has(word)) continue
      missing ||= !has.has(word)
      score += has.has(word) ? 0.5 : -0.5
    }
  const own = office.words.some((word) => !head.has(word) && !described.words.includes(word))
  for (const entity of described.entities) score += office.entities.includes(entity) ? 0.7 : office.entities.length > 0 ? -0.7 : -0.1
  // Of two that fit alike, the one with less said besides: `le président` is the head of state before the head of a region.
  score -= 0.05 * Math.max(0, office.words.length + office.entities.length - described.words.length - described.entities.length)
  // Either says what the other does not: two of a kind (`le candidat socialiste`, `le candidat écologiste`).
  return score > (missing && own ? 0.5 : 0.25) ? score : undefined
}
