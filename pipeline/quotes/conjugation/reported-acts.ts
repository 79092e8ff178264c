import * as z from 'zod'
import { readTokenRules } from '#pipeline/languages/schema/token-rules'
import { fold } from '#pipeline/text/fold'
import { tokenize } from '#pipeline/text/tokenize'
import type { Pack } from '#src/pack'
import { STANCES } from './reporting-verb.ts'
import type { ListedVerb } from './reporting-verb-schema.ts'

const words = z.array(z.string())

const schema = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z][a-z-]*$/, 'a lower-case name with hyphens'),
      stance: z.enum(STANCES),
      /** Words that introduce the object, '' for a bare one. */
      object: words.exactOptional(),
      /** Words that introduce an infinitive, '' for a bare one. */
      infinitive: words.exactOptional(),
      /** Whether somebody is an object of the verb before what is reported (`accused X of Y`, `wants X to leave`). */
      addressee: z.boolean().exactOptional(),
      verbs: z.array(z.string().min(1)).min(1),
      examples: z.array(z.string()).min(1),
      not: z.array(z.string()).exactOptional(),
    }),
  ),
})

/**
 * Reads `reported-acts.yaml`: verbs whose noun phrase or infinitive counts as reported under the profile `broad`, after PolNeAR
 * (Newell, Margolin and Ruths 2018), which annotates stances, intentions and mentions as well as speech.
 */
export const readReportedActs = (pack: Pack, reflexives: ReadonlySet<string>): readonly ListedVerb[] => {
  const file = pack.read('reported-acts', schema)
  const { rules } = readTokenRules(pack)
  return file.value.groups.flatMap((group, g) =>
    group.verbs.map((lemma, v): ListedVerb => {
      const tokens = tokenize(lemma, rules).folded
      const pronominal = reflexives.has(tokens[0] as string) && tokens.length > 1
      const [head = lemma, ...tail] = pronominal ? tokens.slice(1) : tokens
      return {
        head,
        verb: {
          lemma,
          frames: new Set([...(group.object ? (['phrase'] as const) : []), ...(group.infinitive ? (['infinitive'] as const) : [])]),
          stance: group.stance,
          pronominal,
          tail,
          infinitive: (group.infinitive ?? []).map(fold),
          predicate: [],
          objects: (group.object ?? []).map(fold),
          attribute: false,
          addressee: group.addressee ?? false,
          raises: false,
          rule: file.rule(`reported-acts/${group.name}`, ['groups', g, 'verbs', v]),
        },
      }
    }),
  )
}
