import { beginsPhrase } from '../syntax/noun-phrase.ts'
import { type Passage, QUOTED } from '../syntax/passage.ts'
import { antecedent, sentenceEnd, sentenceStart, subjectBefore } from '../syntax/subject.ts'
import { TAG } from '../syntax/tagger.ts'
import type { Complement } from './complement.ts'
import type { Grammar } from './grammar.ts'
import type { VerbCue } from './verb-cue.ts'

/** A cue with what it governs on its right, by the item at which the cue begins. */
export type Governors = ReadonlyMap<number, { readonly cue: VerbCue; readonly complement: Complement }>

/**
 * Where the reported clause that begins at item `start` ends: at the end of its sentence, or before what goes back to the
 * reporter or to another cue (`…, ajoutant que`, `et estime que`, `while X said`, `; `).
 */
export const clauseEnd = (p: Passage, start: number, own: VerbCue | undefined, governors: Governors, { words, speech }: Grammar): number => {
  const limit = Math.min(sentenceEnd(p, start), start + LONGEST)
  // The verb of `qui affirme que …` stands in a relative clause: the comma before the main verb closes it.
  const relative = own?.mood === 'participle' || (own !== undefined && own.first > 0 && words.subject_relatives.has(p.words[own.first - 1] as string))
  const leading = (own?.mood === 'gerund' || own?.mood === 'participle') && opensSentence(p, own.first)
  let seen = false
  for (let i = start; i < limit; i++) {
    const word = p.words[i] as string
    if (word === ';' && i > start) return i
    if (word === ':' && p.tags[i + 1] === QUOTED) return i
    if (relative && word === ',' && i > start + 1 && (p.tags[i + 1] === TAG.VERB || p.tags[i + 1] === TAG.AUX || governors.has(i + 1))) return i
    // `arguing that … , and leaving …`, `dit n'avoir rien vu et compte …`: the second verb goes with the cue.
    if (p.tags[i] === TAG.CCONJ && i > start && goesWithCue(p, i + 1, start, own)) return p.words[i - 1] === ',' ? i - 1 : i
    if (leading && word === ',' && (seen || p.tags[i - 1] === QUOTED)) return i
    // `"… past the county line," drawing a rebuttal`: the reporter's own.
    if (speech.bareClause && seen && p.tags[i] === TAG.VERB_GER && p.tags[i - 1] === QUOTED && p.profile(i - 1).comma) return i
    seen ||= p.tags[i] === TAG.VERB || p.tags[i] === TAG.AUX
    if (word === ',' && p.tags[i + 1] === TAG.DET && speech.verdicts.has(p.words[i + 2] as string)) return i
    const governor = governors.get(i)
    if (governor && governor.cue !== own && i > start) {
      const cut = reportersReturn(p, governor.cue, start, words)
      if (cut > start) return cut
    }
    if (
      speech.bareClause &&
      word === ',' &&
      words.adversatives.has(p.words[i + 1] as string) &&
      beginsPhrase(p, i + 2) &&
      (p.tags[i + 1] === TAG.CCONJ || p.tags[i + 1] === TAG.SCONJ) &&
      !speech.included.has(p.words[i + 1] as string)
    )
      return i
  }
  return limit
}

/** Whether the verb after a conjunction has the form of the cue and not of what it reports. */
const goesWithCue = (p: Passage, i: number, start: number, own: VerbCue | undefined): boolean => {
  const tag = p.tags[i]
  if (own?.mood === 'gerund') return tag === TAG.VERB_GER && p.tags[start] !== TAG.VERB_GER && own.first === own.head
  if (own?.mood !== 'finite' || (tag !== TAG.VERB && tag !== TAG.AUX)) return false
  let first = start
  while (first < i && (p.tags[first] === TAG.ADV || p.tags[first] === TAG.PRON || p.tags[first] === TAG.PART)) first++
  if (p.tags[first] !== TAG.VERB_INF && p.tags[first] !== TAG.AUX_INF) return false
  for (let at = first; at < i - 1; at++) if (p.tags[at] === TAG.VERB || p.tags[at] === TAG.AUX) return false
  return true
}

/** Items of the longest reported clause. */
const LONGEST = 600

/** Whether a participle stands before the main verb of its sentence. */
const opensSentence = (p: Passage, first: number): boolean => {
  for (let i = Math.max(sentenceStart(p, first), first - 60); i < first; i++) if (p.tags[i] === TAG.VERB || p.tags[i] === TAG.AUX) return false
  return true
}

/** Where the text before another cue leaves the reported clause; -1 where that cue is itself reported. */
const reportersReturn = (p: Passage, cue: VerbCue, start: number, words: Grammar['words']): number => {
  let i = cue.first - 1
  while (i > start && (p.tags[i] === TAG.ADV || words.adverbs.has(p.words[i] as string))) i--
  if (cue.mood === 'infinitive') return -1
  if (cue.mood === 'gerund') {
    if (p.words[i] === ',') return i
    if (p.tags[i] === TAG.ADP || p.tags[i] === TAG.ADV) return p.words[i - 1] === ',' ? i - 1 : p.tags[i - 1] === TAG.ADV ? i - 1 : i
    // `despite the site claiming …`
    const subject = antecedent(p, cue.first, start, words)
    return subject && p.tags[subject.first - 1] === TAG.ADP ? (p.words[subject.first - 2] === ',' ? subject.first - 2 : subject.first - 1) : -1
  }
  if (p.tags[i] === TAG.CCONJ) return p.words[i - 1] === ',' ? i - 1 : i
  const subject = subjectBefore(p, cue.first, words)
  if (!subject || subject === 'shared') return -1
  let before = subject.first - 1
  while (before > start && (p.tags[before] === TAG.ADV || p.words[before] === ',') && !words.adversatives.has(p.words[before] as string)) before--
  if (before <= start) return -1
  const word = p.words[before] as string
  if (words.adversatives.has(word) || (p.tags[before] === TAG.CCONJ && words.coordinators.has(word))) return p.words[before - 1] === ',' ? before - 1 : before
  if (words.complementizers.has(word) && words.adversatives.has(p.words[before - 1] as string)) return p.words[before - 2] === ',' ? before - 2 : before - 1
  return -1
}
