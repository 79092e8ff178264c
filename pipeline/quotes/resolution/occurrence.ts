import type { Entities, MentionKind } from '#src/layers/entities'
import type { Segmentation, Tokens } from '#src/layers/segmentation'
import type { Span } from '#src/span'
import type { Gender, ReferringWords } from './referring-words.ts'

/** A name, acronym, metonym or demonym with what its place in the sentence tells. */
export interface Occurrence extends Span {
  readonly entity: number
  readonly kind: MentionKind
  /** Token indices, half-open. */
  readonly firstToken: number
  readonly endToken: number
  readonly sentence: number
  /** After a preposition: a complement, not a subject. */
  readonly governed: boolean
  /** The first of its sentence that is not governed, or the first person of these. */
  readonly subject: boolean
  /** Inside what somebody is quoted as saying. */
  readonly quoted: boolean
  readonly gender?: Gender
  /** After a plural determiner. */
  readonly plural: boolean
  /** Folded singulars of the common nouns it is apposed to. */
  readonly nouns: readonly string[]
}

/** Tokens looked at before a name for its preposition and its titles. */
const TITLE_TOKENS = 8

/** All occurrences of the entities, in reading order. `quoted` are the spans of direct quotes. */
export const readOccurrences = (segmentation: Segmentation, entities: Entities, quoted: readonly Span[], words: ReferringWords): readonly Occurrence[] => {
  const { tokens } = segmentation
  const insideQuote = coverage(tokens, quoted)
  const mentions = entities
    .flatMap(({ mentions: list }, entity) => list.map((mention) => ({ mention, entity })))
    .filter(({ mention: { kind } }) => kind !== 'nominal' && kind !== 'pronoun')
    .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
  const occurrences: Occurrence[] = []
  let subjectOf = -1
  let personOf = -1
  for (const { mention, entity } of mentions) {
    const firstToken = tokenFrom(tokens, mention.start)
    if (firstToken >= tokens.length) break
    const endToken = Math.max(firstToken + 1, tokenFrom(tokens, mention.end))
    const sentence = tokens.sentenceOf[firstToken] as number
    const before = precedents(segmentation, words, firstToken)
    const governed = before.governed || (before.coordinated && occurrences.at(-1)?.sentence === sentence && occurrences.at(-1)?.governed === true)
    const named = mention.kind !== 'demonym' && !governed
    const person = entities[entity]?.type === 'PER'
    const subject = named && (subjectOf !== sentence || (person && personOf !== sentence))
    if (subject) subjectOf = sentence
    if (subject && person) personOf = sentence
    const { start, end, kind } = mention
    const beside = apposition(segmentation, words, endToken)
    const nouns = [...before.nouns, ...beside]
    const { gender = person ? genderOf(words, beside) : undefined, plural } = before
    const quotedHere = insideQuote[firstToken] === 1
    occurrences.push({
      start,
      end,
      entity,
      kind,
      firstToken,
      endToken,
      sentence,
      governed,
      subject,
      quoted: quotedHere,
      ...(gender && { gender }),
      plural,
      nouns,
    })
  }
  return occurrences
}

interface Precedents {
  readonly governed: boolean
  /** Directly after a conjunction: it is in the place of the name before. */
  readonly coordinated: boolean
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
  let coordinated = false
  let plural = false
  for (let t = firstToken - 1; t >= first; t--) {
    const word = tokens.folded[t] as string
    if (!/[\p{L}\p{N}&]/u.test(word)) break
    gender ??= words.genders.get(word)
    plural ||= t === firstToken - 1 - nouns.length && words.plural.has(word) && !words.prepositions.has(word)
    governed = words.prepositions.has(word)
    // The complement of a title (`la ministre de la Justice Anne Roux`) does not govern the name: whatever stands before the title may.
    if (words.genitives.has(word) && nouns.length > 0 && words.nouns.get([words.singular(tokens.folded[t - 1] ?? '')])[0]?.kind === 'person') continue
    coordinated = words.conjunctions.has(word)
    if (governed || coordinated) break
    if (words.definite.has(word) || words.indefinite.has(word)) continue
    const [noun] = words.nouns.get([words.singular(word)])
    const adjective = words.head === 'first' && words.nouns.get([words.singular(tokens.folded[t - 1] ?? '')]).length > 0
    if (!noun && !words.genders.has(word) && !adjective) break
    if (noun) nouns.push(nounEnding(tokens, words, t))
    if (noun?.kind === 'person') gender ??= noun.gender
  }
  return { governed, coordinated, ...(gender && { gender }), plural, nouns }
}

/** The listed noun that ends at the token, with the word before it where both are one (`deputy governor`); folded, singular. */
const nounEnding = ({ folded }: Tokens, words: ReferringWords, token: number): string => {
  const last = words.singular(folded[token] as string)
  const before = folded[token - 1] ?? ''
  return words.nouns.get([before, last]).length > 0 ? `${before} ${last}` : last
}

/** Nouns apposed after a name: `, l'hebdomadaire satirique,`, `(a news agency)`. */
const apposition = ({ tokens }: Segmentation, words: ReferringWords, endToken: number): readonly string[] => {
  if (tokens.folded[endToken] !== ',' && tokens.folded[endToken] !== '(') return []
  const nouns: string[] = []
  for (let t = endToken + 1; t < endToken + 5 && t < tokens.length; t++) {
    const word = tokens.folded[t] as string
    if (!/\p{L}/u.test(word) || words.prepositions.has(word)) break
    if (words.nouns.get([words.singular(word)]).length > 0) nouns.push(words.singular(word))
  }
  return nouns.length > 0 && closes(tokens, endToken + 2) ? nouns : []
}

/** The gender that the first of the apposed nouns tells: `Claude Roux, procureure de Tours`. */
const genderOf = (words: ReferringWords, [noun]: readonly string[]): Gender | undefined => {
  const readings = noun === undefined ? [] : words.nouns.get([noun]).filter(({ kind }) => kind === 'person')
  const [first] = readings
  return first && readings.every(({ gender }) => gender === first.gender) ? first.gender : undefined
}

/** Tokens of the longest apposition. */
const APPOSED = 14

/** Whether a sign closes what a comma opened: after `À l'aide de la sonde de L'Écho, l'équipe a montré que` nothing does. */
const closes = ({ texts, length }: Tokens, from: number): boolean => {
  for (let t = from; t < from + APPOSED && t < length; t++) if (CLOSING.has(texts[t] as string)) return true
  return false
}

const CLOSING: ReadonlySet<string> = new Set([',', ')', '.', ';', ':', '—', '–'])

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

/** 1 for each token inside one of the spans. */
export const coverage = (tokens: Tokens, spans: readonly Span[]): Uint8Array => {
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
