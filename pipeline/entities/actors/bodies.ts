import { spells } from '../detect/acronyms.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Actor, mergeInto } from './actor.ts'
import { nearlySame, squeeze } from './name-key.ts'

/** How many neighbours in reading order an actor is compared with: tables of thousands of names stay linear. */
const WINDOW = 150

/** Joins organisations, places and other things: acronyms to the names they spell, short names to the full ones, slips of the pen. */
export const joinBodies = (actors: readonly Actor[], lexicon: Lexicon): readonly Actor[] => {
  const bodies = actors.map((actor): Body => {
    const words = actor.names[0]?.words ?? []
    const surface = actor.names[0]?.surface ?? ''
    return {
      actor,
      words,
      surface,
      squeezed: squeeze(surface),
      acronym: words.length === 1 && /^\p{L}{2,10}$/u.test(surface.replaceAll('.', '')) && isShortForm(surface),
    }
  })
  for (const [index, body] of bodies.entries()) {
    const { actor } = body
    if (actor.merged) continue
    let best: Body | undefined
    let bestDistance = Number.POSITIVE_INFINITY
    for (let at = Math.max(0, index - WINDOW); at < Math.min(bodies.length, index + WINDOW); at++) {
      const other = bodies[at] as Body
      if (at === index || other.actor.merged || distinct(actor, other.actor)) continue
      const distance = Math.abs((actor.names[0]?.start ?? 0) - (other.actor.names[0]?.start ?? 0))
      if (distance < bestDistance && isSame(body, other, lexicon)) {
        best = other
        bestDistance = distance
      }
    }
    if (best) mergeInto(actor, best.actor)
  }
  return actors.filter((actor) => !actor.merged)
}

interface Body {
  readonly actor: Actor
  readonly words: readonly string[]
  readonly surface: string
  readonly squeezed: string
  /** Whether it is written as acronyms are. */
  readonly acronym: boolean
}

const isSame = (mine: Body, theirs: Body, lexicon: Lexicon): boolean =>
  (mine.acronym && theirs.words.length > 1 && spells(theirs.words, mine.surface, lexicon.organisations.links)) ||
  (mine.actor.type === theirs.actor.type && (shortens(mine.words, theirs.words, mine.actor, lexicon) || nearlySame(mine.squeezed, theirs.squeezed)))

const isShortForm = (surface: string): boolean => (surface.match(/\p{Lu}/gu)?.length ?? 0) >= 2 || /^\p{Lu}\p{Ll}{3,6}$/u.test(surface)

/** Two things that the lexicon tells apart are never one. */
const distinct = (a: Actor, b: Actor): boolean => a.known !== undefined && b.known !== undefined && a.known.key !== b.known.key

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
