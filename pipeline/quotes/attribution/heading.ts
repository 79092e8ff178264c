import type { Rule } from '#src/rule'
import { phraseAt } from '../syntax/noun-phrase.ts'
import { type Passage, QUOTED } from '../syntax/passage.ts'
import { TAG } from '../syntax/tagger.ts'
import type { Attribution } from './attribution.ts'
import type { Grammar } from './grammar.ts'

const HEADING: Rule = { name: 'quotes/heading-after-colon', at: 'pipeline/quotes/attribution/heading.ts' }

/** Items of the longest speaker, and words of the shortest statement. */
const LONGEST = 8
const SHORTEST = 3

/** What a heading says after who says it and a colon, without marks: `Minister: we will stay`, `Poll: voters turn away`. */
export const headingStatement = (p: Passage, isPerson: (entity: number) => boolean, { words, speech }: Grammar): Attribution | undefined => {
  if (!speech.colonHeadings) return undefined
  let colon = 1
  while (colon < p.length && colon <= LONGEST && p.words[colon] !== ':') colon++
  if (p.words[colon] !== ':' || p.length - colon <= SHORTEST || p.tags[colon + 1] === QUOTED) return undefined
  const speaker = phraseAt(p, 0, colon, words)
  if (speaker?.end !== colon) return undefined
  const entity = p.entities[0] as number
  const person = entity >= 0 && isPerson(entity) && p.entities[colon - 1] === entity
  if (!person && !holdsSpeaker(p, colon, speech.humanNouns, speech.colonSpeakers)) return undefined
  let end = p.length
  while (end > colon + 1 && p.tags[end - 1] === TAG.PUNCT) end--
  return { content: [{ first: colon + 1, end }], speaker, by: HEADING }
}

const holdsSpeaker = (p: Passage, end: number, ...lists: readonly ReadonlySet<string>[]): boolean => {
  for (let i = 0; i < end; i++) if (lists.some((list) => list.has(p.words[i] as string))) return true
  return false
}
