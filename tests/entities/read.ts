import { annotate } from '#pipeline/extract'
import type { Entity, Mention } from '#src/layers/entities'

/** The entities of a text, by the whole pipeline. */
export const entitiesOf = (language: string, text: string): readonly Entity[] =>
  annotate({ uri: 'text', format: 'text', sha256: '', text, given: { language } }).layers.entities

/** The mentions of an entity as words. */
export const wordsOf = (text: string, mentions: readonly Pick<Mention, 'start' | 'end'>[]): readonly string[] =>
  mentions.map(({ start, end }) => text.slice(start, end))

/** The entity that has a mention of these words. */
export const entityOf = (entities: readonly Entity[], text: string, words: string): Entity | undefined =>
  entities.find(({ mentions }) => wordsOf(text, mentions).includes(words))
