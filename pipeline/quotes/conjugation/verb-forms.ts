import { fold } from '#pipeline/text/fold'
import { wordSieve } from '#pipeline/text/word-sieve'
import { ConfigurationError } from '#src/configuration-error'
import type { Pack } from '#src/pack'
import { conjugate, readConjugation, type VerbForm } from './paradigm.ts'
import type { ReportingVerb } from './reporting-verb.ts'
import { type ListedVerb, readReportingVerbGroups } from './reporting-verb-schema.ts'

/** One reading of a word as an inflected reporting verb; without a person, every person has this form. */
export interface ReportingForm extends VerbForm {
  readonly lemma: string
  readonly verb: ReportingVerb
}

export interface ReportingMatch {
  readonly form: ReportingForm
  /** Token after the last fixed token of the verb. */
  readonly endToken: number
}

export interface ReportingVerbs {
  /** By folded token; for a verb with fixed words, by its inflected token. */
  readonly forms: ReadonlyMap<string, readonly ReportingForm[]>
  /** Whether the folded token is one of `forms`, told sooner. */
  readonly isForm: (word: string) => boolean
  readonly verbs: readonly ReportingVerb[]
  /** Folded reflexive pronouns: `se`, `s'`, `me`, … */
  readonly reflexives: ReadonlySet<string>
  /**
   * The readings of the token at `at` as a reporting verb: those with fixed words first (where these follow, with at most
   * three words between), then single words. Whether a pronominal verb has its reflexive is left to the caller.
   */
  readonly match: (folded: readonly string[], at: number) => readonly ReportingMatch[]
}

/** Words that may stand between a verb and its fixed words: `a fait notamment savoir`, `made it very clear`. */
const MAX_GAP = 3

/** Reads `reporting-verbs.yaml` and `conjugation.yaml`, and conjugates each verb; with the reported acts where these count. */
export const readReportingVerbs = (pack: Pack, acts: (reflexives: ReadonlySet<string>) => readonly ListedVerb[] = () => []): ReportingVerbs => {
  const conjugation = readConjugation(pack)
  const { verbs: reporting, reflexives } = readReportingVerbGroups(pack)
  const verbs = [...reporting, ...acts(new Set(reflexives.map(fold)))]
  const forms = new Map<string, ReportingForm[]>()
  for (const { verb, head } of verbs) {
    const inflected = conjugate(conjugation, head)
    if (inflected.length === 0) throw new ConfigurationError(verb.rule.at, `no paradigm of conjugation.yaml takes the verb ${head}`)
    for (const { word, ...rest } of inflected) {
      const list = forms.get(word)
      const reading: ReportingForm = { ...rest, lemma: verb.lemma, verb }
      if (list) list.push(reading)
      else forms.set(word, [reading])
    }
  }
  const match = (folded: readonly string[], at: number): readonly ReportingMatch[] => {
    const readings = forms.get(folded[at] as string)
    if (!readings) return []
    const found: ReportingMatch[] = []
    for (const form of readings) {
      const endToken = tailEnd(folded, at + 1, form.verb.tail)
      if (endToken !== undefined) found.push({ form, endToken })
    }
    return found.length > 1 ? found.sort((a, b) => b.form.verb.tail.length - a.form.verb.tail.length) : found
  }
  const mayBeForm = wordSieve(forms.keys())
  const isForm = (word: string): boolean => mayBeForm(word) && forms.has(word)
  return { forms, isForm, verbs: verbs.map(({ verb }) => verb), reflexives: new Set(reflexives.map(fold)), match }
}

/** Whether the word is among those that may follow the verb: most often the fixed words are not, and nothing else need be looked at. */
const isNear = (folded: readonly string[], from: number, word: string): boolean => {
  for (let at = from; at <= from + MAX_GAP; at++) if (folded[at] === word) return true
  return false
}

const tailEnd = (folded: readonly string[], from: number, tail: readonly string[]): number | undefined => {
  if (tail.length === 0) return from
  if (!isNear(folded, from, tail[0] as string)) return undefined
  for (let start = from; start <= from + MAX_GAP; start++) {
    if (tail.every((word, i) => folded[start + i] === word)) return start + tail.length
    if (!/^[\p{L}'-]+$/u.test(folded[start] ?? '')) return undefined
  }
  return undefined
}
