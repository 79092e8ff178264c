import { TokenKind } from '#src/layers/segmentation'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isCapitalised, type Reading, Shape } from '../reading.ts'
import { type Candidate, engineRule } from './candidate.ts'

const HEAD = engineRule('organisation-head', 'detect/organisation-names')
const SEATED = engineRule('organisation-seat', 'detect/organisation-names')
const PORTFOLIO = engineRule('portfolio', 'detect/organisation-names')

const LONGEST = 16

/** A ministry with its adjective and portfolio stands before the portfolio alone, whoever found that. */
const WHOLE = 0.997

/**
 * Organisations named by a noun and what follows it: `ministère russe des Affaires étrangères`, `Observatoire syrien des droits
 * de l'homme`, `Ministry of Foreign Affairs`; and ministries named by their portfolio alone, after a minister.
 */
export const detectOrganisations = (reading: Reading, lexicon: Lexicon): readonly Candidate[] => {
  const found: Candidate[] = []
  const { tokens, shapes } = reading
  const { organisations } = lexicon
  for (let at = 0; at < tokens.length; at++) {
    if (tokens.kinds[at] !== TokenKind.word) continue
    const word = tokens.folded[at] as string
    const seated = seatedEnd(reading, lexicon, at)
    if (seated !== undefined) {
      found.push({ firstToken: at, endToken: seated, type: 'ORG', kind: 'name', certainty: WHOLE, by: SEATED })
      at = seated - 1
    } else if (organisations.lowerHeads.has(word)) {
      const end = complementEnd(reading, lexicon, at + 1)
      if (hasCapital(reading, at + 1, end)) found.push({ firstToken: at, endToken: end, type: 'ORG', kind: 'name', certainty: WHOLE, by: HEAD })
      at = Math.max(at, end - 1)
    } else if (organisations.heads.has(word) && isCapitalised(reading, at) && shapes[at] !== Shape.capitals) {
      const end = complementEnd(reading, lexicon, at + 1)
      if (end > at + 1) found.push({ firstToken: at, endToken: end, type: 'ORG', kind: 'name', certainty: 0.8, by: HEAD })
      at = Math.max(at, end - 1)
    } else if (organisations.ministers.has(word)) {
      const start = portfolioStart(reading, lexicon, at + 1)
      if (start === undefined) continue
      const end = portfolioEnd(reading, lexicon, start)
      found.push({ firstToken: start, endToken: end, type: 'ORG', kind: 'name', certainty: 0.75, by: PORTFOLIO })
    }
  }
  return found
}

/** The end of a body named by its kind and its seat or field: `tribunal correctionnel de Lyon`, `musée des Beaux-Arts de Vienne`. */
const seatedEnd = (reading: Reading, lexicon: Lexicon, at: number): number | undefined => {
  const { tokens } = reading
  const { seatedHeads, genitives } = lexicon.organisations
  const head = seatedHeads.longest(tokens.folded, at)
  if (!head) return undefined
  let end: number | undefined
  for (let from = at + head.length; ; ) {
    let name = from
    while (name < tokens.length && name < from + 3 && genitives.has(tokens.folded[name] as string) && !isCapitalised(reading, name)) name++
    let next = name
    while (next < tokens.length && next < name + LONGEST && isCapitalised(reading, next) && tokens.sentenceOf[next] === tokens.sentenceOf[at]) next++
    if (name === from || next === name) return end
    end = next
    from = next
  }
}

const hasCapital = (reading: Reading, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isCapitalised(reading, i)) return true
  return false
}

/** The end of an organisation's name whose head stands before `from`: adjectives, then links with a capital or a known field after them. */
const complementEnd = (reading: Reading, lexicon: Lexicon, from: number): number => {
  const { tokens, segmentation } = reading
  const { adjectives, links, fields } = lexicon.organisations
  const sentence = segmentation.sentences[tokens.sentenceOf[from - 1] as number]
  const limit = Math.min(sentence?.endToken ?? tokens.length, from + LONGEST)
  let end = from
  let at = from
  while (at < limit && tokens.kinds[at] === TokenKind.word) {
    const word = tokens.folded[at] as string
    const capital = isCapitalised(reading, at)
    if (links.has(word) && !capital) {
      at++
      continue
    }
    const field = fields.longest(tokens.folded, at)
    if (field && at > from) {
      at += field.length
      end = at
    } else if (
      capital ||
      adjectives.has(word) ||
      lexicon.demonyms.get([word]).length > 0 ||
      (end > from && lexicon.organisations.portfolioContinues.has(word))
    ) {
      // A name that needs no link of its own: after "and" it would be another organisation.
      end = ++at
    } else break
  }
  return end
}

/** Where a portfolio starts after `ministre`: `iranien des` Transports. */
const portfolioStart = (reading: Reading, lexicon: Lexicon, from: number): number | undefined => {
  const { tokens } = reading
  let at = from
  let linked = false
  for (; at < Math.min(tokens.length, from + 6); at++) {
    const word = tokens.folded[at] as string
    if (lexicon.organisations.links.has(word)) linked = true
    else if (lexicon.demonyms.get([word]).length > 0 && !isCapitalised(reading, at)) linked = false
    else if (linked && isCapitalised(reading, at) && lexicon.known.get([word]).every((known) => known.type === 'ORG')) return at
    else if (linked || at > from + 1 || isCapitalised(reading, at)) return undefined
  }
  return undefined
}

const portfolioEnd = (reading: Reading, lexicon: Lexicon, start: number): number => {
  const { tokens } = reading
  let end = start + 1
  while (end < tokens.length && lexicon.organisations.portfolioContinues.has(tokens.folded[end] as string)) end++
  return end
}
