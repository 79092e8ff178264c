import { foldAccents } from '#pipeline/text/fold'
import type { Actor, Named } from '../actors/actor.ts'
import { sameFullName } from '../actors/people.ts'
import type { Listed } from './listed.ts'
import type { Lists } from './lists.ts'

/** An actor, and the listed entity that it is. */
export interface Claimed extends Actor {
  readonly listed?: Listed
}

interface Claim {
  readonly names: Named[]
  gender: Actor['gender']
}

/**
 * One actor for each listed entity that the document names: those with a listed name, with the other names that the document
 * gives them (a surname alone, an acronym introduced). Actors that hold names of two listed entities are parted. In order of
 * first mention.
 */
export const claimActors = (actors: readonly Actor[], lists: Lists): readonly Claimed[] => {
  const claims = new Map<Listed, Claim>()
  const claim = (listed: Listed, name: Named, { gender }: Actor): void => {
    const before = claims.get(listed)
    if (!before) claims.set(listed, { names: [name], gender })
    else {
      before.names.push(name)
      before.gender ??= gender
    }
  }
  const rest: Claimed[] = []
  for (const actor of actors) {
    const pinned = actor.names.filter(({ candidate }) => candidate.listed)
    if (pinned.length === 0) {
      const listed = actor.known && lists.named(actor.known.name)
      if (listed?.type === actor.type) for (const name of actor.names) claim(listed, name, actor)
      else rest.push(actor)
      continue
    }
    // One of each entity is enough to compare with: a hostile text names one ten thousand times.
    const heads = [...new Map(pinned.map((name) => [name.candidate.listed, name])).values()]
    const left: Named[] = []
    // The listed name last read, before the first one the first.
    let last = pinned[0] as Named
    for (const name of actor.names) {
      if (name.candidate.listed) last = name
      const owner = name.candidate.listed ? name : ownerOf(name, last, heads)
      if (owner?.candidate.listed) claim(owner.candidate.listed, name, actor)
      else left.push(name)
    }
    const [first] = left
    if (first)
      rest.push({
        type: first.type,
        names: left,
        known: left.find(({ known }) => known)?.known,
        gender: left.find(({ candidate }) => candidate.gender)?.candidate.gender,
      })
  }
  const claimed = [...claims].map(([listed, { names, gender }]): Claimed => {
    names.sort((a, b) => a.start - b.start)
    const known = names.find((name) => name.known?.type === listed.type)?.known
    return { type: listed.type, names, known, gender: listed.gender ?? gender, listed }
  })
  return [...rest, ...claimed].sort((a, b) => (a.names[0]?.start ?? 0) - (b.names[0]?.start ?? 0))
}

/** Which listed name of the same actor a name goes with. A person's other names must be like it: Pierre Morel is no Morel who is listed as Jeanne. */
const ownerOf = (name: Named, last: Named, heads: readonly Named[]): Named | undefined => {
  if (name.type !== 'PER') return last
  const like = (other: Named): boolean => alike(name.words, other.words) || alike(name.words, wordsOf(other.candidate.listed))
  return like(last) ? last : heads.find(like)
}

const wordsOf = (listed: Listed | undefined): readonly string[] => (listed ? foldAccents(listed.name).split(/\s+/) : [])

/** Whether a name is a part of another, or a spelling of it. */
const alike = (name: readonly string[], other: readonly string[]): boolean =>
  name.every((word) => other.includes(word)) || (name.length > 1 && other.length > 1 && sameFullName(name, other))
