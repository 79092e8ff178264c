import { opensUpper } from '#pipeline/text/characters'
import type { Block } from '#src/layers/dispatch'
import type { Entities } from '#src/layers/entities'
import type { Segmentation, Tokens } from '#src/layers/segmentation'
import { TokenKind } from '#src/layers/segmentation'
import type { Span } from '#src/span'
import { profileOf, type QuotationProfile } from '../marks/profile.ts'
import type { Quotation } from '../marks/quotation.ts'
import { TAG, TAGS } from './tagger.ts'

/** Tag of an item that stands for a whole quotation. */
export const QUOTED: number = TAGS.length

/**
 * One block as clause finding sees it: its words, each outermost quotation folded into a single item, short parentheses left
 * out. Parallel arrays, an entry an item.
 */
export interface Passage {
  readonly block: number
  readonly length: number
  /** UTF-16 offsets of each item. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Folded word; '' for a quotation. */
  readonly words: readonly string[]
  readonly texts: readonly string[]
  /** Index into `TAGS`, or `QUOTED`. */
  readonly tags: readonly number[]
  /** Index of the item's first token. */
  readonly tokens: readonly number[]
  /** Index after the item's last token. */
  readonly endTokens: readonly number[]
  /** What a quotation's words look like, by its item. */
  readonly profile: (item: number) => QuotationProfile
  /** Index of the quotation, -1 for a word. */
  readonly quotations: readonly number[]
  /** Number of the sentence within the passage; a quotation belongs with what its last word belongs with. */
  readonly sentences: readonly number[]
  /** First item and end of the sentence of each item. */
  readonly sentenceStarts: Int32Array
  readonly sentenceEnds: Int32Array
  /** Index of the entity that has a mention over the item, -1 without one. */
  readonly entities: Int32Array
}

/** The longest parenthesis left out, in tokens. */
const PARENTHESIS = 14

const isOpen = (text: string): boolean => text === '(' || text === '['
const isClose = (text: string): boolean => text === ')' || text === ']'

/** Entity index by token, for tokens inside a mention of a name; -1 elsewhere. */
export const entityTokens = (tokens: Tokens, entities: Entities): Int32Array => {
  const found = new Int32Array(tokens.length).fill(-1)
  for (const [index, entity] of entities.entries())
    for (const mention of entity.mentions) {
      if (mention.kind === 'demonym' || mention.kind === 'pronoun' || mention.kind === 'nominal') continue
      for (let token = tokenAt(tokens, mention.start); token < tokens.length && (tokens.ends[token] as number) <= mention.end; token++) found[token] = index
    }
  return found
}

export interface PassageSources {
  readonly segmentation: Segmentation
  readonly quotations: readonly Quotation[]
  readonly entityOf: Int32Array
  /** A tag for each token of the block. */
  readonly tokenTags: Uint8Array
}

/** Folds block `block` into a passage. `firstSentence` and `firstQuotation` are the first of the block's (or after it). */
export const foldPassage = (block: number, { start, end }: Block, firstSentence: number, firstQuotation: number, sources: PassageSources): Passage => {
  const { segmentation, quotations, entityOf, tokenTags } = sources
  const { tokens, sentences } = segmentation
  const starts: number[] = []
  const ends: number[] = []
  const words: string[] = []
  const texts: string[] = []
  const tags: number[] = []
  const first: number[] = []
  const last: number[] = []
  const quoted: number[] = []
  const numbers: number[] = []
  const bounds: Span = { start, end }

  let quotation = firstQuotation
  let sentenceNumber = 0
  const firstToken = tokenAt(tokens, start)
  const endToken = tokenAt(tokens, end)
  for (let s = firstSentence; s < sentences.length; s++) {
    const sentence = sentences[s]
    if (!sentence || sentence.start >= bounds.end) break
    let skip = -1
    sentenceNumber++
    const begin = Math.max(sentence.firstToken, firstToken)
    const finish = Math.min(sentence.endToken, endToken)
    const titled = isTitleCase(tokens, begin, finish)
    for (let token = begin; token < finish; token++) {
      const from = tokens.starts[token] as number
      while (quotation < quotations.length && (quotations[quotation] as Quotation).end <= from) quotation++
      const around = quotations[quotation]
      if (around && around.start <= from) {
        if (quoted.at(-1) === quotation) {
          // A quotation of several sentences makes one sentence of what stands around it.
          ends[ends.length - 1] = Math.min(around.end, bounds.end)
          sentenceNumber = numbers[numbers.length - 1] as number
          last[last.length - 1] = token + 1
        } else {
          // A quotation after the end of a sentence begins another.
          if (numbers.at(-1) === sentenceNumber && /^[.!?…]+$/.test(words.at(-1) ?? '')) sentenceNumber++
          starts.push(Math.max(around.start, bounds.start))
          ends.push(Math.min(around.end, bounds.end))
          words.push('')
          texts.push('')
          tags.push(QUOTED)
          first.push(token)
          last.push(token + 1)
          quoted.push(quotation)
          numbers.push(sentenceNumber)
        }
        continue
      }
      if (token < skip) continue
      // A quotation that ends a sentence ends the one it stands in, where a capital follows.
      if (
        quoted.length > 0 &&
        quoted.at(-1) !== -1 &&
        numbers.at(-1) === sentenceNumber &&
        endsSentence(tokens, last.at(-1) as number, tokens.texts[token] as string)
      )
        sentenceNumber++
      const text = tokens.texts[token] as string
      if (isOpen(text)) {
        const close = parenthesisEnd(tokens, tokenTags, token, sentence.endToken, around)
        if (close > token) {
          skip = close + 1
          continue
        }
      }
      starts.push(from)
      ends.push(tokens.ends[token] as number)
      words.push(tokens.folded[token] as string)
      texts.push(text)
      tags.push(isName(sources, token, titled ? sentence.endToken : sentence.firstToken) ? TAG.PROPN : (tokenTags[token] as number))
      first.push(token)
      last.push(token + 1)
      quoted.push(-1)
      numbers.push(sentenceNumber)
    }
  }
  return {
    block,
    length: starts.length,
    starts,
    ends,
    words,
    texts,
    tags,
    profile: (item) => profileOf(tokens, tokenTags, first[item] as number, last[item] as number),
    tokens: first,
    endTokens: last,
    quotations: quoted,
    sentences: numbers,
    ...sentenceBounds(numbers),
    entities: Int32Array.from(first, (token, i) => (quoted[i] === -1 ? (entityOf[token] as number) : -1)),
  }
}

const endsSentence = (tokens: Tokens, end: number, next: string): boolean => opensUpper(next) && /^[.!?…]+$/.test(tokens.texts[end - 2] ?? '')

/** Whether most words are capitalised: capitals then tell no names. */
const isTitleCase = (tokens: Tokens, first: number, end: number): boolean => {
  let words = 0
  let capitals = 0
  for (let i = first; i < end; i++) {
    if (tokens.kinds[i] !== TokenKind.word) continue
    words++
    if (opensUpper(tokens.texts[i] as string)) capitals++
  }
  return words > 3 && capitals * 10 > words * 6
}

const CLOSED: ReadonlySet<number> = new Set([TAG.ADP, TAG.DET, TAG.CCONJ, TAG.SCONJ, TAG.PRON, TAG.REL, TAG.AUX])

/** Whether the word is part of a name: it lies in an entity, or is capitalised inside a sentence. */
const isName = ({ segmentation: { tokens }, entityOf, tokenTags }: PassageSources, token: number, sentenceFirst: number): boolean => {
  if (tokens.kinds[token] !== TokenKind.word || CLOSED.has(tokenTags[token] as number)) return false
  if ((entityOf[token] as number) >= 0) return true
  return token > sentenceFirst && opensUpper(tokens.texts[token] as string) && tokens.kinds[token - 1] === TokenKind.word
}

const sentenceBounds = (numbers: readonly number[]): Pick<Passage, 'sentenceStarts' | 'sentenceEnds'> => {
  const sentenceStarts = new Int32Array(numbers.length)
  const sentenceEnds = new Int32Array(numbers.length)
  for (let start = 0; start < numbers.length; ) {
    let end = start
    while (end < numbers.length && numbers[end] === numbers[start]) end++
    sentenceStarts.fill(start, start, end)
    sentenceEnds.fill(end, start, end)
    start = end
  }
  return { sentenceStarts, sentenceEnds }
}

/** Index of the first token that starts at or after `offset`. */
export const tokenAt = (tokens: Tokens, offset: number): number => {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens.starts[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The token that closes a short parenthesis opened at `token` and holds no quotation; `token` itself where there is none. */
const parenthesisEnd = (tokens: Tokens, tags: Uint8Array, token: number, end: number, quotation: Quotation | undefined): number => {
  let depth = 0
  for (let i = token; i < end && i <= token + PARENTHESIS; i++) {
    if ((quotation && (tokens.starts[i] as number) >= quotation.start) || tags[i] === TAG.VERB || tags[i] === TAG.AUX) return token
    if (isOpen(tokens.texts[i] as string)) depth++
    else if (isClose(tokens.texts[i] as string) && --depth === 0) return i
  }
  return token
}
