import * as z from 'zod'
import type { Pack } from '#src/pack'
import { lines, linesOf, wordsOf } from './lines.ts'

const words = z.array(z.string().min(1))

const metonymsSchema = z.strictObject({
  /** `Moscou|RU`: a capital that stands for the government of its country. */
  capitals: lines,
  /** `Kremlin = présidence russe @RU`. */
  others: lines,
  verbs: lines,
  inverted: lines,
  auxiliaries: lines,
  joins: words,
  sources: words,
  examples: words,
  not: words,
})

/** What a place stands for: the government of a country, or an institution by its name. */
export interface Meant {
  readonly institution?: string
  /** ISO 3166-1. */
  readonly country?: string
}

export interface MetonymPack {
  readonly places: readonly (readonly [string, Meant])[]
  readonly verbs: readonly string[]
  /** Verbs that their subject follows, or whose object is dealt with as a government is. */
  readonly inverted: readonly string[]
  readonly auxiliaries: readonly string[]
  readonly joins: readonly string[]
  /** Expressions that a source follows: `according to`. */
  readonly sources: readonly string[]
}

/** Reads `metonyms.yaml`. */
export const readMetonyms = (pack: Pack): MetonymPack => {
  const { value } = pack.read('metonyms', metonymsSchema)
  return {
    places: [
      ...wordsOf(value.capitals).map((item) => [item.slice(0, -3), { country: item.slice(-2) }] as const),
      ...linesOf(value.others).map((line) => parted(line)),
    ],
    verbs: wordsOf(value.verbs),
    inverted: wordsOf(value.inverted),
    auxiliaries: wordsOf(value.auxiliaries),
    joins: value.joins,
    sources: value.sources,
  }
}

/** `Bruxelles = Union européenne`; `Bercy = ministère français de l'Économie @FR`. */
const parted = (line: string): readonly [string, Meant] => {
  const [place = line, meant = ''] = line.split(' = ')
  const [institution = meant, country] = meant.split(' @')
  return [place, { institution, ...(country !== undefined && { country }) }]
}
