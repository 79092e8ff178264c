import type { Block } from '#src/layers/dispatch'
import type { Rule } from '#src/rule'
import { isSpace, type Span } from '#src/span'

/** What one speaker of a transcript says in one paragraph: `MORGAN: We have time.` */
export interface Turn {
  readonly label: Span
  readonly content: Span
  /** Whether the label tells question from answer and names nobody. */
  readonly anonymous: boolean
}

export const TURN: Rule = { name: 'quotes/turn-of-a-transcript', at: 'pipeline/quotes/transcript.ts' }

/** Longest label. */
const LONGEST = 40
/** Turns that make a transcript. */
const FEWEST = 3

const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}.'’ -]*$/u
const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}$/u
const MARK = /^["“«]/u

/**
 * The turns of a transcript or interview, by block: lines that begin with a name and a colon, where some label comes back and
 * several lines have one. Fact boxes (`WHEN: …`, `WHERE: …`) have labels that do not come back.
 */
export const transcriptTurns = (text: string, blocks: readonly Block[], labels: ReadonlySet<string>): ReadonlyMap<number, Turn> => {
  const turns = new Map<number, Turn>()
  const counts = new Map<string, number>()
  for (const [index, { start, end, kind }] of blocks.entries()) {
    if (kind === 'furniture' || kind === 'header') continue
    const turn = turnOf(text, start, end, labels)
    if (!turn) continue
    turns.set(index, turn)
    const label = text.slice(turn.label.start, turn.label.end)
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const most = Math.max(0, ...counts.values())
  if (turns.size < FEWEST || most < 2 || counts.size < 2) return NONE
  for (const [index, { label, anonymous }] of turns) {
    const word = text.slice(label.start, label.end)
    if (!anonymous && counts.get(word) === 1 && !CAPITALS.test(word) && !turns.has(index - 1) && !turns.has(index + 1)) turns.delete(index)
  }
  return turns
}

const NONE: ReadonlyMap<number, Turn> = new Map()

const turnOf = (text: string, start: number, end: number, labels: ReadonlySet<string>): Turn | undefined => {
  let from = start
  // Some copy opens a mark in each paragraph of a transcript.
  if (MARK.test(text.charAt(from))) from++
  while (from < end && isSpace(text.charCodeAt(from))) from++
  const colon = text.slice(from, Math.min(end, from + LONGEST)).indexOf(':')
  if (colon <= 0) return undefined
  const label = text.slice(from, from + colon).trimEnd()
  const anonymous = labels.has(label.toLowerCase().replace(/\.$/, ''))
  if (!anonymous && !((label.length > 1 && CAPITALS.test(label)) || NAME.test(label))) return undefined
  let first = from + colon + 1
  if (first < end && !isSpace(text.charCodeAt(first))) return undefined
  while (first < end && isSpace(text.charCodeAt(first))) first++
  let last = end
  while (last > first && isSpace(text.charCodeAt(last - 1))) last--
  if (from > start && /["”»]/u.test(text.charAt(last - 1))) last--
  return last > first ? { label: { start: from, end: from + label.length }, content: { start: first, end: last }, anonymous } : undefined
}
