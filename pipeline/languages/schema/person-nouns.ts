import * as z from 'zod'
import type { Pack } from '#src/pack'

const words = z.array(z.string().min(1))

/** The part of `nominals.yaml` that says what persons are called by; the stage that resolves nominals holds the whole file's schema. */
const personNounsSchema = z.looseObject({ persons: z.strictObject({ masculine: words, feminine: words, either: words.exactOptional() }) })

/** Common nouns for persons, by the gender that each tells. A noun may be listed under both: it then tells none. */
export interface PersonNouns {
  readonly masculine: readonly string[]
  readonly feminine: readonly string[]
  readonly either: readonly string[]
}

export const readPersonNouns = (pack: Pack): PersonNouns => {
  const { masculine, feminine, either = [] } = pack.read('nominals', personNounsSchema).value.persons
  return { masculine, feminine, either }
}
