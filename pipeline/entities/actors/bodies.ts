import { spells } from '../detect/acronyms.ts'
import { isAcronym } from '../lexicon/known.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Actor, mergeInto } from './actor.ts'
import { type Content, contentOf, sameContent } from './content.ts'
import { nearlySame, squeeze } from './name-key.ts'

/** How many neighbours in reading order an actor is compared with: tables of thousands of names stay linear. */
const WINDOW = 150

/** Most names of one actor that are compared with those of another. */
const FORMS = 4

/** Joins organisations, places and other things: acronyms to the names they spell, short names to the full ones, slips of the pen. */
export const joinBodies = (actors: readonly Actor[], lexicon: Lexicon): readonly Actor[] => {
  readRegions(actors, lexicon)
  const bodies = actors.filter((actor) => !actor.merged).map((actor): Body => ({ actor, forms: formsOf(actor, lexicon) }))
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
    if (!best) continue
    mergeInto(actor, best.actor)
    best.forms.push(...body.forms.slice(0, FORMS))
  }
  return actors.filter((actor) => !actor.merged)
}

/** A country of a region's name is the region where the dispatch also names that by a form of its own: Georgia, Ga. */
const readRegions = (actors: readonly Actor[], lexicon: Lexicon): void => {
  const regions = new Map(actors.flatMap((actor) => (actor.known?.subtype === 'region' ? [[actor.known.key, actor] as const] : [])))
  if (regions.size === 0) return
  for (const actor of actors) {
    if (actor.known?.subtype !== 'country' || actor.names.some(({ candidate }) => candidate.kind === 'demonym')) continue
    const region = lexicon.known
      .get(actor.names[0]?.words ?? [])
      .map(({ key }) => regions.get(key))
      .find((found) => found !== undefined)
    if (region) mergeInto(actor, region)
  }
}

interface Body {
  readonly actor: Actor
  readonly forms: Form[]
}

interface Form {
  /** Without an article before them. */
  readonly words: readonly string[]
  readonly surface: string
  readonly squeezed: string
  /** Whether it is written as acronyms are. */
  readonly acronym: boolean
  readonly content: Content
}

const formsOf = ({ names, type }: Actor, lexicon: Lexicon): Form[] => {
  const forms = new Map<string, Form>()
  for (const { words: all, surface, candidate } of names) {
    if (forms.size === FORMS) break
    if (forms.has(surface) || candidate.kind === 'demonym') continue
    const articled = type !== 'LOC' && all.length > 1 && lexicon.roleWords.articles.has(all[0] ?? '')
    const words = articled ? all.slice(1) : all
    const generic = words.length > 1 && type === 'ORG' && lexicon.organisations.genericBefore.has(words[0] ?? '')
    const acronym = words.length === 1 && /^\p{L}{2,10}$/u.test(surface.replaceAll('.', '')) && isShortForm(surface)
    forms.set(surface, { words, surface, squeezed: squeeze((generic ? words.slice(1) : words).join(' ')), acronym, content: contentOf(words, lexicon) })
  }
  return [...forms.values()]
}

const isSame = (mine: Body, theirs: Body, lexicon: Lexicon): boolean =>
  mine.forms.some((one) => theirs.forms.some((other) => isSameForm(one, other, mine.actor, theirs.actor, lexicon)))

const isSameForm = (mine: Form, theirs: Form, actor: Actor, other: Actor, lexicon: Lexicon): boolean => {
  if (mine.acronym && theirs.words.length > 1 && spells(theirs.words, mine.surface, lexicon.organisations.links)) return true
  if (actor.type !== other.type) return false
  return (
    mine.squeezed === theirs.squeezed ||
    shortens(mine, theirs, actor, lexicon) ||
    nearlySame(mine.squeezed, theirs.squeezed) ||
    sameContent(mine.content, theirs.content)
  )
}

const isShortForm = (surface: string): boolean => (surface.match(/\p{Lu}/gu)?.length ?? 0) >= 2 || /^\p{Lu}\p{Ll}{3,6}$/u.test(surface)

/** Two things that the lexicon tells apart are never one. */
const distinct = (a: Actor, b: Actor): boolean => a.known !== undefined && b.known !== undefined && a.known.key !== b.known.key

/** Whether `mine` is what is left of `theirs`: its beginning or its end, at a word. */
const shortens = ({ words: mine, surface }: Form, { words: theirs }: Form, actor: Actor, lexicon: Lexicon): boolean => {
  if (mine.length === 0 || mine.length >= theirs.length) return false
  const opens = mine.every((word, i) => theirs[i] === word)
  const closes = mine.every((word, i) => theirs[theirs.length - mine.length + i] === word)
  // The Coalition to Defeat ISIS is not ISIS.
  if (actor.type === 'ORG') return (opens || (closes && !isAcronym(surface))) && shortensBody(mine, theirs, opens, actor, lexicon)
  if (actor.type !== 'LOC') return false
  const { heads, before } = lexicon.places
  // Lac Léman and Léman; but the Gulf of Oman is not Oman, nor Lake Michigan Michigan.
  const alone = actor.known === undefined && lexicon.cities(actor.names[0]?.surface ?? '').length === 0
  if (closes) return before.has(theirs[0] ?? '') || (alone && heads.has(theirs[0] ?? ''))
  return opens && alone && theirs.length === mine.length + 1 && before.has(theirs.at(-1) ?? '')
}

const shortensBody = (mine: readonly string[], theirs: readonly string[], opens: boolean, actor: Actor, lexicon: Lexicon): boolean => {
  if (actor.known && actor.known.type !== 'ORG') return false
  const { links, heads, innerHeads, genericBefore } = lexicon.organisations
  const head = mine.length === 1 && (heads.has(mine[0] as string) || innerHeads.has(mine[0] as string))
  if (opens) {
    const rest = theirs.slice(mine.length)
    // Cour d'appel de Reims, Ford Motor Company; but not Parti socialiste européen, nor the Navy of the Navy Information Agency.
    if (links.has(rest[0] ?? '') || rest.every((word) => genericBefore.has(word))) return true
    return mine.length === 1 && (!head || lexicon.organisations.adjectives.has(rest[0] ?? '') || lexicon.demonyms.get([rest[0] ?? '']).length > 0)
  }
  // UN General Assembly, but not Mission de l'Union africaine. Le Parisien: the article is a link as well, but nothing stands before it.
  const joined = theirs.length - mine.length > 1 && links.has(theirs[theirs.length - mine.length - 1] ?? '')
  return !joined && lexicon.demonyms.get(mine).length === 0
}
