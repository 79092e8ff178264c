import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { label, TYPES } from '#pipeline/entities/tagger/labels'
import type { EntityType } from '#src/layers/entities'
import type { Segmentation } from '#src/layers/segmentation'

export interface GoldEntity {
  readonly start: number
  readonly end: number
  readonly type: EntityType
}

/** A text with its entities; offsets in UTF-16 code units, half-open. */
export interface GoldText {
  readonly id: string
  readonly text: string
  readonly entities: readonly GoldEntity[]
}

/** Reads a gold file of ../shared (offsets in code points). */
export const readGold = (path: string): readonly GoldText[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const { id, text, entities = [] } = JSON.parse(line) as { id: string; text: string; entities?: readonly GoldEntity[] }
      const units = [0]
      for (const character of text) units.push((units.at(-1) as number) + character.length)
      return { id, text, entities: entities.map(({ start, end, type }) => ({ start: units[start] as number, end: units[end] as number, type })) }
    })

/** Reads token TAB IOB2 lines as one text a block of 20 sentences, spaces put where English prints them. */
const readColumns = (path: string): readonly GoldText[] => {
  const sentences = readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .map((sentence) =>
      sentence
        .split('\n')
        .filter((line) => line.includes('\t'))
        .map((line) => line.split('\t') as [string, string]),
    )
    .filter((sentence) => sentence.length > 0)
  const texts: GoldText[] = []
  for (let at = 0; at < sentences.length; at += 20) texts.push({ id: `${at}`, ...joinSentences(sentences.slice(at, at + 20)) })
  return texts
}

const joinSentences = (sentences: readonly (readonly [string, string][])[]): Omit<GoldText, 'id'> => {
  let text = ''
  const entities: GoldEntity[] = []
  for (const sentence of sentences) {
    let open: { start: number; type: EntityType } | undefined
    let quotes = 0
    for (const [index, [token, tag]] of sentence.entries()) {
      const closesQuote = token === '"' && quotes++ % 2 === 1
      const glued = index === 0 || /^[,.;:!?)\]%]$|^'s?$|^n't$/.test(token) || closesQuote || /[([$]$/.test(text) || (text.endsWith('"') && quotes % 2 === 1)
      if (open && !tag.startsWith('I-')) {
        entities.push({ ...open, end: text.length })
        open = undefined
      }
      if (!glued) text += ' '
      if (tag.startsWith('B-')) open = { start: text.length, type: tag.slice(2) as EntityType }
      text += token
    }
    if (open) entities.push({ ...open, end: text.length })
    text += '\n\n'
  }
  return { text, entities }
}

/** By language: files of the data folder, and what the manifest says of them. */
export const SOURCES = {
  fr: {
    training: ['train/fr-winer-train.jsonl'],
    development: 'gold/fr-winer-dev.jsonl',
    notes: { 'fr-winer-dev': '22 of its 163 documents share a run of 12 words with an article learned from; on the other 141 all F1 is 87.1' },
    own: ['French Wikinews (text CC BY 2.5) with the entities of WiNER-fr (CC BY 4.0): 759 articles'],
  },
  en: {
    training: ['train/en-wikinews.jsonl', 'train/en-wikigold.tsv'],
    development: 'gold/en-wikinews-dev.jsonl',
    notes: {},
    own: ['English Wikinews (text CC BY 2.5), entities annotated for this project: 186 articles', 'Wikigold (CC BY 4.0): 39,000 tokens of English Wikipedia'],
  },
} as const

export type TrainedLanguage = keyof typeof SOURCES

/** All that the tagger of a language learns from: its own texts, those of the other languages, copy written for it, and the list of names. */
export const trainedOn = (language: TrainedLanguage): readonly string[] => [
  ...SOURCES[language].own,
  ...(Object.keys(SOURCES) as TrainedLanguage[])
    .filter((other) => other !== language)
    .flatMap((other) => SOURCES[other].own.map((source) => `${source}, but for sentences with MISC`)),
  `agency copy written for this project: training/entities/copy/${language}.txt`,
  'names.bin, whose sources are stated there',
]

/** The data folder's texts for training. */
export const trainingTexts = (language: TrainedLanguage, data: string): readonly GoldText[] =>
  SOURCES[language].training.flatMap((file) => (file.endsWith('.tsv') ? readColumns(join(data, file)) : readGold(join(data, file))))

export interface Projection {
  /** A label a token. */
  readonly labels: Uint8Array
  /** Entities whose ends do not fall on ends of tokens. */
  readonly misaligned: readonly GoldEntity[]
}

/** Lays gold entities over tokens; one that does not fit is widened to the tokens it touches. An entity over two sentences is left out. */
export const project = ({ entities }: GoldText, { tokens }: Segmentation): Projection => {
  const labels = new Uint8Array(tokens.length)
  const misaligned: GoldEntity[] = []
  let token = 0
  for (const entity of [...entities].sort((a, b) => a.start - b.start)) {
    while (token < tokens.length && (tokens.ends[token] as number) <= entity.start) token++
    let end = token
    while (end < tokens.length && (tokens.starts[end] as number) < entity.end) end++
    if (end === token) continue
    const fits = tokens.starts[token] === entity.start && tokens.ends[end - 1] === entity.end
    const split = tokens.sentenceOf[token] !== tokens.sentenceOf[end - 1]
    if (!fits || split) misaligned.push(entity)
    if (split) continue
    const type = TYPES.indexOf(entity.type)
    for (let at = token; at < end; at++) labels[at] = label(type, end - token === 1 ? 'S' : at === token ? 'B' : at === end - 1 ? 'E' : 'I')
    token = end
  }
  return { labels, misaligned }
}
