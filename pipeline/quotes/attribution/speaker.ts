import type { NounKind } from '../resolution/referring-words.ts'
import type { Phrase } from '../syntax/noun-phrase.ts'
import { phraseAt, pronounAt } from '../syntax/noun-phrase.ts'
import { type Passage, QUOTED } from '../syntax/passage.ts'
import { antecedent, finiteBefore, groupStart, named, sentenceEnd, sentenceStart, subjectAfter, subjectBefore } from '../syntax/subject.ts'
import { TAG } from '../syntax/tagger.ts'
import { ACTORS, type Grammar, SPEAKERS } from './grammar.ts'
import { heardFrom } from './hearsay.ts'
import type { VerbCue } from './verb-cue.ts'

/** Whoever speaks by a cue, and the first item of what is reported to its right. */
export interface KnownSpeaker {
  readonly phrase: Phrase
  readonly content?: number
}

/** Speakers found so far in the sentence, by the item at which their cue begins, for the cues that share them. */
export type KnownSpeakers = Map<number, KnownSpeaker>

/** Who says it, of a cue whose content stands to its right (or, `inverted`, whose subject follows it). */
export const speakerOf = (p: Passage, cue: VerbCue, known: KnownSpeakers, grammar: Grammar): Phrase | undefined => {
  const { words } = grammar
  if (cue.inverted !== undefined)
    return heardFrom(p, cue, cue.inverted, grammar) ?? { first: cue.inverted, end: cue.inverted + 1, head: cue.inverted, form: 'pronoun' }
  if (cue.mood === 'passive') return agentAfter(p, cue, words)
  if (cue.mood === 'participle') {
    const verb = auxiliaryBefore(p, cue.first, words)
    const agent = verb < 0 ? agentAfter(p, cue, words) : undefined
    if (agent || verb < 0) return agent
    const subject = subjectBefore(p, groupStart(p, verb, words), words)
    return subject === 'shared' ? sharedSpeaker(p, cue.first, known, words) : subject
  }
  if (cue.mood === 'gerund' || cue.mood === 'infinitive') {
    let participle = coordinated(p, cue.first)
    while (words.clitics.has(p.words[participle - 1] as string) && p.tags[participle - 1] === TAG.PRON) participle--
    const modified = cue.mood === 'gerund' ? modifiedBy(p, participle, grammar) : undefined
    if (modified) return modified
    return leadingSpeaker(p, cue.first, words) ?? sharedSpeaker(p, participle, known, words)
  }
  const subject = subjectBefore(p, cue.first, words)
  if (subject === 'shared') return [...known.values()].at(-1)?.phrase ?? sharedSpeaker(p, cue.first, known, words)
  // A verb that opens its sentence: `Remarked the scientist, "…"`.
  if (!subject && cue.first === sentenceStart(p, cue.first)) return subjectAfter(p, cue.end, words)
  if (!subject) return undefined
  if (subject.form === 'pronoun') return heardFrom(p, cue, subject.head, grammar) ?? subject
  // `à l'initiative de la mairie, qui souhaitait`: what a relative pronoun stands for can speak.
  if (words.subject_relatives.has(p.words[cue.first - 1] as string))
    return governor(p, subject, grammar) ?? whoSpeaks(p, subject, subject.end, words, grammar.isKind) ?? subject
  return subject
}

/** Items between an auxiliary and a participle that it still governs: `ont par la suite confirmé`, `a exprimé son soutien et salué`. */
const GOVERNED = 16

/** The auxiliary of tense that governs the participle at `first`; -1 where there is none. */
const auxiliaryBefore = (p: Passage, first: number, words: Grammar['words']): number => {
  const start = Math.max(sentenceStart(p, first), first - GOVERNED)
  const joined = p.tags[first - 1] === TAG.CCONJ
  for (let i = first - 1; i >= start; i--) {
    const tag = p.tags[i]
    if (tag === TAG.AUX && words.auxiliaries.has(p.words[i] as string)) {
      // Between auxiliary and participle stands an adverbial, or a participle that a conjunction joins to this one.
      return joined ? (p.tags.slice(i, first).includes(TAG.VERB_PART) ? i : -1) : i
    }
    if (tag === TAG.VERB || tag === TAG.AUX || tag === TAG.REL || tag === TAG.SCONJ || p.words[i] === ':' || p.words[i] === ';') return -1
    if (!joined && (tag === TAG.NOUN || tag === TAG.PROPN || tag === TAG.PUNCT || tag === QUOTED) && !isAdverbial(p, i)) return -1
  }
  return -1
}

/** Whether the noun at `i` belongs to an adverbial that opens with a preposition: `par la suite`. */
const isAdverbial = (p: Passage, i: number): boolean =>
  p.tags[i] === TAG.NOUN && (p.tags[i - 1] === TAG.ADP || (p.tags[i - 1] === TAG.DET && p.tags[i - 2] === TAG.ADP))

/**
 * The noun that a participle with no comma before it modifies, where it can speak: `un rapport affirmant que`; or whoever it is
 * of, where it cannot: `footage of Jean Roux saying`.
 */
const modifiedBy = (p: Passage, participle: number, { words, isKind }: Grammar): Phrase | undefined => {
  let end = participle
  const start = sentenceStart(p, participle)
  // When it was said: `posted a message early on Friday saying`.
  while (end - 2 > start && (words.time_nouns.has(p.words[end - 1] as string) || (end < participle && isCircumstance(p, end - 1)))) end--
  const before = p.tags[end - 1]
  if (before !== TAG.NOUN && before !== TAG.PROPN && before !== TAG.ADJ) return undefined
  const phrase = antecedent(p, end, start, words)
  if (!phrase) {
    const subject = end === participle ? subjectBefore(p, participle, words) : undefined
    return subject === 'shared' ? undefined : subject
  }
  return whoSpeaks(p, phrase, end, words, isKind)
}

const isCircumstance = (p: Passage, i: number): boolean => p.tags[i] === TAG.ADP || p.tags[i] === TAG.ADV || p.tags[i] === TAG.ADJ

/** Whoever a prepositional phrase before a relative clause belongs to: `le chef de mission pour la Syrie, qui considère`. */
const governor = (p: Passage, phrase: Phrase, { words, isKind }: Grammar): Phrase | undefined => {
  const before = phrase.first - 1
  if (p.tags[before] !== TAG.ADP || isOfKind(p, phrase, PERSONS, words, isKind)) return undefined
  const outer = antecedent(p, before, sentenceStart(p, before), words)
  return outer && outer.end === before && isOfKind(p, outer, PERSONS, words, isKind) ? outer : undefined
}

const PERSONS: ReadonlySet<NounKind> = new Set(['person'])

/** The phrase, where its head can speak; else the name at its end. */
const whoSpeaks = (p: Passage, phrase: Phrase, end: number, words: Grammar['words'], isKind: Grammar['isKind']): Phrase | undefined => {
  if (phrase.form !== 'nominal' || isOfKind(p, phrase, SPEAKERS, words, isKind)) return phrase
  for (let i = phrase.first + 1; i < phrase.end; i++) {
    if (p.tags[i - 1] !== TAG.ADP && !(p.tags[i - 1] === TAG.DET && p.tags[i - 2] === TAG.ADP)) continue
    const inner = phraseAt(p, i, end, words)
    if (inner?.end === end && (inner.form === 'name' || isOfKind(p, inner, ACTORS, words, isKind))) return inner
  }
  return undefined
}

/** Whether a noun of the phrase, its complements apart, is of one of the kinds. */
const isOfKind = (p: Passage, phrase: Phrase, kinds: ReadonlySet<NounKind>, words: Grammar['words'], isKind: Grammar['isKind']): boolean => {
  for (let i = phrase.first; i < phrase.end && !(i > phrase.first && words.genitives.has(p.words[i] as string)); i++)
    if (isKind(p.words[i] as string, kinds)) return true
  return false
}

/** The speaker of the cue or verb before item `i` in its sentence. */
export const sharedSpeaker = (p: Passage, i: number, known: KnownSpeakers, words: Grammar['words']): Phrase | undefined => {
  const start = sentenceStart(p, i)
  let at = i
  for (let steps = 0; steps < 6; steps++) {
    const verb = finiteBefore(p, at)
    let cue: Phrase | undefined
    // The nearest cue not before that verb's own group, or that reports the verb's clause.
    for (const [first, { phrase, content }] of known) {
      if (first >= i) continue
      if (first >= Math.max(start, verb - 4)) cue = phrase
      else if (content !== undefined && content <= verb && (!cue || !isWithin(p, content, first))) cue = phrase
    }
    if (cue) return cue
    if (verb < 0) return undefined
    const subject = subjectBefore(p, groupStart(p, verb, words), words)
    const subordinate = subject && subject !== 'shared' && steps < 5 && isSubordinate(p, subject.first - 1, start, words)
    if (subject && subject !== 'shared' && !subordinate) return subject
    if (!subject) {
      const after = p.tags[verb - 1] === TAG.PUNCT ? subjectAfter(p, verb + 1, words) : undefined
      if (after) return after
    }
    at = verb
  }
  return undefined
}

/** Whether no conjunction sets the cue at `first` against the content that begins before it. */
const isWithin = (p: Passage, content: number, first: number): boolean => {
  for (let i = content; i < first; i++) if (p.words[i] === ';' || (p.tags[i] === TAG.CCONJ && p.words[i - 1] === ',')) return false
  return true
}

/** Whether the word before a subject makes its clause a reported or an adverbial one, and another clause stands before it. */
const isSubordinate = (p: Passage, before: number, start: number, words: Grammar['words']): boolean => {
  if (before <= start || !(words.complementizers.has(p.words[before] as string) || p.tags[before] === TAG.SCONJ)) return false
  for (let i = before - 1; i >= start; i--) if (p.tags[i] === TAG.VERB || p.tags[i] === TAG.AUX) return true
  return false
}

/** The speaker of a participle that opens its sentence (`Se disant confiant, le maire…`): the subject of the verb after it. */
const leadingSpeaker = (p: Passage, i: number, words: Grammar['words']): Phrase | undefined => {
  const start = sentenceStart(p, i)
  for (let at = start; at < i; at++) if (p.tags[at] === TAG.VERB || p.tags[at] === TAG.AUX || p.tags[at] === QUOTED) return undefined
  const limit = sentenceEnd(p, i)
  for (let at = i + 1; at < limit && at < i + 60; at++) {
    if (p.words[at] !== ',') continue
    for (let verb = at + 1; verb < limit && verb < at + 30; verb++) {
      if (p.words[verb] === ',') break
      if (p.tags[verb] !== TAG.VERB && p.tags[verb] !== TAG.AUX) continue
      const subject = subjectBefore(p, verb, words)
      return subject && subject !== 'shared' ? subject : undefined
    }
  }
  return undefined
}

/** The first participle of those that a conjunction ties to the one at `i`. */
const coordinated = (p: Passage, i: number): number => {
  if (p.tags[i - 1] !== TAG.CCONJ) return i
  const start = sentenceStart(p, i)
  for (let at = i - 2; at > start; at--) if (p.tags[at] === TAG.VERB_GER) return at
  return i
}

/** The agent of a passive or of a participle: `par ses détracteurs`, `by the minister`. */
export const agentAfter = (p: Passage, cue: VerbCue, words: Grammar['words']): Phrase | undefined => {
  const limit = sentenceEnd(p, cue.head)
  for (let i = cue.end; i < limit && i < cue.end + 24; i++) {
    if (words.agents.has(p.words[i] as string)) return pronounAt(p, i + 1, words) ?? named(p, phraseAt(p, i + 1, limit, words), limit, words)
    if (p.tags[i] === TAG.VERB || p.tags[i] === TAG.AUX || p.words[i] === ';') break
  }
  return undefined
}
