import type { ReportingVerb } from '../conjugation/reporting-verb.ts'
import { beginsPhrase, skipPhrase } from '../syntax/noun-phrase.ts'
import { type Passage, QUOTED } from '../syntax/passage.ts'
import { sentenceEnd } from '../syntax/subject.ts'
import { TAG } from '../syntax/tagger.ts'
import type { Run } from './attribution.ts'
import type { Grammar } from './grammar.ts'
import type { VerbCue } from './verb-cue.ts'

/** The noun phrase that a verb of stance or mention reports, and the verb as it is listed. */
export interface ReportedAct {
  readonly content: Run
  readonly verb: ReportingVerb
}

/** Items of the longest phrase. */
const LONGEST = 60

/** What a verb of `reported-acts.yaml` has as its object, with all that modifies it: `criticized the new tax on fuel`. */
export const reportedAct = (p: Passage, cue: VerbCue, grammar: Grammar): ReportedAct | undefined => {
  if (cue.mood !== 'finite' && cue.mood !== 'gerund' && cue.mood !== 'infinitive') return undefined
  const { words } = grammar
  const limit = Math.min(sentenceEnd(p, cue.head), cue.end + LONGEST)
  let first = cue.end
  while (first < limit && (p.tags[first] === TAG.ADV || words.adverbs.has(p.words[first] as string))) first++
  for (const { verb } of cue.readings) {
    if (!verb.frames.has('phrase')) continue
    const start = objectStart(p, verb.addressee ? past(p, first, limit, grammar) : first, limit, verb)
    if (start === undefined || words.time_nouns.has(p.words[start] as string)) continue
    const end = objectEnd(p, start, limit, grammar)
    if (end > start) return { content: { first: start, end }, verb }
  }
  return undefined
}

const past = (p: Passage, first: number, limit: number, { words }: Grammar): number => (beginsPhrase(p, first) ? skipPhrase(p, first, limit, words) : limit)

const objectStart = (p: Passage, i: number, limit: number, { objects }: ReportingVerb): number | undefined => {
  if (i >= limit) return undefined
  const opens = (at: number): boolean => beginsPhrase(p, at) || p.tags[at] === QUOTED || p.tags[at] === TAG.REL
  if (objects.includes(p.words[i] as string) && (opens(i + 1) || p.tags[i + 1] === TAG.VERB_GER)) return i + 1
  return objects.includes('') && (opens(i) || p.tags[i] === TAG.VERB_GER) ? i : undefined
}

/** The end of the phrase: before a comma, a verb that shares the subject, or what says when or in what circumstances. */
const objectEnd = (p: Passage, start: number, limit: number, { words }: Grammar): number => {
  for (let i = start + 1; i < limit; i++) {
    const tag = p.tags[i]
    const word = p.words[i] as string
    if (tag === TAG.PUNCT && word !== '-' && word !== "'") return i
    if (tag === TAG.CCONJ && isVerb(p.tags[p.tags[i + 1] === TAG.ADV ? i + 2 : i + 1])) return i
    if (words.adversatives.has(word) && tag !== TAG.ADP) return i
    if (words.time_nouns.has(word) && tag !== TAG.VERB && p.tags[i - 1] !== TAG.DET && p.tags[i - 1] !== TAG.ADP && p.tags[i - 1] !== TAG.NUM) return i
    if (tag === TAG.ADP && words.adjuncts.has(word) && isTime(p, i + 1, words)) return i
  }
  return limit
}

const isVerb = (tag: number | undefined): boolean => tag === TAG.VERB || tag === TAG.AUX || tag === TAG.VERB_GER

const isTime = (p: Passage, i: number, words: Grammar['words']): boolean =>
  words.time_nouns.has(p.words[p.tags[i] === TAG.DET || p.tags[i] === TAG.ADJ || p.tags[i] === TAG.NUM ? i + 1 : i] as string)
