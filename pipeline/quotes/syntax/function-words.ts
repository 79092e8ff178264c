import * as z from 'zod'
import { fold } from '#pipeline/text/fold'
import type { Pack } from '#src/pack'

const words = z.array(z.string().min(1)).transform((list): ReadonlySet<string> => new Set(list.map(fold)))

const agreement = z.strictObject({ number: z.enum(['singular', 'plural']).exactOptional(), gender: z.enum(['f', 'm']).exactOptional() })

const schema = z.strictObject({
  complementizers: words,
  interrogatives: words,
  relatives: words,
  /** Relative words that can be the subject of their clause. */
  subject_relatives: words,
  coordinators: words,
  /** Words that set a clause against the one before it. */
  adversatives: words,
  /** Conjunctions that compare what is said with what somebody said (`as X put it`, `comme l'a dit X`). */
  comparatives: words,
  /** Prepositions that tie a noun to the noun before it. */
  genitives: words,
  /** Prepositions that never belong to a speaker's phrase after its head. */
  adjuncts: words,
  /** Prepositions of a passive's agent. */
  agents: words,
  /** Prepositions of whom something was heard from, after an impersonal subject. */
  hearing: words,
  /** Subjects that leave open who it is that says or hears. */
  hearsay: words,
  /** Clitics for what something was read in. */
  inside: words,
  infinitive_markers: words,
  /** How an infinitive ends where its ending tells it, and after a modal; and the nouns and adjectives that end so too; empty where a marker tells it. */
  infinitives: z.strictObject({ endings: z.array(z.string().min(1)), after_modals: z.array(z.string().min(1)), not: words }),
  subject_pronouns: z.record(z.string(), agreement).transform((record) => new Map(Object.entries(record).map(([word, value]) => [fold(word), value]))),
  /** Pronouns that can only be subjects: a finite verb follows. */
  nominatives: words,
  /** Clitics of the owner that also stand for a verb. */
  owners: words,
  /** How a plural noun ends, and plurals without that ending; empty where verbs tell number apart from it. */
  plural: z.strictObject({ endings: z.array(z.string().min(1)), words }),
  /** Whether one name may modify the next (`Ohio Senate chairman Jean Roux`). */
  compounds: z.boolean(),
  /** Whether the past tense has the form of the past participle. */
  past_as_participle: z.boolean(),
  impersonal: words,
  /** Verbs and adjectives between such a pronoun and an infinitive that show it stands for nobody. */
  impersonal_predicates: words,
  /** Finite forms that are never nouns, whatever stands before them. */
  verbs_only: words,
  /** Words that make a conjunction of time or cause with the complementizer after them (`alors que`). */
  conjunction_heads: words,
  /** Pronouns that stand for nothing: `il faut rappeler`, `it is worth noting`. */
  expletives: words,
  clitics: words,
  negations: words,
  auxiliaries: words,
  passives: words,
  modals: words,
  /** Subjects glued to the end of a verb, and the pronoun each holds. */
  inverted: z.record(z.string(), z.string()).transform((record) => new Map(Object.entries(record).map(([word, pronoun]) => [fold(word), fold(pronoun)]))),
  adverbs: words,
  /** Phrases of several words that stand inside a verb group, by their last word. */
  asides: z.array(z.string().min(1)).transform((list): ReadonlyMap<string, readonly (readonly string[])[]> => {
    const byLast = new Map<string, (readonly string[])[]>()
    for (const aside of list) {
      const words = fold(aside).split(' ')
      const last = words.at(-1) as string
      byLast.set(last, [...(byLast.get(last) ?? []), words])
    }
    return byLast
  }),
  time_nouns: words,
  indefinite: words,
  /** Quantifiers that may float behind their phrase. */
  floating: words,
  first_person: words,
})

/** The closed classes of a language, folded. */
export type FunctionWords = z.output<typeof schema>

/** Reads `function-words.yaml`. */
export const readFunctionWords = (pack: Pack): FunctionWords => pack.read('function-words', schema as unknown as z.ZodType<FunctionWords>).value
