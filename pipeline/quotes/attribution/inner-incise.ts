import { phraseAt } from '../syntax/noun-phrase.ts'
import type { Passage } from '../syntax/passage.ts'
import { sentenceEnd, subjectAfter } from '../syntax/subject.ts'
import { TAG } from '../syntax/tagger.ts'
import type { Attribution, Run } from './attribution.ts'
import type { Grammar } from './grammar.ts'
import { findVerbCues, type VerbCue } from './verb-cue.ts'

/** What may stand before a cue between the marks. */
export const BEFORE_INCISE: ReadonlySet<string> = new Set([',', '?', '!', '…', '...'])

/**
 * The cue that French copy sets inside the marks: `« Le plus dur est derrière nous, a-t-il ajouté. Reste à convaincre. »`. `p`
 * holds the words between the marks; the content is what stands before and after the cue and its subject.
 */
export const innerIncise = (p: Passage, grammar: Grammar): Attribution | undefined => {
  for (const cue of findVerbCues(p, grammar)) {
    if (cue.mood !== 'finite' || !BEFORE_INCISE.has(p.words[cue.first - 1] ?? '') || !(cue.frames.has('clause') || cue.frames.has('quotation'))) continue
    const speaker = speakerOf(p, cue, grammar)
    if (!speaker) continue
    const after = circumstanceEnd(p, Math.max(speaker.end, cue.end))
    if (after < p.length && p.words[after] !== ',' && p.tags[after] !== TAG.PUNCT) continue
    const [reading] = cue.readings
    if (!reading) continue
    const content: Run[] = [{ first: 0, end: p.words[cue.first - 1] === ',' ? cue.first - 1 : cue.first }]
    let rest = after
    while (rest < p.length && p.tags[rest] === TAG.PUNCT) rest++
    if (rest < p.length) content.push({ first: rest, end: p.length })
    return { content, cue: { first: cue.first, end: cue.end, lemma: reading.lemma, stance: reading.verb.stance }, speaker, by: reading.verb.rule }
  }
  return undefined
}

/** A third person glued to the verb, or a phrase after it that names somebody. */
const speakerOf = (p: Passage, cue: VerbCue, { words }: Grammar): Attribution['speaker'] => {
  if (cue.inverted !== undefined) {
    const pronoun = words.inverted.get(p.words[cue.inverted] as string)
    const third = pronoun !== undefined && !words.first_person.has(pronoun) && words.subject_pronouns.get(pronoun)?.number !== undefined
    return third ? { first: cue.inverted, end: cue.inverted + 1, head: cue.inverted, form: 'pronoun' } : undefined
  }
  const after = subjectAfter(p, cue.end, words)
  return after && after.form !== 'pronoun' ? after : undefined
}

/** Past what an incise says besides: `a-t-il ajouté mardi devant la presse`. */
const circumstanceEnd = (p: Passage, from: number): number => {
  const limit = sentenceEnd(p, Math.max(0, from - 1))
  let i = from
  while (i < limit && p.tags[i] !== TAG.PUNCT && p.tags[i] !== TAG.VERB && p.tags[i] !== TAG.AUX) i++
  return i
}

/** The phrase that a line set below a quotation names as its speaker: `— Jeanne Morel, maire de Vire`. */
export const displayedSpeaker = (p: Passage, dialogue: ReadonlySet<string>, { words }: Grammar): Attribution['speaker'] => {
  if (p.length < 2 || p.length > MOST_DISPLAYED || !dialogue.has(p.words[0] as string)) return undefined
  for (let i = 1; i < p.length; i++) if (p.tags[i] === TAG.VERB || p.tags[i] === TAG.AUX) return undefined
  return phraseAt(p, 1, p.length, words)
}

/** Items of the longest line that names a speaker. */
const MOST_DISPLAYED = 24
