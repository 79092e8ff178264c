import * as z from 'zod'
import { type PhraseIndex, phraseIndex } from '#pipeline/text/phrase-index'
import { type TokenRules, tokenize } from '#pipeline/text/tokenize'
import type { EntityType } from '#src/layers/entities'
import type { Pack } from '#src/pack'
import type { Rule } from '#src/rule'
import { lines, linesOf } from './lines.ts'

const ruleSchema = z.strictObject({
  name: z.string(),
  type: z.enum(['PER', 'ORG', 'LOC', 'MISC']),
  subtype: z.string().exactOptional(),
  before: lines.exactOptional(),
  after: lines.exactOptional(),
  head: lines.exactOptional(),
  tail: lines.exactOptional(),
  /** Endings of the last word of a name: Fjordbank. */
  ending: lines.exactOptional(),
  /** The head is written small, and in the name. */
  small: z.boolean().exactOptional(),
  /** The tail only says what the company is in law: the name is also used without it. */
  form: z.boolean().exactOptional(),
  /** A genitive may stand between the head and what it is the head of. */
  linked: z.boolean().exactOptional(),
  /** The name may stand in quotation marks, with small words in it. */
  quoted: z.boolean().exactOptional(),
  /** What opens with a given name may be meant as well: le groupe Pierre Garnier. */
  persons: z.boolean().exactOptional(),
  /** A listed place may be meant as well. */
  places: z.boolean().exactOptional(),
  examples: z.array(z.string()).min(1),
  not: z.array(z.string()).exactOptional(),
})

const namingSchema = z.strictObject({
  qualifiers: lines,
  links: lines,
  bare_genitives: z.array(z.string()),
  /** What opens like a head, or closes like a tail, and is none: US Air Force, Soviet Union. */
  never: lines,
  small_tails: z.array(z.string()),
  title_links: z.array(z.string()),
  rules: z.array(ruleSchema),
})

/** A construction that shows what a name names. */
export interface Naming {
  readonly rule: Rule
  readonly type: EntityType
  readonly subtype?: string
  readonly small: boolean
  readonly linked: boolean
  readonly form: boolean
  readonly quoted: boolean
  readonly persons: boolean
  readonly places: boolean
}

export interface NamingPack {
  /** Phrases that a name follows, and that are no part of it: the carmaker X. */
  readonly before: PhraseIndex<Naming>
  /** Phrases that follow a name: X shares rose. */
  readonly after: PhraseIndex<Naming>
  /** Words that open a name: AS X, stade X. */
  readonly heads: PhraseIndex<Naming>
  /** Words that close a name: X Cup. */
  readonly tails: PhraseIndex<Naming>
  readonly never: PhraseIndex<true>
  /** Tails written small: plc. */
  readonly smallTails: ReadonlySet<string>
  /** Endings of the last word of a name. */
  readonly endings: readonly (readonly [string, Naming])[]
  /** Adjectives that may stand between the noun and the name. */
  readonly qualifiers: ReadonlySet<string>
  /** What stands between a head and what it is the head of. */
  readonly links: PhraseIndex<true>
  /** After these a noun is the complement of another that the name belongs to: chef d'orchestre X. */
  readonly bareGenitives: ReadonlySet<string>
  /** Small words between the capitals of a title: The Lord of the Rings. */
  readonly titleLinks: ReadonlySet<string>
}

type Place = 'before' | 'after' | 'head' | 'tail'

/** Reads `naming.yaml`. Phrases are one a line or parted by commas. */
export const readNaming = (pack: Pack, rules: TokenRules): NamingPack => {
  const file = pack.read('naming', namingSchema)
  const namings = file.value.rules.map((source, index) => {
    const { name, type, subtype, small = false, linked = false, form = false, quoted = false, persons = false, places = false } = source
    const rule = file.rule(`naming/${name}`, ['rules', index])
    return { source, naming: { rule, type, ...(subtype && { subtype }), small, linked, form, quoted, persons, places } satisfies Naming }
  })
  const index = (place: Place): PhraseIndex<Naming> =>
    phraseIndex(
      namings.flatMap(({ source, naming }) =>
        phrasesOf(source[place] ?? '').map((phrase): [readonly string[], Naming] => [tokenize(phrase, rules).folded, naming]),
      ),
    )
  const links = phrasesOf(file.value.links).map((phrase) => [tokenize(phrase, rules).folded, true] as const)
  return {
    links: phraseIndex(links),
    smallTails: new Set(file.value.small_tails),
    never: phraseIndex(phrasesOf(file.value.never).map((phrase) => [tokenize(phrase, rules).folded, true] as const)),
    bareGenitives: new Set(file.value.bare_genitives),
    titleLinks: new Set(file.value.title_links),
    before: index('before'),
    after: index('after'),
    heads: index('head'),
    tails: index('tail'),
    endings: namings.flatMap(({ source, naming }) => phrasesOf(source.ending ?? '').map((ending): [string, Naming] => [ending, naming])),
    qualifiers: new Set(phrasesOf(file.value.qualifiers).flatMap((word) => tokenize(word, rules).folded)),
  }
}

/** A bare comma parts phrases; one that belongs to a phrase is written `%`. */
const phrasesOf = (block: string): readonly string[] =>
  linesOf(block)
    .flatMap((line) => line.split(','))
    .map((phrase) => phrase.trim().replaceAll('%', ','))
    .filter((phrase) => phrase !== '')
