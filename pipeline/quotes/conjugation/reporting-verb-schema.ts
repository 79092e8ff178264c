import * as z from 'zod'
import { readTokenRules } from '#pipeline/languages/schema/token-rules'
import { fold } from '#pipeline/text/fold'
import { tokenize } from '#pipeline/text/tokenize'
import { ConfigurationError } from '#src/configuration-error'
import type { Pack } from '#src/pack'
import { type Frame, type ReportingVerb, STANCES } from './reporting-verb.ts'

const words = z.array(z.string())

const groupSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z-]*$/, 'a lower-case name with hyphens'),
  stance: z.enum(STANCES),
  frames: z.array(z.enum(['clause', 'quotation', 'interrogative', 'object', 'predicate'])),
  /** Words that introduce an infinitive content, '' for a bare one; left out where the verb takes none. */
  infinitive: words.exactOptional(),
  /** Words that introduce a quoted predicate, '' for none. */
  predicate: words.exactOptional(),
  /** Whether an adjective may stand between verb and content (`se dit convaincu que`). */
  attribute: z.boolean().exactOptional(),
  /** Whether whoever is told is an object of the verb. */
  addressee: z.boolean().exactOptional(),
  /** Whether the subject of its passive is that of the infinitive (`the firm is said to be in talks`). */
  raises: z.boolean().exactOptional(),
  /** Dictionary forms; a reflexive before or fixed words after the verb are part of it (`se plaindre`, `faire savoir`). */
  verbs: z.array(z.string().min(1)).min(1),
  examples: z.array(z.string()).min(1),
  not: z.array(z.string()).exactOptional(),
})

export const reportingVerbsSchema = z.strictObject({
  /** Reflexive pronouns; the first two are how a pronominal dictionary form begins. */
  reflexives: words,
  groups: z.array(groupSchema).min(1),
})

export interface ListedVerb {
  readonly verb: ReportingVerb
  /** The word that inflects. */
  readonly head: string
}

export interface ReportingVerbGroups {
  readonly reflexives: readonly string[]
  readonly verbs: readonly ListedVerb[]
}

/** Reads `reporting-verbs.yaml`. A lemma may stand in several groups: it then has several readings. */
export const readReportingVerbGroups = (pack: Pack): ReportingVerbGroups => {
  const file = pack.read('reporting-verbs', reportingVerbsSchema)
  const { rules } = readTokenRules(pack)
  const reflexives = new Set(file.value.reflexives.map(fold))
  for (const [g, { verbs }] of file.value.groups.entries()) {
    const twice = verbs.findIndex((lemma, v) => verbs.indexOf(lemma) < v)
    if (twice >= 0) throw new ConfigurationError(file.rule('', ['groups', g, 'verbs', twice]).at, `${verbs[twice]} stands twice in this group`)
  }
  const verbs = file.value.groups.flatMap((group, g) =>
    group.verbs.map((lemma, v): ListedVerb => {
      const tokens = tokenize(lemma, rules).folded
      const pronominal = reflexives.has(tokens[0] as string) && tokens.length > 1
      const [head = lemma, ...tail] = pronominal ? tokens.slice(1) : tokens
      const frames = new Set<Frame>(group.frames)
      if (group.infinitive) frames.add('infinitive')
      if (group.predicate) frames.add('predicate')
      return {
        head,
        verb: {
          lemma,
          frames,
          stance: group.stance,
          pronominal,
          tail,
          infinitive: (group.infinitive ?? []).map(fold),
          predicate: (group.predicate ?? []).map(fold),
          objects: [],
          attribute: group.attribute ?? false,
          addressee: group.addressee ?? false,
          raises: group.raises ?? false,
          rule: file.rule(`reporting-verbs/${group.name}`, ['groups', g, 'verbs', v]),
        },
      }
    }),
  )
  return { reflexives: file.value.reflexives, verbs }
}
