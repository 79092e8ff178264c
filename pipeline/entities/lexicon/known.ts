import type { EntityType } from '#src/layers/entities'

/** A name that a lexicon knows. Names of one `key` name one thing, whatever the language. */
export interface Known {
  readonly key: string
  readonly type: EntityType
  readonly subtype?: string
  /** How the language calls it where the text only uses an acronym, an adjective or a variant. */
  readonly name: string
  /** ISO 3166-1 or -2. */
  readonly iso3166?: string
  /** GeoNames' own name of a city, to find its identifier. */
  readonly geonames?: string
  /** The form met is an acronym: matched only as written. */
  readonly acronym?: boolean
  /** The form met is written in small letters: gilets jaunes, russe. */
  readonly small?: boolean
  /** The gender that the form met tells of whoever it is said of: Américaine. */
  readonly gender?: 'f' | 'm'
  /** ISO code of the country of an institution. */
  readonly country?: string
}

/** What is known, of a form of its name: whether it must be written in capitals, or may be in small letters. */
export const knownAs = (known: Known, form: string): Known =>
  isAcronym(form) ? { ...known, acronym: true } : /\p{Lu}/u.test(form) ? known : { ...known, small: true }

/** An acronym: capitals and digits, perhaps with full stops. */
export const isAcronym = (form: string): boolean => /^(?:\p{Lu}\.?){2,}\d*$/u.test(form) || /^\p{Lu}\d+$/u.test(form)
