import * as z from 'zod'
import { readTokenRules } from '#pipeline/languages/schema/token-rules'
import { fold } from '#pipeline/text/fold'
import { type PhraseIndex, phraseIndex } from '#pipeline/text/phrase-index'
import { tokenize } from '#pipeline/text/tokenize'
import type { Pack } from '#src/pack'
import type { Rule } from '#src/rule'

const words = z.array(z.string().min(1))

const schema = z.strictObject({
  sources: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z][a-z-]*$/, 'a lower-case name with hyphens'),
      words,
      /** `always` a source; only where the phrase is `human`; `anonymous`: the phrase has no determiner. */
      kind: z.enum(['always', 'human', 'anonymous']),
      examples: z.array(z.string()).min(1),
      not: z.array(z.string()).exactOptional(),
    }),
  ),
  bare_clause: z.boolean(),
  /** Whether a cue is set between the marks of what it reports. */
  inner_incise: z.boolean(),
  /** Verbs after which a noun phrase always begins a clause. */
  clause_verbs: words,
  /** Whether the infinitive's marker belongs to the content (`to leave`). */
  marked_infinitive: z.boolean(),
  /** Whether an unmarked content may stand before subject and verb in that order (`…, X said`). */
  subject_first_incise: z.boolean(),
  /** Words that set a clause against the one before it without leaving what is reported. */
  included: words,
  /** Nouns by which the reporter judges what was said, in apposition to it (`…, a claim that Paris denies`). */
  verdicts: words,
  human_nouns: words,
  /** Whether a heading may set who speaks before a colon and the words after it without marks. */
  colon_headings: z.boolean(),
  /** Nouns of documents and surveys that a heading can set before that colon. */
  colon_speakers: words,
  /** What tells question from answer in an interview without naming anybody. */
  turn_labels: words,
  /** Nouns for what somebody said that are no document: whoever gave it is the source. */
  tidings: words,
  /** Stances whose infinitive is an act or a wish (`décide de`, `veut`): no report unless words of it are quoted. */
  act_stances: z.array(z.string()),
  naming: words,
})

export interface SourceWord {
  readonly lemma: string
  readonly kind: 'always' | 'human' | 'anonymous'
  readonly rule: Rule
}

export interface ReportedSpeech {
  readonly sources: PhraseIndex<SourceWord>
  readonly bareClause: boolean
  readonly subjectFirstIncise: boolean
  readonly innerIncise: boolean
  readonly markedInfinitive: boolean
  readonly clauseVerbs: ReadonlySet<string>
  readonly actStances: ReadonlySet<string>
  readonly included: ReadonlySet<string>
  readonly colonHeadings: boolean
  readonly colonSpeakers: ReadonlySet<string>
  readonly turnLabels: ReadonlySet<string>
  readonly verdicts: ReadonlySet<string>
  readonly humanNouns: ReadonlySet<string>
  readonly tidings: ReadonlySet<string>
  readonly naming: ReadonlySet<string>
}

/** Reads `reported-speech.yaml`. */
export const readReportedSpeech = (pack: Pack): ReportedSpeech => {
  const file = pack.read('reported-speech', schema)
  const { rules } = readTokenRules(pack)
  const { sources, bare_clause, subject_first_incise, human_nouns, act_stances, naming } = file.value
  return {
    sources: phraseIndex(
      sources.flatMap(({ name, words: phrases, kind }, index) =>
        phrases.map((phrase): [readonly string[], SourceWord] => [
          tokenize(phrase, rules).folded,
          { lemma: phrase, kind, rule: file.rule(`reported-speech/${name}`, ['sources', index]) },
        ]),
      ),
    ),
    bareClause: bare_clause,
    subjectFirstIncise: subject_first_incise,
    actStances: new Set(act_stances),
    colonHeadings: file.value.colon_headings,
    colonSpeakers: new Set(file.value.colon_speakers.map(fold)),
    turnLabels: new Set(file.value.turn_labels.map((label) => label.toLowerCase())),
    included: new Set(file.value.included.map(fold)),
    clauseVerbs: new Set(file.value.clause_verbs),
    innerIncise: file.value.inner_incise,
    markedInfinitive: file.value.marked_infinitive,
    verdicts: new Set(file.value.verdicts.map(fold)),
    tidings: new Set(file.value.tidings.map(fold)),
    humanNouns: new Set(human_nouns.map(fold)),
    naming: new Set(naming.map(fold)),
  }
}
