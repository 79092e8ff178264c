import type { Lexicon } from '../lexicon/lexicon.ts'
import { givenName } from '../lexicon/given-names.ts'
import { type Actor, mergeInto, type Named } from './actor.ts'
import { sameSkeleton } from './name-key.ts'

/** Joins the people of a document: variants of full names first, then surnames and given names alone, each to the nearest bearer. */
export const joinPeople = (actors: readonly Actor[], lexicon: Lexicon): readonly Actor[] => {
  const full: Actor[] = []
  const short: Actor[] = []
  for (const actor of actors) (wordsOf(actor).length > 1 ? full : short).push(actor)
  for (const actor of full) actor.gender ??= genderOf(actor, lexicon)
  for (let i = 0; i < full.length; i++) {
    const actor = full[i] as Actor
    if (actor.merged) continue
    for (let j = 0; j < full.length; j++) {
      const other = full[j] as Actor
      if (j === i || other.merged) continue
      if (sameFullName(wordsOf(actor), wordsOf(other)) && compatible(actor, other)) mergeInto(wordsOf(actor).length >= wordsOf(other).length ? other : actor, wordsOf(actor).length >= wordsOf(other).length ? actor : other)
      if (actor.merged) break
    }
  }
  const bearers = full.filter((actor) => !actor.merged)
  const left: Actor[] = []
  for (const actor of short) {
    const unmatched: Named[] = []
    for (const name of actor.names) {
      const bearer = bearerOf(name, bearers)
      if (bearer) bearer.names.push(name)
      else unmatched.push(name)
    }
    if (unmatched.length > 0) left.push({ ...actor, names: unmatched })
  }
  return [...bearers, ...left]
}

const wordsOf = (actor: Actor): readonly string[] => actor.names[0]?.words ?? []

const genderOf = (actor: Actor, lexicon: Lexicon): 'f' | 'm' | undefined => {
  const titled = actor.names.find((name) => name.candidate.gender)?.candidate.gender
  if (titled) return titled
  const gender = givenName(lexicon.given, wordsOf(actor)[0] ?? '')
  return gender === 'either' ? undefined : gender
}

const compatible = (a: Actor, b: Actor): boolean => a.gender === undefined || b.gender === undefined || a.gender === b.gender

/** Same surname, and given names that are spellings, initials or a part of one another; or one name inside the other. */
const sameFullName = (a: readonly string[], b: readonly string[]): boolean => {
  const lastA = a.at(-1) ?? ''
  const lastB = b.at(-1) ?? ''
  const firstA = a[0] ?? ''
  const firstB = b[0] ?? ''
  if (lastA === lastB || sameSkeleton(lastA, lastB)) {
    if (firstA === firstB || sameSkeleton(firstA, firstB)) return true
    const initial = (short: string, long: string): boolean => /^\p{L}\.?$/u.test(short) && long.startsWith(short.charAt(0))
    return initial(firstA, firstB) || initial(firstB, firstA) || contains(a, b) || contains(b, a)
  }
  return contains(a, b) || contains(b, a)
}

/** Whether the words of `part` stand in a row in `whole`. */
const contains = (whole: readonly string[], part: readonly string[]): boolean => {
  if (part.length >= whole.length) return false
  for (let at = 0; at + part.length <= whole.length; at++) if (part.every((word, i) => whole[at + i] === word)) return true
  return false
}

/** The person whom a surname (or else a given name) alone means: of those whom the title's gender allows, the last one named, else the first to come. */
const bearerOf = (name: Named, bearers: readonly Actor[]): Actor | undefined => {
  const [word = ''] = name.words
  const allowed = (actor: Actor): boolean => !name.candidate.gender || !actor.gender || actor.gender === name.candidate.gender
  const at = (words: readonly string[], place: number): boolean => words.at(place) === word
  for (const place of [-1, 0]) {
    const fitting = bearers.filter((actor) => allowed(actor) && actor.names.some(({ words }) => words.length > 1 && at(words, place)))
    if (fitting.length > 0) return nearest(name.start, fitting)
  }
  const inside = bearers.filter((actor) => allowed(actor) && actor.names.some(({ words }) => words.length > 2 && words.includes(word)))
  if (inside.length > 0) return nearest(name.start, inside)
  const spelled = bearers.filter((actor) => allowed(actor) && actor.names.some(({ words }) => words.length > 1 && word.length > 4 && sameSkeleton(words.at(-1) ?? '', word)))
  return spelled.length > 0 ? nearest(name.start, spelled) : undefined
}

/** How many times more often than any other a bearer must be named to be meant wherever the name stands alone. */
const LEADS = 2

/** The person named far more often than the others before `position`, or else the last one named in full, or the first to come. */
const nearest = (position: number, actors: readonly Actor[]): Actor | undefined => {
  const ranked = actors
    .map((actor) => {
      let distance = Number.POSITIVE_INFINITY
      let named = 0
      for (const { start, words } of actor.names) {
        if (start < position) named++
        // What comes later counts only where nothing came before.
        if (words.length > 1) distance = Math.min(distance, start < position ? position - start : 1e9 + start - position)
      }
      return { actor, distance, named }
    })
    .sort((a, b) => a.distance - b.distance)
  const leader = ranked.find(({ named }) => named > 0 && ranked.every((other) => other.named === named || named >= other.named * LEADS) && ranked.filter((other) => other.named === named).length === 1)
  return (leader ?? ranked[0])?.actor
}
