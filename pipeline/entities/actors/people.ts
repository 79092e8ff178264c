import { givenName } from '../lexicon/given-names.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Actor, mergeInto } from './actor.ts'
import { nearlySame, sameSkeleton } from './name-key.ts'
import { joinShortNames } from './short-names.ts'

/** How many neighbours in reading order a full name is compared with: lists of thousands of names stay linear. */
const WINDOW = 150

/** Joins the people of a document: variants of full names first, then surnames and given names alone, each to its bearer. */
export const joinPeople = (actors: readonly Actor[], lexicon: Lexicon): readonly Actor[] => {
  const full: Actor[] = []
  const short: Actor[] = []
  for (const actor of actors) (wordsOf(actor).length > 1 ? full : short).push(actor)
  for (const actor of full) actor.gender ??= genderOf(actor, lexicon)
  for (const [i, actor] of full.entries()) {
    for (let j = i + 1; j < Math.min(full.length, i + WINDOW) && !actor.merged; j++) {
      const other = full[j] as Actor
      if (other.merged || !compatible(actor, other)) continue
      if (!sameFullName(wordsOf(actor), wordsOf(other)) && !respelled(wordsOf(actor), wordsOf(other), lexicon)) continue
      if (wordsOf(actor).length >= wordsOf(other).length) mergeInto(other, actor)
      else mergeInto(actor, other)
    }
  }
  const bearers = full.filter((actor) => !actor.merged)
  return [...bearers, ...joinShortNames(short, bearers, lexicon.given)]
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
export const sameFullName = (a: readonly string[], b: readonly string[]): boolean => {
  const lastA = a.at(-1) ?? ''
  const lastB = b.at(-1) ?? ''
  const firstA = a[0] ?? ''
  const firstB = b[0] ?? ''
  if (lastA === lastB || sameSkeleton(lastA, lastB)) {
    if (firstA === firstB || sameSkeleton(firstA, firstB)) return true
    const initial = (short: string, long: string): boolean => /^\p{L}\.?$/u.test(short) && long.startsWith(short.charAt(0))
    if (initial(firstA, firstB) || initial(firstB, firstA)) return true
  }
  return contains(a, b) || contains(b, a) || (firstA === firstB && (skips(a, b) || skips(b, a)))
}

/** Whether two full names differ by a slip of the pen, or by the short form of a given name: Serhiy and Sergiy, Mitch and Mitchell. */
const respelled = (a: readonly string[], b: readonly string[], { given }: Lexicon): boolean => {
  const [firstA = '', firstB = ''] = [a[0], b[0]]
  if (a.at(-1) === b.at(-1) && (given.fullForms.get(firstA)?.has(firstB) || given.fullForms.get(firstB)?.has(firstA))) return true
  if (firstA !== firstB && a.at(-1) !== b.at(-1)) return false
  // Martin and Marvin are two names.
  if (firstA !== firstB && givenName(given, firstA) !== undefined && givenName(given, firstB) !== undefined) return false
  return nearlySame(a.join(''), b.join(''))
}

/** Whether the words of `part`, initials left out, stand in `whole` in their order: Pedro R. Pierluisi Urrutia, Pedro Pierluisi. */
const skips = (whole: readonly string[], part: readonly string[]): boolean => {
  const words = part.filter((word) => !/^\p{L}\.?$/u.test(word))
  if (words.length < 2 || words.length >= whole.length) return false
  let next = 0
  for (const word of whole) if (word === words[next]) next++
  return next === words.length
}

/** Whether the words of `part` stand in a row in `whole`. */
const contains = (whole: readonly string[], part: readonly string[]): boolean => {
  if (part.length >= whole.length) return false
  for (let at = 0; at + part.length <= whole.length; at++) if (part.every((word, i) => whole[at + i] === word)) return true
  return false
}
