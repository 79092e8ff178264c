import { join } from 'node:path'
import * as z from 'zod'
import { fold } from '#pipeline/text/fold'
import { type PhraseIndex, phraseIndex } from '#pipeline/text/phrase-index'
import { BARE_RULES, type RawTokens, tokenize } from '#pipeline/text/tokenize'
import { readConfiguration, validate } from '#src/pack'
import { PACKAGE_ROOT } from '#src/package-root'
import type { Rule } from '#src/rule'

const LABEL = 'pipeline/dispatch/agencies.yaml'

const schema = z.strictObject({ agencies: z.array(z.array(z.string().min(1)).min(1)).min(1) })

interface AgencyName {
  readonly words: readonly string[]
  readonly by: Rule
}

export interface FoundAgency {
  /** Token after it. */
  readonly end: number
  readonly by: Rule
}

export type Agencies = (tokens: RawTokens, at: number) => FoundAgency | undefined

/** The world's news agencies, by the names that datelines and credits use. @throws ConfigurationError where the list is wrong. */
export const readAgencies = (): Agencies => {
  const file = readConfiguration(join(PACKAGE_ROOT, LABEL), LABEL)
  const { agencies } = validate(file, schema)
  const names: PhraseIndex<AgencyName> = phraseIndex(
    agencies.flatMap((forms, index) =>
      forms.map((form) => {
        const words = tokenize(form, BARE_RULES).texts
        return [words.map(fold), { words, by: { name: 'dispatch/agency', at: file.at(['agencies', index]) } }] as const
      }),
    ),
  )
  return (tokens, at) => {
    const match = names.longest(tokens.folded, at)
    if (!match) return undefined
    // One word is an agency only as it is written here or in capitals: `PA`, `Reuters`, `REUTERS`, never `pa` or `Pa`.
    const written = tokens.texts.slice(at, at + match.length)
    const fits = match.values.find(({ words }) => words.length > 1 || words[0] === written[0] || written[0] === words[0]?.toUpperCase())
    return fits && { end: at + match.length, by: fits.by }
  }
}
