import { fold } from '#pipeline/text/fold'
import { type RawTokens, tokenize } from '#pipeline/text/tokenize'
import type { Block, BlockKind, Dispatch } from '#src/layers/dispatch'
import type { Rule } from '#src/rule'
import { isSpace, type Span, trimSpan } from '#src/span'
import type { Agencies } from './agencies.ts'
import { type Labels, type Part, settle } from './block-kinds.ts'
import { readDateline } from './dateline.ts'
import type { StatedDate } from './dispatch-date.ts'
import { type HeaderLine, readHeaderLine, readSignature } from './header-line.ts'
import type { HeaderWords } from './header-words.ts'
import { isOrnament, isSignOff, isSlug } from './layout.ts'
import { type Line, linesOf } from './lines.ts'
import { continuations } from './wrapping.ts'

export interface ReadBlocks extends Pick<Dispatch, 'title' | 'dateline' | 'agency' | 'byline'> {
  readonly blocks: readonly Block[]
  readonly stated: readonly StatedDate[]
}

/** Header lines stand among the first lines or the last ones, datelines before the first paragraphs. */
const TOP = 12
const BOTTOM = 4
const DATELINES = 8
/** Characters of a line that are looked at for a header or a dateline. */
const LOOK = 200

/** Splits `text` into blocks and reads what its header lines, dateline and credits say. Linear in the text's length. */
export const readBlocks = (text: string, words: HeaderWords, agencies: Agencies, givenTitle: string | undefined): ReadBlocks => {
  const lines = linesOf(text)
  const labels: Labels = {}
  const stated: StatedDate[] = []
  const label = (name: keyof Labels, span: Span, by: Rule): void => {
    labels[name] ??= { start: span.start, end: span.end, by }
  }
  // A line may be looked at as a header, as metadata run into copy and as a dateline: it is tokenised once.
  const seen = new Map<number, RawTokens>()
  const look = (span: Span): RawTokens => {
    const end = Math.min(span.end, span.start + LOOK)
    const known = seen.get(span.start)
    if (known && (known.ends.at(-1) ?? 0) === end) return known
    const tokens = tokenize(text, words.rules, { start: span.start, end })
    if (seen.size < TOP) seen.set(span.start, tokens)
    return tokens
  }

  const state = (header: HeaderLine, until = Number.POSITIVE_INFINITY): void => {
    for (const item of header.items) {
      if (item.end > until) continue
      if (item.kind === 'date' || item.kind === 'updated')
        stated.push({ role: item.kind, origin: 'header', date: item.date, span: { start: item.start, end: item.end }, by: item.by })
      else if (item.kind !== 'other') label(item.kind === 'place' ? 'dateline' : item.kind, item, item.by)
    }
  }

  /** Reads the dateline off the front of copy; the parts it leaves. */
  const dated = (span: Span): readonly Part[] => {
    const line = readDateline(look(span), words, agencies)
    if (!line) return [span]
    if (line.place) label('dateline', line.place, line.by)
    if (line.agency) label('agency', line.agency, line.agency.by)
    if (line.date && line.dateSpan) stated.push({ role: 'date', origin: 'dateline', date: line.date, span: line.dateSpan, by: line.by })
    const rest = trimSpan(text, { start: line.end, end: span.end })
    const head: Part = { start: span.start, end: line.end, kind: 'dateline' }
    return rest.end > rest.start ? [head, rest] : [head]
  }

  const kinds: (BlockKind | undefined)[] = []
  for (const [index, line] of lines.entries()) kinds.push(lineKind(line, index))
  function lineKind(line: Line, index: number): BlockKind | undefined {
    if (isOrnament(text, line)) return 'furniture'
    const near = index < TOP || index >= lines.length - BOTTOM
    if (line.end - line.start > LOOK) return undefined
    if (!near && (line.end - line.start > 160 || !words.furnitureStarts.has(fold(text.slice(line.start, line.start + 4)).slice(0, 2)))) return undefined
    const tokens = look(line)
    const link = words.furniture.longest(tokens.folded, 0)
    if (words.furnitureLines.longest(tokens.folded, 0)?.length === tokens.length - (/^[:,.]$/.test(tokens.texts.at(-1) ?? '') ? 1 : 0)) return 'furniture'
    if (near) {
      // A slug stands right above the title.
      if (index === 0 && lines[1]?.apart === false && lines.length > 2 && isSlug(text, line)) return 'header'
      if (index > 1 && index >= lines.length - BOTTOM && isSignOff(text, line)) return 'furniture'
      // An author's function may have a line of its own under the name.
      if (kinds[index - 1] === 'byline' && tokens.length <= 4 && tokens.folded.every((word) => words.afterAuthor.has(word))) return 'byline'
      const header = readHeaderLine(tokens, words, agencies)
      if (header?.whole && !(index === 0 && lines.length === 1) && !opensAsDateline(tokens)) {
        state(header)
        const [only] = header.items
        return header.items.length === 1 && only?.kind === 'byline' ? 'byline' : only?.kind === 'title' ? 'title' : 'header'
      }
      if (index === lines.length - 1 && index > 1) {
        const signature = readSignature(tokens, words)
        if (signature) {
          label('byline', signature, signature.by)
          return 'byline'
        }
      }
    }
    if (link && linkLike(text, line, tokens, link.length)) return 'furniture'
    return undefined
  }
  function opensAsDateline(tokens: RawTokens): boolean {
    const line = readDateline(tokens, words, agencies)
    return line !== undefined && line.date !== undefined && /[-–—_]$/.test(text.slice(line.end - 1, line.end))
  }

  // Lines of copy joined where they are wrapped, header lines alone.
  const joined = continuations(text, lines)
  const parts: Part[] = []
  let glued = false
  let copy = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line
    const kind = kinds[index]
    if (kind) {
      parts.push({ start: line.start, end: line.end, kind })
      continue
    }
    let last = index
    while (joined[last] && kinds[last + 1] === undefined) last++
    let span: Span = { start: line.start, end: (lines[last] as Line).end }
    // Metadata run into the copy: `date 2024-11 La Russie…`. Only before the first copy.
    if (!glued && index < TOP) {
      glued = true
      const end = gluedEnd(span)
      if (end !== undefined) {
        parts.push({ start: span.start, end, kind: 'header' })
        span = trimSpan(text, { start: end, end: span.end })
      }
    }
    if (++copy <= DATELINES && labels.dateline === undefined) parts.push(...dated(span))
    else parts.push(span)
    index = last
  }
  function gluedEnd(span: Span): number | undefined {
    const tokens = look(span)
    const header = readHeaderLine(tokens, words, agencies)
    const dates = header?.items.filter((item) => item.kind === 'date' || item.kind === 'updated') ?? []
    const [first] = dates
    const last = dates.at(-1)
    if (!header || !first || !last || first !== header.items[0]) return undefined
    let end = last.end
    while (end < span.end && (isSpace(text.charCodeAt(end)) || ':-–—|·'.includes(text.charAt(end)))) end++
    if (end === span.end) return undefined
    const next = text.charAt(end)
    const copyFollows = (next !== next.toLowerCase() && next === next.toUpperCase()) || '"“«\''.includes(next)
    const labelled =
      first.by !== words.calendar || (first.kind === 'date' && first.date.form === 'numeric' && first.start === span.start && first.date.day !== undefined)
    if (!copyFollows || !labelled) return undefined
    state(header, last.end)
    return trimSpan(text, { start: span.start, end }).end
  }

  return { blocks: settle(text, parts, labels, givenTitle), stated, ...labels }
}

/** A link or credit, not a sentence that begins with the same words: short, no full stop, or a colon after them. */
const linkLike = (text: string, line: Span, tokens: RawTokens, length: number): boolean => {
  const next = tokens.texts[length]
  return (
    next === undefined ||
    next === ':' ||
    next === '>' ||
    line.end - line.start < 40 ||
    (line.end - line.start < 120 && !'.!?…'.includes(text.charAt(line.end - 1)))
  )
}
