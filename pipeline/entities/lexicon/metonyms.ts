import * as z from 'zod'
import type { Pack } from '#src/pack'
import { lines, linesOf, wordsOf } from './lines.ts'

const words = z.array(z.string().min(1))

const metonymsSchema = z.strictObject({
  /** `Moscou RU`: a capital that stands for the government of its country. */
  capitals: lines,
  others: lines,
  verbs: lines,
  auxiliaries: words,
  sources: words,
})

export interface MetonymPack {
  /** Place and what it stands for: an ISO code, or the name of an institution. */
  readonly places: readonly (readonly [string, string])[]
  readonly verbs: readonly string[]
  readonly auxiliaries: readonly string[]
  readonly sources: readonly string[]
}

/** Reads `metonyms.yaml`. */
export const readMetonyms = (pack: Pack): MetonymPack => {
  const { value } = pack.read('metonyms', metonymsSchema)
  return {
    places: [...wordsOf(value.capitals).map((item) => [item.slice(0, -3), item.slice(-2)] as const), ...linesOf(value.others).map((line) => parted(line))],
    verbs: wordsOf(value.verbs),
    auxiliaries: value.auxiliaries,
    sources: value.sources,
  }
}

/** `Bruxelles = Union européenne`. */
const parted = (line: string): readonly [string, string] => {
  const [place = line, meant = ''] = line.split(' = ')
  return [place, meant]
}
