import type { Introduction } from '../detect/acronyms.ts'
import type { Candidate } from '../detect/candidate.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Reading } from '../reading.ts'
import { type Actor, currentOf, mergeInto, type Named } from './actor.ts'
import { joinBodies } from './bodies.ts'
import { squeeze } from './name-key.ts'
import { named } from './naming.ts'
import { joinPeople } from './people.ts'

/** One actor for each person, organisation, place or thing that the candidates name. */
export const findActors = (reading: Reading, lexicon: Lexicon, candidates: readonly Candidate[], introductions: readonly Introduction[]): readonly Actor[] => {
  const byKey = new Map<string, Actor>()
  const order: Actor[] = []
  const at = new Map<number, Actor>()
  for (const candidate of candidates) {
    const name = named(reading, lexicon, candidate)
    const key = keyOf(lexicon, name)
    let actor = byKey.get(key)
    if (!actor) {
      actor = { type: name.type, names: [], known: name.known, gender: undefined }
      byKey.set(key, actor)
      order.push(actor)
    }
    actor.names.push(name)
    at.set(candidate.firstToken, actor)
  }
  for (const { name, acronym } of introductions) {
    const long = at.get(name.firstToken)
    const short = at.get(acronym.firstToken)
    if (long && short) mergeInto(short, long)
  }
  const separate = order.filter((actor) => !actor.merged)
  const people = joinPeople(
    separate.filter((actor) => actor.type === 'PER'),
    lexicon,
  )
  const bodies = joinBodies(
    separate.filter((actor) => actor.type !== 'PER'),
    lexicon,
  )
  const actors = [...new Set([...people, ...bodies].map(currentOf))]
  for (const actor of actors) actor.names.sort((a, b) => a.start - b.start)
  return actors.sort((a, b) => (a.names[0]?.start ?? 0) - (b.names[0]?.start ?? 0))
}

/** Names of one key are one actor from the first. A plural s is no difference in a name written with and without it (shebab, shebabs). */
const keyOf = (lexicon: Lexicon, { known, type, surface, words }: Named): string => {
  if (known) return known.key
  // U.S. Navy and United States Navy: the country by its code.
  const country = type === 'ORG' ? lexicon.known.longest(words, 0) : undefined
  const [owner] = country && country.length < words.length ? country.values : []
  // Groupe Canal + and Canal+.
  const generic = type === 'ORG' && words.length > 1 && lexicon.organisations.genericBefore.has(words[0] ?? '') ? words.slice(1).join(' ') : surface
  const written = owner?.iso3166 && country ? `${owner.iso3166} ${words.slice(country.length).join(' ')}` : generic
  return `${type}:${squeeze(written).replace(/(?<=\p{L}{4})s$/u, '')}`
}
