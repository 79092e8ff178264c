import type { Phrase } from '../syntax/noun-phrase.ts'
import { phraseAt, pronounAt } from '../syntax/noun-phrase.ts'
import { type Passage, QUOTED } from '../syntax/passage.ts'
import { antecedent, finiteBefore, groupStart, named, sentenceEnd, sentenceStart, subjectAfter, subjectBefore } from '../syntax/subject.ts'
import { TAG } from '../syntax/tagger.ts'
import type { Grammar } from './grammar.ts'
import type { VerbCue } from './verb-cue.ts'

/** Speakers found so far in the sentence, by the item at which their cue begins, for the cues that share them. */
export type KnownSpeakers = Map<number, Phrase>

/** Who says it, of a cue whose content stands to its right (or, `inverted`, whose subject follows it). */
export const speakerOf = (p: Passage, cue: VerbCue, known: KnownSpeakers, { words }: Grammar): Phrase | undefined => {
  if (cue.inverted !== undefined) return { first: cue.inverted, end: cue.inverted + 1, head: cue.inverted, form: 'pronoun' }
  if (cue.mood === 'passive' || cue.mood === 'participle') return agentAfter(p, cue, words)
  if (cue.mood === 'gerund' || cue.mood === 'infinitive') {
    let participle = coordinated(p, cue.first)
    while (words.clitics.has(p.words[participle - 1] as string) && p.tags[participle - 1] !== TAG.DET && p.tags[participle - 1] !== TAG.NOUN) participle--
    const before = p.tags[participle - 1]
    // `un rapport affirmant que`: no comma between a participle and the noun it modifies.
    if (cue.mood === 'gerund' && (before === TAG.NOUN || before === TAG.PROPN || before === TAG.ADJ)) {
      const nearest = antecedent(p, participle, sentenceStart(p, participle), words)
      if (nearest) return nearest
      const subject = subjectBefore(p, participle, words)
      if (subject && subject !== 'shared') return subject
    }
    return leadingSpeaker(p, cue.first, words) ?? sharedSpeaker(p, participle, known, words)
  }
  const subject = subjectBefore(p, cue.first, words)
  if (subject === 'shared') return [...known.values()].at(-1) ?? sharedSpeaker(p, cue.first, known, words)
  // A verb that opens its sentence: `Remarked the scientist, "…"`.
  if (!subject && cue.first === sentenceStart(p, cue.first)) return subjectAfter(p, cue.end, words)
  return subject
}

/** The speaker of the cue or verb before item `i` in its sentence. */
export const sharedSpeaker = (p: Passage, i: number, known: KnownSpeakers, words: Grammar['words']): Phrase | undefined => {
  const start = sentenceStart(p, i)
  let at = i
  for (let steps = 0; steps < 6; steps++) {
    const verb = finiteBefore(p, at)
    let cue: Phrase | undefined
    // The nearest cue not before that verb's own group.
    for (const [first, phrase] of known) if (first >= Math.max(start, verb - 4) && first < i) cue = phrase
    if (cue) return cue
    if (verb < 0) return undefined
    const subject = subjectBefore(p, groupStart(p, verb, words), words)
    if (subject && subject !== 'shared') return subject
    if (!subject) {
      const after = p.tags[verb - 1] === TAG.PUNCT ? subjectAfter(p, verb + 1, words) : undefined
      if (after) return after
    }
    at = verb
  }
  return undefined
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
