import { isSpace, type Span } from '#src/span'
import type { MarkKind, MarkRole, MarkRules } from './mark-rules.ts'

/** One quotation mark, with the role that its place gives it. */
export interface Mark extends Span {
  readonly role: MarkRole
  readonly family: number
}

/** The family of single marks of every kind, once apostrophes are told from them. */
const SINGLE_FAMILY = 300

const OPENING_CONTEXT = new Set(['(', '[', '{', '«', '“', '‘', '"', '„', '—', '–', '-', '/', ':', "'", '’', '>'])
const CLOSING_CONTEXT = new Set(['.', ',', ';', ':', '!', '?', ')', ']', '}', '»', '”', '’', '"', '—', '–', '-', '…', '/', "'", '<'])

/** The marks of `text` within the block, in order. Apostrophes, inches and seconds are left out. */
export const findMarks = (text: string, block: Span, { kinds }: MarkRules): readonly Mark[] => {
  const marks: Mark[] = []
  const opened = new Map<number, boolean>()
  let singles = false
  for (let at = block.start; at < block.end; at++) {
    const code = text.charCodeAt(at)
    if (code !== 0x22 && code !== 0x27 && code !== 0x60 && code < 0xab) continue
    if (code > 0xbb && (code < 0x2018 || code > 0x203a)) continue
    const pair = text.slice(at, Math.min(at + 2, block.end))
    const sign = kinds.has(pair) ? pair : pair.charAt(0)
    const kind = kinds.get(sign)
    if (!kind) continue
    const end = at + sign.length
    const before = at > block.start ? text.charAt(at - 1) : ' '
    const after = end < block.end ? text.charAt(end) : ' '
    const role = roleOf(kind, sign, before, after)
    const inside = opened.get(kind.family) ?? false
    const inches = sign === '"' && !inside && before >= '0' && before <= '9'
    if (role && !inches) {
      marks.push({ start: at, end, role, family: kind.single ? SINGLE_FAMILY : kind.family })
      opened.set(kind.family, role === 'either' ? !inside : role === 'opens')
      singles ||= kind.single
    }
    at = end - 1
  }
  return singles ? withoutApostrophes(marks) : marks
}

/** The role that the neighbours allow; nothing where the sign is no mark there. */
const roleOf = (kind: MarkKind, sign: string, before: string, after: string): MarkRole | undefined => {
  const spaceBefore = isSpace(before.charCodeAt(0))
  const spaceAfter = isSpace(after.charCodeAt(0))
  const openable = spaceBefore || OPENING_CONTEXT.has(before)
  const closable = spaceAfter || CLOSING_CONTEXT.has(after)
  if (kind.single) {
    if (openable && !spaceAfter && sign !== '’') return 'opens'
    return closable && !spaceBefore && !openable && sign !== '‘' ? 'closes' : undefined
  }
  if (kind.role === 'opens') return sign === '“' && !openable && closable ? 'closes' : 'opens'
  if (kind.role === 'closes') return sign !== '»' && spaceBefore && !closable ? 'opens' : 'closes'
  if (spaceBefore && !closable) return 'opens'
  if (spaceAfter && !openable) return 'closes'
  if (openable && !closable) return 'opens'
  if (closable && !openable) return 'closes'
  return 'either'
}

/** How many marks further a single mark's partner is looked for. */
const REACH = 8

/** Single marks count only as a pair outside other marks: an opening one, and a closing one after it in the block. */
const withoutApostrophes = (marks: readonly Mark[]): readonly Mark[] => {
  const kept: Mark[] = []
  let pending = false
  let doubles = 0
  for (const [index, mark] of marks.entries()) {
    if (mark.family !== SINGLE_FAMILY) {
      doubles++
      kept.push(mark)
      continue
    }
    if (doubles % 2 === 1) continue
    if (mark.role === 'opens' && !pending) {
      for (let i = index + 1; i < marks.length && i <= index + REACH && !pending; i++) {
        const other = marks[i] as Mark
        pending = other.family === SINGLE_FAMILY && other.role === 'closes'
      }
      if (pending) kept.push(mark)
    } else if (mark.role === 'closes' && pending) {
      kept.push(mark)
      pending = false
    }
  }
  return kept
}
