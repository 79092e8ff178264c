import type { TimexType } from '#src/layers/dates'
import type { Segmentation } from '#src/layers/segmentation'
import type { Rule } from '#src/rule'
import type { CompiledTemplate, Grammar, Neighbours } from './grammar.ts'
import type { Match, Reading } from './matcher.ts'
import { type Fields, fieldsOf, type Meaning, meaningOf } from './meaning.ts'
import { type Pieces, piecesOf } from './pieces.ts'

/** A temporal expression and what its words alone say. */
export interface Expression {
  readonly start: number
  readonly end: number
  readonly sentence: number
  /** Pieces [first, last). */
  readonly first: number
  readonly last: number
  readonly type: TimexType
  readonly meaning: Meaning
  readonly mod?: string
  readonly quant?: string
  readonly freq?: string
  readonly by: Rule
}

export interface Recognised {
  readonly expressions: readonly Expression[]
  readonly pieces: Pieces
}

interface Found {
  readonly match: Match
  readonly template: CompiledTemplate
  readonly fields: Fields
  readonly meaning: Meaning
}

/**
 * Step one: expressions from words alone, by the templates of the pack, longest first, each token in one expression at most.
 * @param skip sentences that are not read
 */
export const recognise = (text: string, segmentation: Segmentation, grammar: Grammar, skip: (sentence: number) => boolean): Recognised => {
  const { lexicon, matcher, templates } = grammar
  const pieces = piecesOf(segmentation, lexicon)
  const { folded, starts, ends, sentences } = pieces
  const capital = (at: number): boolean => {
    const code = text.charCodeAt(starts[at] as number)
    return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde) || code === 0x152
  }
  const expressions: Expression[] = []
  const known: (readonly Reading[] | undefined)[] = []

  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    if (skip(sentence)) continue
    const first = sentences[sentence] as number
    const end = sentences[sentence + 1] as number
    const found: Found[] = []
    known.length = 0
    const readings = (at: number): readonly Reading[] => {
      if (at >= end) return NONE
      let list = known[at - first]
      if (!list) {
        list = lexicon.readings(folded, at, end, capital)
        known[at - first] = list
      }
      return list
    }
    const allowed = (match: Match, template: CompiledTemplate): boolean =>
      !(
        (template.after && match.first > first && near(folded[match.first - 1] as string, template.after, grammar)) ||
        (template.before && match.end < end && near(folded[match.end] as string, template.before, grammar)) ||
        (template.capital !== undefined && capital(match.first) !== template.capital) ||
        (template.uncounted && match.end < end && countsNext(match.end, end))
      )
    /** A plural in lower case after a number: it is counted, no year. */
    const countsNext = (at: number, limit: number): boolean => at < limit && !capital(at) && grammar.plural(folded[at] as string)

    for (let at = first; at < end; at++) {
      if (readings(at).length === 0) continue
      matcher.from(at, readings, (match) => {
        const template = templates[match.template] as CompiledTemplate
        if (!allowed(match, template)) return
        const fields = fieldsOf(template.means, match.captures)
        const meaning = meaningOf(fields)
        if (meaning) found.push({ match, template, fields, meaning })
      })
    }
    if (found.length === 0) continue
    const chosen = choose(found, first, end)
    for (const { match, template, fields, meaning } of chosen) {
      expressions.push({
        start: starts[match.first] as number,
        end: ends[match.end - 1] as number,
        sentence,
        first: match.first,
        last: match.end,
        type: template.type ?? typeOf(meaning, fields),
        meaning,
        ...(typeof fields.mod === 'string' && { mod: fields.mod }),
        ...(typeof fields.quant === 'string' && { quant: fields.quant }),
        ...(typeof fields.freq === 'string' && { freq: fields.freq }),
        by: template.rule,
      })
    }
  }
  return { expressions, pieces }
}

const NONE: readonly Reading[] = []

const near = (token: string, { words, categories }: Neighbours, grammar: Grammar): boolean =>
  words.has(token) || categories.some((category) => grammar.lexicon.is(category, token))

/** The longest expressions first; of two readings of one span the one that saw more of its surroundings, then the pack's order. */
const choose = (found: Found[], first: number, end: number): readonly Found[] => {
  found.sort(
    (a, b) =>
      b.match.end - b.match.first - (a.match.end - a.match.first) ||
      a.match.first - b.match.first ||
      b.match.reach - a.match.reach ||
      a.match.template - b.match.template,
  )
  const taken = new Uint8Array(end - first)
  const chosen: Found[] = []
  for (const candidate of found) {
    const { match } = candidate
    let free = true
    for (let i = match.first; i < match.end && free; i++) free = taken[i - first] === 0
    if (!free) continue
    taken.fill(1, match.first - first, match.end - first)
    chosen.push(candidate)
  }
  return chosen.filter(({ fields }) => fields.kind !== 'nothing').sort((a, b) => a.match.first - b.match.first)
}

const typeOf = (meaning: Meaning, fields: Fields): TimexType => {
  if (fields.kind === 'set') return 'SET'
  if (meaning.kind === 'fixed') return meaning.value.startsWith('P') && !meaning.value.endsWith('_REF') ? 'DURATION' : 'DATE'
  if (meaning.kind === 'clock') return 'TIME'
  if (meaning.kind === 'shift') return meaning.time !== undefined || /^(night|hour|minute|second)$/.test(meaning.unit) ? 'TIME' : 'DATE'
  return meaning.time === undefined ? 'DATE' : 'TIME'
}
