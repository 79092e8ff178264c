import * as z from 'zod'
import type { Pack } from '#src/pack'
import { type Known, knownAs } from './known.ts'
import { lines, linesOf, wordsOf } from './lines.ts'

const organisationsSchema = z.strictObject({
  /** `name = other name = ACRONYM @CC`. */
  known: lines,
  lower_heads: lines,
  seated_heads: lines,
  genitives: z.array(z.string()),
  heads: lines,
  inner_heads: lines,
  adjectives: lines,
  fields: lines,
  links: z.array(z.string()),
  ministers: z.array(z.string()),
  portfolio_continues: z.array(z.string()),
  generic_before: lines,
  plural_before: z.array(z.string()),
  plural_after: z.array(z.string()),
})

export interface OrganisationPack {
  readonly names: readonly (readonly [string, Known])[]
  readonly lowerHeads: readonly string[]
  /** Phrases that the name of a place or field follows by a genitive, and that are written small. */
  readonly seatedHeads: readonly string[]
  readonly genitives: readonly string[]
  readonly heads: readonly string[]
  readonly innerHeads: readonly string[]
  readonly adjectives: readonly string[]
  readonly fields: readonly string[]
  readonly links: readonly string[]
  readonly ministers: readonly string[]
  readonly portfolioContinues: readonly string[]
  /** Nouns in small letters that say what the name after them is. */
  readonly genericBefore: readonly string[]
  /** Words that say, before or after a name, that it is plural: les, were. */
  readonly pluralBefore: readonly string[]
  readonly pluralAfter: readonly string[]
}

/** Reads `organisations.yaml`. */
export const readOrganisations = (pack: Pack): OrganisationPack => {
  const { value } = pack.read('organisations', organisationsSchema)
  const names: [string, Known][] = []
  for (const line of linesOf(value.known)) {
    const [body = '', country] = line.split(' @')
    const forms = body.split(' = ')
    const name = forms[0] ?? body
    const known: Known = { key: `org:${pack.tag}:${name}`, type: 'ORG', name, ...(country && { country }) }
    for (const form of forms) names.push([form, knownAs(known, form)])
  }
  return {
    names,
    lowerHeads: wordsOf(value.lower_heads),
    seatedHeads: wordsOf(value.seated_heads),
    genitives: value.genitives,
    heads: wordsOf(value.heads),
    innerHeads: wordsOf(value.inner_heads),
    adjectives: wordsOf(value.adjectives),
    fields: wordsOf(value.fields),
    links: value.links,
    ministers: value.ministers,
    portfolioContinues: value.portfolio_continues,
    genericBefore: wordsOf(value.generic_before),
    pluralBefore: value.plural_before,
    pluralAfter: value.plural_after,
  }
}
