import type { GivenNames } from '../lexicon/given-names.ts'
import type { Actor, Named } from './actor.ts'
import { skeleton } from './name-key.ts'

/** How many times more often than any other a bearer must have been named to be meant wherever the name stands alone. */
const LEADS = 2

/** What the text has said of a person up to a place in it. */
interface Salience {
  /** Offset of the first full name, and of the last one before the place read, or -1. */
  readonly first: number
  last: number
  /** Mentions before the place read. */
  count: number
}

/**
 * Gives each surname or given name that stands alone to the person who bears it: of those whom its title's gender allows, the
 * one named far more often so far, else the last one named in full, else the first to come. A prefix is no difference (Assad, al-Assad). Names that nobody bears
 * stay actors.
 */
export const joinShortNames = (short: readonly Actor[], bearers: readonly Actor[], { prefixes }: GivenNames): readonly Actor[] => {
  const bare = (word: string): string => word.slice(prefixes.find((prefix) => word.startsWith(prefix) && word.length > prefix.length + 2)?.length ?? 0)
  const byPart = indexed(bearers, bare)
  const salience = new Map(
    bearers.map((actor): [Actor, Salience] => [
      actor,
      { first: actor.names.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY), last: -1, count: 0 },
    ]),
  )
  const fullNames = bearers.flatMap((actor) => actor.names.map(({ start }) => ({ start, actor }))).sort((a, b) => a.start - b.start)
  const alone = short.flatMap((actor) => actor.names.map((name) => ({ name, actor }))).sort((a, b) => a.name.start - b.name.start)
  const unmatched = new Map<Actor, Named[]>()
  let read = 0
  for (const { name, actor } of alone) {
    for (let next = fullNames[read]; next && next.start < name.start; next = fullNames[++read]) {
      const state = salience.get(next.actor)
      if (state) {
        state.last = next.start
        state.count++
      }
    }
    const bearer = chosen(fitting(name, byPart, bare), salience)
    if (bearer) {
      bearer.names.push(name)
      const state = salience.get(bearer)
      if (state) state.count++
    } else {
      const names = unmatched.get(actor)
      if (names) names.push(name)
      else unmatched.set(actor, [name])
    }
  }
  return [...unmatched].map(([actor, names]) => ({ ...actor, names }))
}

/** Parts of full names, the strongest reason first: surname, given name, middle name, surname in another spelling. */
type Parts = readonly [
  ReadonlyMap<string, readonly Actor[]>,
  ReadonlyMap<string, readonly Actor[]>,
  ReadonlyMap<string, readonly Actor[]>,
  ReadonlyMap<string, readonly Actor[]>,
]

/** People of one surname beyond this many are a list, not a story. */
const MOST_BEARERS = 40

const indexed = (bearers: readonly Actor[], bare: (word: string) => string): Parts => {
  const parts = [new Map<string, Actor[]>(), new Map<string, Actor[]>(), new Map<string, Actor[]>(), new Map<string, Actor[]>()] as const
  const add = (part: Map<string, Actor[]>, key: string, actor: Actor): void => {
    const actors = part.get(key)
    if (!actors) part.set(key, [actor])
    else if (actors.length < MOST_BEARERS && actors.at(-1) !== actor) actors.push(actor)
  }
  for (const actor of bearers) {
    const seen = new Set<string>()
    for (const { words, surface } of actor.names) {
      if (words.length < 2 || seen.has(surface)) continue
      seen.add(surface)
      const last = bare(words.at(-1) ?? '')
      add(parts[0], last, actor)
      add(parts[1], words[0] ?? '', actor)
      for (let at = 1; at < words.length - 1; at++) add(parts[2], words[at] ?? '', actor)
      if (last.length > 4) add(parts[3], skeleton(last), actor)
    }
  }
  return parts
}

const fitting = (name: Named, parts: Parts, bare: (word: string) => string): readonly Actor[] => {
  const word = bare(name.words[0] ?? '')
  const { gender } = name.candidate
  for (const [rank, part] of parts.entries()) {
    if (rank === 3 && word.length < 5) break
    const fit = (part.get(rank === 3 ? skeleton(word) : word) ?? []).filter((actor) => !gender || !actor.gender || actor.gender === gender)
    if (fit.length > 0) return fit
  }
  return []
}

const chosen = (actors: readonly Actor[], salience: ReadonlyMap<Actor, Salience>): Actor | undefined => {
  if (actors.length < 2) return actors[0]
  const counts = actors.map((actor) => salience.get(actor)?.count ?? 0).sort((a, b) => b - a)
  const [most = 0, next = 0] = counts
  if (most > 0 && most >= next * LEADS) return actors.find((actor) => salience.get(actor)?.count === most)
  const nearness = (actor: Actor): number => {
    const state = salience.get(actor)
    // What comes later counts only where nothing came before.
    return state === undefined ? Number.NEGATIVE_INFINITY : state.last >= 0 ? state.last : -1 - state.first
  }
  return [...actors].sort((a, b) => nearness(b) - nearness(a))[0]
}
