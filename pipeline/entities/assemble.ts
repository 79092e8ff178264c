import type { Entities, Entity, Mention, Role } from '#src/layers/entities'
import type { Actor } from './actors/actor.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import type { Gender } from './lexicon/person-words.ts'
import { countryContext, knownIn, linksOf } from './links.ts'
import { meaningsOf, meantBy, standsFor } from './metonyms.ts'
import type { Reading } from './reading.ts'
import type { Cover } from './roles/cover.ts'
import { findRoles, type RoleRun } from './roles/roles.ts'

/** The entities layer of the document's actors. */
export const assemble = (reading: Reading, lexicon: Lexicon, actors: readonly Actor[]): Entities => {
  const { tokens } = reading
  const cover = coverOf(reading, actors)
  const owners = ownersOf(reading, actors)
  const runs = new Map<number, RoleRun[]>()
  for (const run of findRoles(reading, lexicon, cover)) {
    for (const bearer of run.bearers) {
      const before = runs.get(bearer)
      if (before) before.push(run)
      else runs.set(bearer, [run])
    }
  }
  const context = countryContext(actors)
  const meanings = meaningsOf(actors)
  return actors.map((actor): Entity => {
    const mentions = actor.names.map(({ candidate, start, end }): Mention => {
      const { kind, by, firstToken, endToken } = candidate
      const seat = kind === 'name' && (actor.type === 'LOC' || actor.type === 'ORG') && actor.known?.subtype !== 'country'
      const meant = seat ? meantBy(reading, lexicon, firstToken, endToken) : undefined
      const stands = meant && standsFor(meant, lexicon, (name) => meanings.get(name))
      return { start, end, kind: stands ? 'metonym' : kind, ...(stands && { standsFor: stands }), by }
    })
    const name = nameOf(actor)
    const roles: Role[] = []
    let gender =
      actor.gender ??
      actor.names.find(({ candidate }) => candidate.gender)?.candidate.gender ??
      (actor.type === 'PER' ? toldByDemonym(reading, lexicon, actor) : undefined)
    if (actor.type === 'PER') {
      for (const { candidate } of actor.names) {
        for (const run of runs.get(candidate.firstToken) ?? []) {
          const span = { start: tokens.starts[run.firstToken] as number, end: tokens.ends[run.endToken - 1] as number }
          const entity = ownerOf(owners, run)
          roles.push({ ...span, ...(entity !== undefined && { entity }) })
          gender ??= run.bearers.length === 1 ? run.gender : undefined
        }
      }
    }
    const known = knownIn(actor, lexicon, context)
    const links = linksOf(reading, actor, known, lexicon, context)
    const number = actor.type === 'PER' ? 'singular' : numberOf(reading, lexicon, actor)
    const subtype =
      known?.subtype ?? actor.names.find(({ candidate }) => candidate.subtype)?.candidate.subtype ?? (links.geonames === undefined ? undefined : 'city')
    return {
      type: actor.type,
      ...(subtype && { subtype }),
      name,
      aliases: aliasesOf(actor, name),
      roles,
      links,
      mentions,
      ...(gender && { gender }),
      ...(number && { number }),
    }
  })
}

const coverOf = ({ tokens }: Reading, actors: readonly Actor[]): Cover => {
  const mentionEnd = new Int32Array(tokens.length)
  const mentionStart = new Int32Array(tokens.length)
  const isPerson = new Uint8Array(tokens.length)
  const isBody = new Uint8Array(tokens.length)
  const genders = new Map<number, 'f' | 'm'>()
  for (const actor of actors) {
    for (const { candidate } of actor.names) {
      const { firstToken, endToken } = candidate
      mentionEnd.fill(endToken, firstToken, endToken)
      mentionStart.fill(firstToken, firstToken, endToken)
      if (actor.type === 'ORG') isBody.fill(1, firstToken, endToken)
      if (actor.type !== 'PER') continue
      isPerson.fill(1, firstToken, endToken)
      const gender = actor.gender ?? candidate.gender
      if (gender) for (let at = firstToken; at < endToken; at++) genders.set(at, gender)
    }
  }
  return { mentionEnd, mentionStart, isPerson, isBody, genderAt: (token) => genders.get(token) }
}

/** The gender of the noun of a people before a person's name: l'Américaine X. */
const toldByDemonym = ({ tokens }: Reading, { demonyms }: Lexicon, { names }: Actor): Gender | undefined => {
  for (const { candidate } of names) {
    const gender = demonyms.get([tokens.folded[candidate.firstToken - 1] ?? ''])[0]?.gender
    if (gender) return gender
  }
  return undefined
}

/** Plural where an article or a verb beside any mention says so; of organisations and peoples, what pronouns agree with. */
const numberOf = ({ tokens }: Reading, { organisations }: Lexicon, { names }: Actor): 'plural' | 'singular' =>
  names.some(
    ({ candidate: { firstToken, endToken, kind } }) =>
      kind !== 'demonym' &&
      (organisations.pluralBefore.has(tokens.folded[firstToken - 1] ?? '') || organisations.pluralAfter.has(tokens.folded[endToken] ?? '')),
  )
    ? 'plural'
    : 'singular'

/** The fullest name: the most words, then the longest, no headline's capitals where there is another; of what only adjectives name, the lexicon's name. */
const nameOf = (actor: Actor): string => {
  let best: string | undefined
  let bestRank = -1
  let allShouted = true
  for (const { surface, words, candidate } of actor.names) {
    if (candidate.kind === 'demonym') continue
    const shouted = candidate.kind !== 'acronym' && inCapitals(surface)
    allShouted &&= shouted
    const rank = (candidate.kind === 'acronym' ? 0 : 1000) + (shouted ? 0 : 500) + Math.min(words.length, 9) * 50 + Math.min(surface.length, 49)
    if (rank > bestRank) {
      best = surface
      bestRank = rank
    }
  }
  if (allShouted && actor.known) return actor.known.name
  return best ?? actor.known?.name ?? actor.names[0]?.surface ?? ''
}

/** A name in the capitals of a headline or dateline is no other name. */
const inCapitals = (surface: string): boolean => surface.length > 1 && surface === surface.toUpperCase() && surface !== surface.toLowerCase()

const aliasesOf = (actor: Actor, name: string): readonly string[] => {
  const surfaces = actor.names
    .filter(({ candidate, surface }) => candidate.kind !== 'demonym' && (candidate.kind === 'acronym' || !inCapitals(surface)))
    .map(({ surface }) => surface)
  return [...new Set(surfaces)].filter((surface) => surface !== name)
}

/** The organisation or country that the words of a role name: the first that is no person. */
const ownerOf = (owners: Int32Array, { firstToken, endToken }: RoleRun): number | undefined => {
  for (let at = firstToken; at < endToken; at++) if ((owners[at] as number) >= 0) return owners[at]
  return undefined
}

/** By token, the index of the actor that is no person whose mention covers it, or -1. */
const ownersOf = ({ tokens }: Reading, actors: readonly Actor[]): Int32Array => {
  const owners = new Int32Array(tokens.length).fill(-1)
  for (const [index, { type, names }] of actors.entries())
    if (type !== 'PER') for (const { candidate } of names) owners.fill(index, candidate.firstToken, candidate.endToken)
  return owners
}
