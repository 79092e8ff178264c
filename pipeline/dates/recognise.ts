import type { TimexType } from '#src/layers/dates'
import type { Segmentation } from '#src/layers/segmentation'
import type { Rule } from '#src/rule'
import type { CompiledTemplate, Grammar, Neighbours } from './grammar.ts'
import type { Found, Reading } from './matcher.ts'
import { type Fields, fieldsOf, type Meaning, meaningOf } from './meaning.ts'
import { type Pieces, piecesOf } from './pieces.ts'

/** A temporal expression and what its words alone say. */
export interface Expression {
  readonly start: number
  readonly end: number
  readonly sentence: number
  /** Index of the dispatch's block. */
  readonly block: number
  /** Pieces [first, last). */
  readonly first: number
  readonly last: number
  /** Whether it stands at the head of its block, after a preposition at most. */
  readonly opens: boolean
  readonly type: TimexType
  readonly meaning: Meaning
  readonly mod?: string
  readonly quant?: string
  readonly freq?: string
  /** Offset from UTC that the words state of a time: `Z`, `+01:00`. */
  readonly zone?: string
  readonly by: Rule
}

interface Recognised {
  readonly expressions: readonly Expression[]
  readonly pieces: Pieces
}

/** A template that fits tokens [first, end). */
interface Candidate {
  readonly first: number
  readonly end: number
  readonly reach: number
  readonly order: number
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
  let first = 0
  let end = 0
  let found: Candidate[] = []

  const readings = (at: number): readonly Reading[] => {
    if (at >= end) return NONE
    let list = known[at - first]
    if (!list) {
      list = lexicon.readings(folded, at, end, capital)
      known[at - first] = list
    }
    return list
  }
  const near = (at: number, { words, categories }: Neighbours): boolean => {
    const token = folded[at] as string
    return words.has(token) || categories.some((category) => (category === 'name' ? capital(at) && !lexicon.has(token) : lexicon.is(category, token)))
  }
  const allowed = (from: number, to: number, template: CompiledTemplate): boolean =>
    !(
      (template.after && from > first && near(from - 1, template.after)) ||
      (template.before && to < end && near(to, template.before)) ||
      (template.capital !== undefined && capital(from) !== template.capital) ||
      // A plural in lower case after a number: it is counted, the number is no year.
      (template.uncounted && to < end && !capital(to) && grammar.plural(folded[to] as string))
    )
  const collect: Found = (match, from, to, reach, path) => {
    const template = templates[match.template] as CompiledTemplate
    if (!allowed(from, to, template)) return
    const fields = fieldsOf(template.means, match, path)
    const meaning = meaningOf(fields)
    if (meaning) found.push({ first: from, end: to, reach, order: match.template, template, fields, meaning })
  }

  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    if (skip(sentence)) continue
    first = sentences[sentence] as number
    end = sentences[sentence + 1] as number
    found = []
    known.length = 0
    for (let at = first; at < end; at++) if (readings(at).length > 0) matcher.from(at, readings, collect)
    if (found.length === 0) continue
    for (const { first: from, end: to, template, fields, meaning } of choose(found, first, end)) {
      expressions.push({
        start: starts[from] as number,
        end: ends[to - 1] as number,
        sentence,
        block: segmentation.sentences[sentence]?.block ?? 0,
        first: from,
        last: to,
        opens: from - first < HEAD && segmentation.sentences[sentence - 1]?.block !== segmentation.sentences[sentence]?.block,
        type: template.type ?? typeOf(meaning, fields),
        meaning,
        ...(typeof fields.mod === 'string' && { mod: fields.mod }),
        ...(typeof fields.quant === 'string' && { quant: fields.quant }),
        ...(typeof fields.zone === 'string' && fields.zone !== 'local' && { zone: fields.zone }),
        ...(typeof fields.freq === 'string' && { freq: fields.freq }),
        by: template.rule,
      })
    }
  }
  return { expressions, pieces }
}

const NONE: readonly Reading[] = []

/** Tokens that the head of a paragraph has room for: `Peu avant`. */
const HEAD = 3

/** The longest expressions first; of two readings of one span the one that saw more of its surroundings, then the pack's order. */
const choose = (found: Candidate[], first: number, end: number): readonly Candidate[] => {
  if (found.length > 1) found.sort((a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first || b.reach - a.reach || a.order - b.order)
  const taken = new Uint8Array(end - first)
  const chosen: Candidate[] = []
  for (const candidate of found) {
    let free = true
    for (let i = candidate.first; i < candidate.end && free; i++) free = taken[i - first] === 0
    if (!free) continue
    taken.fill(1, candidate.first - first, candidate.end - first)
    chosen.push(candidate)
  }
  return chosen.filter(({ fields }) => fields.kind !== 'nothing').sort((a, b) => a.first - b.first)
}

const typeOf = (meaning: Meaning, fields: Fields): TimexType => {
  if (fields.kind === 'set') return 'SET'
  if (meaning.kind === 'fixed') return meaning.value.startsWith('P') && !meaning.value.endsWith('_REF') ? 'DURATION' : 'DATE'
  if (meaning.kind === 'clock') return 'TIME'
  if (meaning.kind === 'shift') return meaning.time !== undefined || /^(night|hour|minute|second)$/.test(meaning.unit) ? 'TIME' : 'DATE'
  return meaning.time === undefined ? 'DATE' : 'TIME'
}
