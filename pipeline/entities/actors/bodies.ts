import { spells } from '../detect/acronyms.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Actor, currentOf, mergeInto } from './actor.ts'
import { nearlySame, squeeze } from './name-key.ts'

/** Joins organisations, places and other things: acronyms to the names they spell, short names to the full ones, slips of the pen. */
export const joinBodies = (actors: readonly Actor[], lexicon: Lexicon): readonly Actor[] => {
  const words = new Map(actors.map((actor) => [actor, actor.names[0]?.words ?? []]))
  const small = lexicon.organisations.links
  for (const actor of actors) {
    if (actor.merged) continue
    const mine = words.get(actor) ?? []
    const surface = actor.names[0]?.surface ?? ''
    let best: Actor | undefined
    for (const other of actors) {
      if (other === actor || currentOf(other) === actor || other.merged) continue
      if (distinct(actor, other)) continue
      const theirs = words.get(other) ?? []
      const same =
        (mine.length === 1 && /^\p{L}{2,10}$/u.test(surface.replaceAll('.', '')) && isShortForm(surface) && spells(theirs, surface, small)) ||
        (actor.type === other.type && (shortens(mine, theirs, actor, lexicon) || oneSlip(mine, theirs)))
      if (same && (!best || distance(actor, other) < distance(actor, best))) best = other
    }
    if (best) mergeInto(actor, best)
  }
  return actors.filter((actor) => !actor.merged)
}

const isShortForm = (surface: string): boolean => (surface.match(/\p{Lu}/gu)?.length ?? 0) >= 2 || /^\p{Lu}\p{Ll}{3,6}$/u.test(surface)

/** Two things that the lexicon tells apart are never one. */
const distinct = (a: Actor, b: Actor): boolean => a.known !== undefined && b.known !== undefined && a.known.key !== b.known.key

const oneSlip = (a: readonly string[], b: readonly string[]): boolean => nearlySame(squeeze(a.join('')), squeeze(b.join('')))

/** Whether `mine` is what is left of `theirs`: its beginning or its end, at a word. */
const shortens = (mine: readonly string[], theirs: readonly string[], actor: Actor, lexicon: Lexicon): boolean => {
  if (mine.length === 0 || mine.length >= theirs.length) return false
  const opens = mine.every((word, i) => theirs[i] === word)
  const closes = mine.every((word, i) => theirs[theirs.length - mine.length + i] === word)
  if (actor.type === 'ORG') {
    if (actor.known && actor.known.type !== 'ORG') return false
    const links = lexicon.organisations.links
    // Cour d'appel de Reims, but not Parti socialiste européen; UN General Assembly, but not Mission de l'Union africaine.
    if (opens) return mine.length === 1 || links.has(theirs[mine.length] ?? '')
    // Le Parisien: the article is a link as well, but nothing stands before it.
    const joined = theirs.length - mine.length > 1 && links.has(theirs[theirs.length - mine.length - 1] ?? '')
    return closes && !joined && lexicon.demonyms.get(mine).length === 0
  }
  if (actor.type === 'LOC') return closes && (lexicon.places.heads.has(theirs[0] ?? '') || lexicon.places.before.has(theirs[0] ?? ''))
  return false
}

const distance = (a: Actor, b: Actor): number => Math.abs((a.names[0]?.start ?? 0) - (b.names[0]?.start ?? 0))
