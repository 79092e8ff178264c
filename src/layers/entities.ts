import type { Rule } from '../rule.ts'
import type { Span } from '../span.ts'

/** The CoNLL-2003 scheme (Tjong Kim Sang and De Meulder, 2003). */
export type EntityType = 'PER' | 'ORG' | 'LOC' | 'MISC'

export type MentionKind = 'name' | 'acronym' | 'demonym' | 'metonym' | 'nominal' | 'pronoun'

/** The government or institution that a metonym means. The mention's own entity is the place or building that its words name. */
export interface StandsFor {
  /** In the dispatch's language: an institution, or the country whose government is meant. */
  readonly name: string
  /** ISO 3166-1 alpha-2 of its country. */
  readonly iso3166?: string
  /** Where the dispatch names it, its index in the layer. */
  readonly entity?: number
}

export interface Mention extends Span {
  readonly kind: MentionKind
  /** Of metonyms. */
  readonly standsFor?: StandsFor
  readonly by: Rule
}

/** A role or title said of a person, by words of the text; `entity` is the organisation or country these words name. */
export interface Role extends Span {
  readonly entity?: number
}

export interface Links {
  /** ISO 3166-1 alpha-2, or 3166-2 (`FR-75`). */
  readonly iso3166?: string
  readonly geonames?: number
  readonly wikidata?: string
  /** The identifier in the user's own authority file. */
  readonly authority?: string
  /** Set where several places of that name fit and nothing tells them apart. */
  readonly ambiguous?: true
}

/** One actor or place of the dispatch. */
export interface Entity {
  readonly type: EntityType
  /** country, region, city, event, product, work, law, … */
  readonly subtype?: string
  /** The fullest name in the dispatch; for an entity known by demonyms alone, its name in the dispatch's language. */
  readonly name: string
  /** Other surface forms of its names and acronyms, each once, in order of appearance. */
  readonly aliases: readonly string[]
  readonly roles: readonly Role[]
  readonly links: Links
  /** In reading order, at least one. */
  readonly mentions: readonly Mention[]
  /** Where the text or a lexicon tells; used to resolve pronouns and nominals. */
  readonly gender?: 'f' | 'm'
  readonly number?: 'singular' | 'plural'
}

/** In order of first mention. Other layers refer to an entity by its index here. */
export type Entities = readonly Entity[]
