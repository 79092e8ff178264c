import { fold } from '#pipeline/text/fold'
import type { Block, BlockKind, Labelled } from '#src/layers/dispatch'
import type { Rule } from '#src/rule'
import type { Span } from '#src/span'
import { isHeading, isQuoted, isRow, isTitle } from './layout.ts'

/** A stretch of lines that is one block; without a kind it is copy, of which the place tells what it is. */
export interface Part extends Span {
  readonly kind?: BlockKind
}

/** What is read of the dispatch's names so far. */
export type Labels = { -readonly [Name in 'title' | 'dateline' | 'agency' | 'byline']?: Labelled }

const MODULE = 'pipeline/dispatch/block-kinds.ts'
const TITLE: Rule = { name: 'dispatch/title-line', at: MODULE }
const GIVEN_TITLE: Rule = { name: 'dispatch/title-given', at: MODULE }

/** Gives each part of copy its kind: title, heading or paragraph; sets the title's label. */
export const settle = (text: string, parts: readonly Part[], labels: Labels, givenTitle: string | undefined): readonly Block[] => {
  const copy = parts.flatMap((part, index) => (part.kind === undefined ? [index] : []))
  const title = labels.title === undefined ? titleOf(text, parts, copy, givenTitle) : undefined
  if (title) labels.title = title
  const last = copy.at(-1) ?? -1
  const kinds = parts.map((part, index): BlockKind => {
    if (part.kind) return part.kind
    if (title && part.start === title.start) return 'title'
    return !isOpened(text, parts, index) && isHeading(text, part) ? 'heading' : 'paragraph'
  })
  for (let first = 0; first < kinds.length; first++) {
    if (kinds[first] !== 'heading') continue
    let end = first + 1
    while (kinds[end] === 'heading') end++
    const run = parts.slice(first, end)
    const listed = first > 0 && text.charAt((parts[first - 1] as Part).end - 1) === ':'
    for (let index = first; index < end; index++) if (index >= last || listed || isRow(text, run, index - first)) kinds[index] = 'paragraph'
    first = end
  }
  return parts.map(({ start, end }, index) => ({ start, end, kind: kinds[index] as BlockKind }))
}

const titleOf = (text: string, parts: readonly Part[], copy: readonly number[], givenTitle: string | undefined): Labelled | undefined => {
  const [first, second, third] = copy
  if (first === undefined || second === undefined) return undefined
  const part = parts[first] as Part
  const { start, end } = part
  if (givenTitle !== undefined && fold(text.slice(start, end)) === fold(givenTitle)) return { start, end, by: GIVEN_TITLE }
  if (isOpened(text, parts, first) || isQuoted(text, part)) return undefined
  const dated = parts.slice(first + 1, second).some(({ kind }) => kind === 'header' || kind === 'dateline' || kind === 'byline')
  // A subtitle may stand between the title and the copy that is longer than it.
  const following = [second, third].flatMap((index) => (index === undefined ? [] : [parts[index] as Part]))
  return isTitle(text, part, following, dated) ? { start, end, by: TITLE } : undefined
}

/** Whether the part goes on from a dateline or header: on its line, or after its dash. It is the body's first paragraph then. */
const isOpened = (text: string, parts: readonly Part[], index: number): boolean => {
  const before = parts[index - 1]
  const part = parts[index]
  if (!before || !part) return false
  const sameLine = !/[\n\r]/.test(text.slice(before.end, part.start))
  return (before.kind === 'header' && sameLine) || (before.kind === 'dateline' && (sameLine || /\p{Pd}|_/u.test(text.charAt(before.end - 1))))
}
