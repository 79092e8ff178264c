import type { Entities, Entity, Links, Mention, Role } from '#src/layers/entities'
import { covers, type Span } from '#src/span'
import type { Actor } from './actors/actor.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { isMetonym } from './metonyms.ts'
import type { Reading } from './reading.ts'
import { type Cover, rolesOf } from './roles.ts'

/** The entities layer of the document's actors. */
export const assemble = (reading: Reading, lexicon: Lexicon, actors: readonly Actor[]): Entities => {
  const { tokens } = reading
  const cover: Cover = { mentionEnd: new Int32Array(tokens.length), isPerson: new Uint8Array(tokens.length) }
  for (const actor of actors) {
    for (const { candidate } of actor.names) {
      cover.mentionEnd.fill(candidate.endToken, candidate.firstToken, candidate.endToken)
      if (actor.type === 'PER') cover.isPerson.fill(1, candidate.firstToken, candidate.endToken)
    }
  }
  return actors.map((actor): Entity => {
    const mentions = actor.names.map(({ candidate, start, end }): Mention => {
      const metonym = actor.type === 'LOC' && candidate.kind === 'name' && isMetonym(reading, lexicon, candidate.firstToken, candidate.endToken)
      return { start, end, kind: metonym ? 'metonym' : candidate.kind, by: candidate.by }
    })
    const name = nameOf(actor)
    const roles: Role[] = []
    let gender = actor.gender ?? actor.names.find(({ candidate }) => candidate.gender)?.candidate.gender
    if (actor.type === 'PER') {
      for (const { candidate } of actor.names) {
        for (const run of rolesOf(reading, lexicon, cover, candidate.firstToken, candidate.endToken)) {
          const span = { start: tokens.starts[run.firstToken] as number, end: tokens.ends[run.endToken - 1] as number }
          const entity = ownerOf(actors, span)
          roles.push({ ...span, ...(entity !== undefined && { entity }) })
          if (run.gender === 'f' || gender === undefined) gender = run.gender ?? gender
        }
      }
    }
    const subtype = actor.known?.subtype ?? actor.names.find(({ candidate }) => candidate.subtype)?.candidate.subtype
    return {
      type: actor.type,
      ...(subtype && { subtype }),
      name,
      aliases: aliasesOf(actor, name),
      roles,
      links: linksOf(actor),
      mentions,
      ...(gender && { gender }),
    }
  })
}

/** The fullest name: the most words, then the longest, no headline's capitals where there is another; of what only adjectives name, the lexicon's name. */
const nameOf = (actor: Actor): string => {
  let best: string | undefined
  let bestRank = -1
  for (const { surface, words, candidate } of actor.names) {
    if (candidate.kind === 'demonym') continue
    const shouted = surface.length > 6 && surface === surface.toUpperCase()
    const rank = (candidate.kind === 'acronym' ? 0 : 1000) + (shouted ? 0 : 500) + Math.min(words.length, 9) * 50 + Math.min(surface.length, 49)
    if (rank > bestRank) {
      best = surface
      bestRank = rank
    }
  }
  return best ?? actor.known?.name ?? actor.names[0]?.surface ?? ''
}

const aliasesOf = (actor: Actor, name: string): readonly string[] => {
  const surfaces = actor.names.filter(({ candidate }) => candidate.kind !== 'demonym').map(({ surface }) => surface)
  return [...new Set(surfaces)].filter((surface) => surface !== name)
}

const linksOf = ({ known }: Actor): Links => (known?.iso3166 !== undefined && known.subtype !== 'city' ? { iso3166: known.iso3166 } : {})

/** The organisation or country that the words of a role name: the first that is no person. */
const ownerOf = (actors: readonly Actor[], span: Span): number | undefined => {
  let best: { index: number; start: number } | undefined
  for (const [index, actor] of actors.entries()) {
    if (actor.type === 'PER') continue
    const name = actor.names.find((candidate) => covers(span, candidate))
    if (name && (!best || name.start < best.start)) best = { index, start: name.start }
  }
  return best?.index
}
