import type { RawTokens } from '#pipeline/text/tokenize'
import { TokenKind } from '#src/layers/segmentation'
import type { Rule } from '#src/rule'
import type { Span } from '#src/span'
import type { Agencies } from './agencies.ts'
import { readClockTime } from './clock-time.ts'
import type { HeaderWords, LabelKind } from './header-words.ts'
import { readWrittenDate, type WrittenDate } from './written-date.ts'

interface Item extends Span {
  readonly by: Rule
}

export interface DateItem extends Item {
  readonly kind: 'date' | 'updated'
  readonly date: WrittenDate
}

export interface NameItem extends Item {
  readonly kind: 'byline' | 'agency' | 'title' | 'place' | 'other'
}

/** What a line says of the dispatch rather than of the news. */
export interface HeaderLine {
  readonly items: readonly (DateItem | NameItem)[]
  /** Offset after the metadata; the line's end where it holds nothing else. */
  readonly end: number
  readonly whole: boolean
}

const SIGNATURE: Rule = { name: 'dispatch/credit-line', at: 'pipeline/dispatch/header-line.ts' }

const SEPARATOR = /^(?:[-‐‑‒–—―−_|·•/,;:.()[\]©]+)$/

/** A header reads in one breath: more tokens than this are no metadata. */
const LONGEST = 48

/** Reads the metadata at the start of a line's tokens; nothing where the line begins as copy does. */
export const readHeaderLine = (tokens: RawTokens, words: HeaderWords, agencies: Agencies): HeaderLine | undefined => {
  const items: (DateItem | NameItem)[] = []
  let at = 0
  const last = tokens.length
  const span = (from: number, to: number): Span => ({ start: tokens.starts[from] as number, end: tokens.ends[to - 1] as number })
  while (at < last && at < LONGEST) {
    if (SEPARATOR.test(tokens.texts[at] ?? '')) {
      at++
      continue
    }
    const label = words.labels.longest(tokens.folded, at)
    const after = label ? at + label.length : at
    const colon = label !== undefined && tokens.texts[after] === ':'
    const value = colon ? after + 1 : after
    const kinds = label?.values ?? []
    const field = colon && items.length === 0 ? kinds.find(({ kind }) => isField(kind)) : undefined
    if (field) {
      // `Source: AFP` names the agency, `Source: ministry` somebody else.
      const named = field.kind === 'agency' ? agencies(tokens, value) : undefined
      const kind = field.kind === 'agency' && !named ? 'other' : (field.kind as NameItem['kind'])
      if (named) items.push({ kind, ...span(value, named.end), by: field.by })
      else if (value < last) items.push({ kind, ...span(value, last), by: field.by })
      return { items, end: tokens.ends[last - 1] as number, whole: true }
    }
    const dating = kinds.find(({ kind }) => kind === 'date' || kind === 'updated')
    const written = dating ? (readWrittenDate(tokens, value, words, true) ?? clockOnly(tokens, value, words, items)) : readWrittenDate(tokens, at, words, false)
    if (written && (dating || written.year !== undefined || written.impossible)) {
      const kind = dating?.kind === 'updated' ? 'updated' : 'date'
      items.push({ kind, date: written, ...span(dating ? value : at, written.end), by: dating?.by ?? words.calendar })
      at = written.end
      continue
    }
    const banner = kinds.find(({ kind }) => kind === 'banner')
    if (banner) {
      items.push({ kind: 'other', ...span(at, after), by: banner.by })
      at = after
      continue
    }
    const author = kinds.find(({ kind }) => kind === 'byline')
    const credited = kinds.length > 0 && !author ? kinds.find(({ kind }) => kind === 'agency') : author
    const agency = agencies(tokens, credited ? value : at)
    if (agency) {
      items.push({ kind: 'agency', ...span(credited ? value : at, agency.end), by: credited?.by ?? agency.by })
      at = agency.end
      continue
    }
    const name = author ? nameEnd(tokens, value, words) : undefined
    if (author && name !== undefined) {
      items.push({ kind: 'byline', ...span(value, name), by: author.by })
      at = rolesAfter(tokens, name, words, agencies)
      continue
    }
    break
  }
  if (items.length === 0) return undefined
  // `Mercredi 5 juin 2024 | Culture`: a section after the date.
  if (at < last && last - at <= 3 && /^[|·•/]$/.test(tokens.texts[at - 1] ?? '') && items.some(({ kind }) => kind === 'date') && capitalised(tokens, at))
    at = last
  return { items, end: tokens.ends[Math.max(0, at - 1)] as number, whole: at >= last }
}

const isField = (kind: LabelKind): boolean => kind === 'title' || kind === 'place' || kind === 'agency' || kind === 'other'

/** `Mis à jour à 16h30`: the day is that of the date before. */
const clockOnly = (tokens: RawTokens, at: number, words: HeaderWords, items: readonly (DateItem | NameItem)[]): WrittenDate | undefined => {
  const before = items.find((item): item is DateItem => item.kind === 'date')?.date
  const from = at + (words.beforeTime.has(tokens.folded[at] ?? '') ? 1 : 0)
  const time = before?.day === undefined ? undefined : readClockTime(tokens, from, words)
  return before && time && { ...before, time: time.text, seconds: time.seconds, end: time.end }
}

const capitalised = (tokens: RawTokens, at: number): boolean => {
  const initial = (tokens.texts[at] ?? '').charAt(0)
  return tokens.kinds[at] === TokenKind.word && initial === initial.toUpperCase() && initial !== initial.toLowerCase()
}

/** The end of the names of authors at `at`: capitalised words, particles inside, joined by a word or a comma. At least two words, or one in capitals. */
const nameEnd = (tokens: RawTokens, at: number, words: HeaderWords): number | undefined => {
  if (!capitalised(tokens, at)) return undefined
  let end = at
  let next = at
  while (next < tokens.length && next < at + 16) {
    if (capitalised(tokens, next)) end = ++next
    else if (
      tokens.texts[next] === '.' ||
      tokens.texts[next] === '&' ||
      words.particles.has(tokens.folded[next] ?? '') ||
      words.betweenAuthors.has(tokens.folded[next] ?? '')
    )
      next++
    else break
  }
  const first = tokens.texts[at] ?? ''
  return end - at >= 2 || first === first.toUpperCase() ? end : undefined
}

/** What may follow an author on a line of credits: place, function, agency. Stops where copy begins. */
const rolesAfter = (tokens: RawTokens, at: number, words: HeaderWords, agencies: Agencies): number => {
  let end = at
  while (end < tokens.length) {
    const agency = agencies(tokens, end)
    if (agency) return end
    if (words.afterAuthor.has(tokens.folded[end] ?? '') || words.particles.has(tokens.folded[end] ?? '')) end++
    else if (tokens.texts[end] === ',' && end + 1 < tokens.length && !readWrittenDate(tokens, end + 1, words, false)) end++
    else if (capitalised(tokens, end) && !readWrittenDate(tokens, end, words, false) && !words.labels.longest(tokens.folded, end)) end++
    else break
  }
  return end
}

/** A name alone on the last line signs the copy: `Pascal MOREL`. */
export const readSignature = (tokens: RawTokens, words: HeaderWords): NameItem | undefined => {
  if (tokens.length < 2 || tokens.length > 4 || nameEnd(tokens, 0, words) !== tokens.length) return undefined
  const surname = tokens.texts[tokens.length - 1] ?? ''
  if (surname.length < 3 || surname !== surname.toUpperCase() || /\d/.test(surname)) return undefined
  const first = tokens.texts[0] ?? ''
  if (first === first.toUpperCase()) return undefined
  return { kind: 'byline', start: tokens.starts[0] as number, end: tokens.ends[tokens.length - 1] as number, by: SIGNATURE }
}
