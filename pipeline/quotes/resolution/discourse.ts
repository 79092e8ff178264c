import type { Entities, MentionKind } from '#src/layers/entities'
import type { Segmentation, Tokens } from '#src/layers/segmentation'
import type { Span } from '#src/span'
import type { Gender, ReferringWords } from './referring-words.ts'

/** A mention of an entity with what its place in the sentence tells. */
export interface Occurrence extends Span {
  readonly entity: number
  readonly kind: MentionKind
  /** Token indices, half-open. */
  readonly firstToken: number
  readonly endToken: number
  readonly sentence: number
  /** After a preposition: a complement, not a subject. */
  readonly governed: boolean
  /** The first of its sentence that is not governed. */
  readonly subject: boolean
  /** Inside what somebody is quoted as saying. */
  readonly quoted: boolean
}

/** What a person is, as folded words, without determiners; entities named or alluded to in it by demonym. */
export interface Office {
  readonly words: readonly string[]
  /** Groups of `offices` in the pack that it belongs to. */
  readonly groups: readonly number[]
  readonly entities: readonly number[]
}

/** The dispatch as its speakers are looked for in: who is mentioned where, and what is known of them. */
export interface Discourse {
  readonly tokens: Tokens
  readonly segmentation: Segmentation
  readonly entities: Entities
  /** In reading order. */
  readonly occurrences: readonly Occurrence[]
  readonly genders: readonly (Gender | undefined)[]
  /** 1 for each entity that stands for several (`les Houthis`). */
  readonly plural: Uint8Array
  readonly offices: readonly (readonly Office[])[]
  /** Folded common nouns that stand beside the entity's names (`le journal L'Écho`) or in them. */
  readonly classes: readonly ReadonlySet<string>[]
  /** Index into `occurrences` of the one that covers the token, or -1. */
  readonly occurrenceOf: Int32Array
  /** Index of the first occurrence that starts at or after the offset. */
  readonly occurrenceFrom: (offset: number) => number
}

/** Tokens looked at before a name for its preposition and its titles. */
const TITLE_TOKENS = 8

export const readDiscourse = (segmentation: Segmentation, entities: Entities, quoted: readonly Span[], words: ReferringWords): Discourse => {
  const { tokens } = segmentation
  const mentions = entities
    .flatMap(({ mentions: list }, entity) => list.filter(({ kind }) => kind !== 'nominal' && kind !== 'pronoun').map((mention) => ({ mention, entity })))
    .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
  const occurrenceOf = new Int32Array(tokens.length).fill(-1)
  const occurrences: Occurrence[] = []
  const insideQuote = coverage(tokens, quoted)
  let subjectOf = -1
  for (const { mention, entity } of mentions) {
    const firstToken = tokenFrom(tokens, mention.start)
    const endToken = Math.max(firstToken + 1, tokenFrom(tokens, mention.end))
    if (firstToken >= tokens.length) continue
    for (let t = firstToken; t < endToken && t < tokens.length; t++) if (occurrenceOf[t] === -1) occurrenceOf[t] = occurrences.length
    const sentence = tokens.sentenceOf[firstToken] as number
    const { governed } = precedents(segmentation, words, firstToken)
    const named = mention.kind !== 'demonym'
    const subject = named && !governed && subjectOf !== sentence
    if (subject) subjectOf = sentence
    const { start, end, kind } = mention
    occurrences.push({ start, end, entity, kind, firstToken, endToken, sentence, governed, subject, quoted: insideQuote[firstToken] === 1 })
  }
  const genders = entities.map(({ gender }) => gender)
  const plural = Uint8Array.from(entities, ({ number }) => (number === 'plural' ? 1 : 0))
  const classes = entities.map((): Set<string> => new Set())
  for (const { entity, firstToken, endToken, kind } of occurrences) {
    if (kind === 'demonym') continue
    const before = precedents(segmentation, words, firstToken)
    genders[entity] ??= before.gender
    if (before.plural && entities[entity]?.number === undefined && entities[entity]?.type !== 'PER') plural[entity] = 1
    for (const noun of before.nouns) classes[entity]?.add(noun)
    for (let t = firstToken; t < endToken; t++) classes[entity]?.add(words.singular(tokens.folded[t] as string))
    for (const noun of apposition(segmentation, words, endToken)) classes[entity]?.add(noun)
  }
  const discourse = { tokens, segmentation, entities, occurrences, genders, plural, classes, occurrenceOf, occurrenceFrom: searcher(occurrences) }
  const offices = entities.map(({ roles }) =>
    roles.map((role) => officeOf(discourse, words, tokenFrom(tokens, role.start), tokenFrom(tokens, role.end), role.entity)),
  )
  return { ...discourse, offices }
}

/** The office that tokens [from, to) describe. */
export const officeOf = (
  { tokens, occurrenceOf, occurrences }: Pick<Discourse, 'tokens' | 'occurrenceOf' | 'occurrences'>,
  words: ReferringWords,
  from: number,
  to: number,
  entity?: number,
): Office => {
  const content: string[] = []
  const groups: number[] = []
  const named = new Set<number>(entity === undefined ? [] : [entity])
  const folded = tokens.folded.slice(from, to)
  for (const [i, word] of folded.entries()) {
    const match = words.offices.longest(folded, i)
    if (match) groups.push(...match.values)
    const occurrence = occurrences[occurrenceOf[from + i] as number]
    if (occurrence) named.add(occurrence.entity)
    else if (!words.definite.has(word) && !words.indefinite.has(word) && !words.prepositions.has(word) && /\p{L}/u.test(word))
      content.push(words.singular(word))
  }
  return { words: content, groups, entities: [...named] }
}

interface Precedents {
  readonly governed: boolean
  readonly gender?: Gender
  readonly plural: boolean
  /** Folded singulars, the nearest first. */
  readonly nouns: readonly string[]
}

/** What the tokens before a name tell of it: a governing preposition, a gender, the nouns it is apposed to. */
const precedents = ({ tokens, sentences }: Segmentation, words: ReferringWords, firstToken: number): Precedents => {
  const first = Math.max(sentences[tokens.sentenceOf[firstToken] as number]?.firstToken ?? 0, firstToken - TITLE_TOKENS)
  const nouns: string[] = []
  let gender: Gender | undefined
  let governed = false
  let plural = false
  for (let t = firstToken - 1; t >= first; t--) {
    const word = tokens.folded[t] as string
    gender ??= words.genders.get(word)
    plural ||= words.plural.has(word)
    governed = words.prepositions.has(word)
    if (governed) break
    if (words.definite.has(word) || words.indefinite.has(word)) continue
    const [noun] = words.nouns.get([words.singular(word)])
    if (!noun && !words.genders.has(word)) break
    if (noun) nouns.push(words.singular(word))
    if (noun?.kind === 'person') gender ??= noun.gender
  }
  return { governed, plural, ...(gender && { gender }), nouns }
}

/** Nouns apposed after a name: `, l'hebdomadaire satirique,`, `, a news agency,`. */
const apposition = ({ tokens }: Segmentation, words: ReferringWords, endToken: number): readonly string[] => {
  if (tokens.folded[endToken] !== ',' && tokens.folded[endToken] !== '(') return []
  const nouns: string[] = []
  for (let t = endToken + 1; t < endToken + 5 && t < tokens.length; t++) {
    const word = tokens.folded[t] as string
    if (!/\p{L}/u.test(word) || words.prepositions.has(word)) break
    if (words.nouns.get([words.singular(word)]).length > 0) nouns.push(words.singular(word))
  }
  return nouns
}

/** The first token that ends after the offset. */
export const tokenFrom = (tokens: Tokens, offset: number): number => {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens.ends[middle] as number) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

const searcher =
  (occurrences: readonly Occurrence[]): ((offset: number) => number) =>
  (offset) => {
    let low = 0
    let high = occurrences.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((occurrences[middle] as Occurrence).start < offset) low = middle + 1
      else high = middle
    }
    return low
  }

/** 1 for each token inside one of the spans. */
const coverage = (tokens: Tokens, spans: readonly Span[]): Uint8Array => {
  const inside = new Uint8Array(tokens.length)
  let reached = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    for (let t = Math.max(reached, tokenFrom(tokens, start)); t < tokens.length && (tokens.starts[t] as number) < end; t++) {
      inside[t] = 1
      reached = t + 1
    }
  }
  return inside
}
