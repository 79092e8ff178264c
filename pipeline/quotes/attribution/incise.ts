import { beginsPhrase, type Phrase, phraseAt, skipPhrase } from '../syntax/noun-phrase.ts'
import { type Passage, QUOTED } from '../syntax/passage.ts'
import { openingSubject, sentenceEnd, sentenceStart, subjectAfter, subjectBefore } from '../syntax/subject.ts'
import { TAG } from '../syntax/tagger.ts'
import type { Run } from './attribution.ts'
import { clauseEnd, type Governors } from './clause-end.ts'
import { type Grammar, SPEAKERS } from './grammar.ts'
import { heardFrom } from './hearsay.ts'
import { agentAfter } from './speaker.ts'
import type { VerbCue } from './verb-cue.ts'

export interface Incise {
  readonly content: readonly Run[]
  readonly speaker?: Phrase
}

const isComma = (p: Passage, i: number): boolean => {
  const word = p.words[i]
  return word === ',' || word === '—' || word === '–' || word === '--'
}

/** A cue set into or after what it reports: `…, a annoncé X`, `"…", X said, "…"`. */
export const inciseOf = (p: Passage, cue: VerbCue, governors: Governors, grammar: Grammar): Incise | undefined => {
  if (cue.mood !== 'finite' || isSilence(cue) || !(cue.frames.has('clause') || cue.frames.has('quotation'))) return undefined
  const { words, speech } = grammar
  let before = cue.first
  let after = cue.end
  let speaker: Phrase | undefined
  let subjectFirst = false
  let left = cue.first - 1
  while (left >= 0 && (p.tags[left] === TAG.ADV || words.adverbs.has(p.words[left] as string)) && p.sentences[left] === p.sentences[cue.head]) left--
  const opening = speech.subjectFirstIncise && cue.inverted === undefined ? openingSubject(p, cue.first, words) : undefined
  const fronted = opening || cue.inverted !== undefined ? undefined : subjectBefore(p, cue.first, words)
  if (opening) {
    speaker = opening.phrase
    before = opening.first
    subjectFirst = true
  } else if (fronted && fronted !== 'shared' && fronted.end <= cue.first && afterQuotation(p, fronted.first)) {
    speaker = fronted
    before = fronted.first
    subjectFirst = true
  } else if (cue.inverted !== undefined)
    speaker = heardFrom(p, cue, cue.inverted, grammar) ?? { first: cue.inverted, end: cue.inverted + 1, head: cue.inverted, form: 'pronoun' }
  else if (left < 0 || isComma(p, left) || p.tags[left] === QUOTED) {
    // English sets no subject behind an auxiliary: `…, could reveal more`.
    if (!speech.bareClause || cue.first === cue.head) speaker = subjectAfter(p, cue.end, words)
    if (speaker) after = speaker.end
    before = left + 1
  }
  if (!speaker) {
    const subject = subjectBefore(p, cue.first, words)
    if (!subject || subject === 'shared') return undefined
    speaker = subject
    before = subject.first
    subjectFirst = true
  }
  let edge = before - 1
  while (edge >= 0 && (p.tags[edge] === TAG.CCONJ || p.tags[edge] === TAG.ADV) && p.sentences[edge] === p.sentences[cue.head]) edge--
  const marked = p.tags[edge] === QUOTED || (isComma(p, edge) && p.tags[edge - 1] === QUOTED)
  if (edge < 0 || (!isComma(p, edge) && !marked)) return undefined
  const end = p.tags[edge] === QUOTED ? edge + 1 : edge
  if (marked) {
    // `… "Strings Attached." He invited her`: another sentence is no incise of what stands before it.
    if (
      subjectFirst &&
      p.tags[edge] === QUOTED &&
      p.sentences[edge] !== p.sentences[cue.head] &&
      (!canSpeak(p, speaker, grammar) || !endsIncise(p, pastAddressee(p, after, cue, words), cue, words))
    )
      return undefined
    const first = quotedRun(p, end - 1)
    const rest = continuation(p, after, first, true, cue, governors, grammar)
    return { content: rest ? [first, rest] : [first], speaker }
  }
  if (!cue.frames.has('clause') || (subjectFirst && !speech.subjectFirstIncise) || !endsIncise(p, pastAddressee(p, after, cue, words), cue, words))
    return undefined
  const first = { first: plainStart(p, end), end }
  if (first.end - first.first < 2) return undefined
  const rest = continuation(p, after, first, false, cue, governors, grammar)
  if (p.tags[first.first] === TAG.SCONJ && !rest && !holdsMain(p, first)) return undefined
  // An inverted pronoun leaves no doubt.
  if (cue.inverted === undefined && !hasMain(p, first) && !hasPast(p, first, words) && !(subjectFirst && rest)) return undefined
  return { content: rest ? [first, rest] : [first], speaker }
}

/** Whether a clause follows the subordinate one that opens the run, after a comma: `Since May, prices have fallen`. */
const holdsMain = (p: Passage, run: Run): boolean => {
  for (let i = run.first; i < run.end; i++) if (isComma(p, i)) return hasVerb(p, { first: i + 1, end: run.end })
  return false
}

/** How far a cue may stand from the conjunction that opens its incise. */
const OPENER_REACH = 14

/** A cue that compares what it reports with what somebody said: `…, as X put it, …`, `Comme l'a dit X, …`. */
export const comparedIncise = (p: Passage, cue: VerbCue, governors: Governors, grammar: Grammar): Incise | undefined => {
  if ((cue.mood !== 'finite' && cue.mood !== 'participle') || cue.negated || !(cue.frames.has('clause') || cue.frames.has('quotation'))) return undefined
  const { words } = grammar
  const start = sentenceStart(p, cue.first)
  let opener = cue.first - 1
  while (opener > start && opener > cue.first - OPENER_REACH && !words.comparatives.has(p.words[opener] as string) && p.tags[opener] !== TAG.PUNCT) opener--
  if (opener < start || !words.comparatives.has(p.words[opener] as string) || (opener > start && !isComma(p, opener - 1))) return undefined
  const speaker = comparedSpeaker(p, opener, cue, words)
  if (!speaker) return undefined
  const close = pastAdverbs(p, pastAddressee(p, Math.max(speaker.end, cue.end), cue, words), words)
  const limit = sentenceEnd(p, cue.head)
  if (close < limit && p.tags[close] !== TAG.PUNCT) return undefined
  const rest = isComma(p, close) && close + 1 < limit ? { first: close + 1, end: clauseEnd(p, close + 1, cue, governors, grammar) } : undefined
  const before = opener > start ? { first: plainStart(p, opener - 1), end: opener - 1 } : undefined
  const content = [before, rest].filter((run): run is Run => run !== undefined && run.end > run.first)
  const verbal = !before && rest ? rest.end - rest.first > 2 : content.some((run) => hasVerb(p, run) || hasPast(p, run, words) || isQuotation(p, run))
  return verbal ? { content: before && rest && hasVerb(p, before) && !hasVerb(p, rest) ? [before] : content, speaker } : undefined
}

const isQuotation = (p: Passage, run: Run): boolean => p.tags[run.first] === QUOTED || p.tags[run.end - 1] === QUOTED

/** The subject between the conjunction and the verb; where only clitics stand there, the one after the verb, or the agent. */
const comparedSpeaker = (p: Passage, opener: number, cue: VerbCue, words: Grammar['words']): Phrase | undefined => {
  let first = opener + 1
  while (first < cue.first && words.clitics.has(p.words[first] as string)) first++
  if (first < cue.first) {
    const phrase = phraseAt(p, opener + 1, cue.first, words)
    return phrase && pastAdverbs(p, phrase.end, words) >= cue.first ? phrase : undefined
  }
  if (cue.mood === 'participle') return agentAfter(p, cue, words)
  if (cue.inverted !== undefined) return { first: cue.inverted, end: cue.inverted + 1, head: cue.inverted, form: 'pronoun' }
  return subjectAfter(p, cue.end, words)
}

const pastAdverbs = (p: Passage, from: number, words: Grammar['words']): number => {
  let i = from
  while (i < p.length && (p.tags[i] === TAG.ADV || words.adverbs.has(p.words[i] as string) || words.time_nouns.has(p.words[i] as string))) i++
  return i
}

/** Whether a past tense that reads as a participle ends the run: `The bridge failed, said X`. */
const hasPast = (p: Passage, run: Run, words: Grammar['words']): boolean => {
  if (!words.past_as_participle) return false
  for (let i = run.first + 1; i < run.end; i++)
    if (p.tags[i] === TAG.VERB_PART && (isSubject(p.tags[i - 1]) || (p.tags[i - 1] === TAG.ADJ && p.tags[i + 1] === TAG.PART))) return true
  return false
}

/** What somebody did not say reports nothing: `"We agree." The ministry has not commented.` */
const isSilence = (cue: VerbCue): boolean => cue.negated && cue.readings.every(({ verb }) => verb.stance === 'neutral')

/** The end of the phrase for whoever is told. */
const pastAddressee = (p: Passage, after: number, cue: VerbCue, words: Grammar['words']): number =>
  cue.readings.some(({ verb }) => verb.addressee) && beginsPhrase(p, after) ? skipPhrase(p, after, sentenceEnd(p, after - 1), words) : after

/** Whether nothing that the verb could govern follows the incise: the sentence, a comma or a circumstance. */
const endsIncise = (p: Passage, after: number, cue: VerbCue, words: Grammar['words']): boolean => {
  let i = after
  while (
    i < p.length &&
    p.sentences[i] === p.sentences[after - 1] &&
    (p.tags[i] === TAG.ADV || words.adverbs.has(p.words[i] as string) || words.time_nouns.has(p.words[i] as string))
  )
    i++
  return (
    i >= p.length ||
    p.sentences[i] !== p.sentences[after - 1] ||
    p.tags[i] === TAG.PUNCT ||
    (p.tags[i] === TAG.ADP && !cue.readings.some(({ verb }) => verb.predicate.includes(p.words[i] as string))) ||
    p.tags[i] === TAG.REL ||
    p.tags[i] === QUOTED ||
    words.hearing.has(p.words[i] as string)
  )
}

const afterQuotation = (p: Passage, i: number): boolean => p.tags[i - 1] === QUOTED || (isComma(p, i - 1) && p.tags[i - 2] === QUOTED)

/** The quotation at item `i`, with the beginning of its sentence where that is one clause with it. */
const quotedRun = (p: Passage, i: number): Run => {
  let start = Math.max(sentenceStart(p, i), 0)
  for (let at = i - 1; at > start; at--) if (p.words[at] === ';' || (p.words[at] === ':' && hasVerb(p, { first: start, end: at }))) start = at + 1
  for (let at = start; at < i; at++)
    if (p.tags[at] === TAG.VERB || p.tags[at] === TAG.AUX) return isApart(p, i) ? { first: i, end: i + 1 } : { first: start, end: i + 1 }
  return { first: i, end: i + 1 }
}

/** Whether a colon, a comma or the end of a sentence parts the quotation from what stands before it. */
const isApart = (p: Passage, i: number): boolean => {
  const before = p.words[i - 1]
  return before === ':' || before === ',' || p.sentences[i - 1] !== p.sentences[i]
}

/** The beginning of the clause that ends before `end`: after a conjunction at the head of its sentence, or a semicolon. */
const plainStart = (p: Passage, end: number): number => {
  let first = sentenceStart(p, end - 1)
  for (let i = end - 1; i > first; i--) if (p.words[i] === ';' || (p.words[i] === ':' && hasVerb(p, { first, end: i }))) first = i + 1
  while (first < end && (p.tags[first] === TAG.CCONJ || p.words[first] === ',')) first++
  return first
}

/** Words of the longest title. */
const TITLE = 5

/** What goes on after the incise: another quotation, or the rest of the clause. */
const continuation = (p: Passage, after: number, first: Run, marked: boolean, cue: VerbCue, governors: Governors, grammar: Grammar): Run | undefined => {
  const limit = sentenceEnd(p, cue.end - 1)
  for (let i = after; i < limit && i < after + 16; i++) {
    if (governors.has(i)) return undefined
    if (p.tags[i] === QUOTED) {
      // `…, he wrote in his memoir, "Strings Attached."`: a title in apposition.
      const { titled, words } = p.profile(i)
      const goesOn = isComma(p, i - 1) || p.words[i - 1] === ':'
      return goesOn && !(titled && words <= TITLE && i > after + 1) ? { first: i, end: i + 1 } : undefined
    }
    if (marked || !isComma(p, i)) continue
    if (i !== after) return undefined
    const next = i + 1
    const tag = p.tags[next]
    // `The town was so poor, she said, that nobody stayed.`
    const that = grammar.words.complementizers.has(p.words[next] as string)
    if (tag === TAG.VERB_GER || tag === TAG.CCONJ || (!that && (tag === TAG.REL || tag === TAG.SCONJ)) || tag === TAG.VERB_PART || next >= limit)
      return undefined
    const end = clauseEnd(p, next, cue, governors, grammar)
    // What no verb follows goes on with the clause after a verb (`…, she said, a record`); after a subject it is in apposition to it.
    const apart = tag === TAG.ADP || after > cue.end
    return apart && (hasVerb(p, first) || hasPast(p, first, grammar.words)) && !hasVerb(p, { first: next, end }) ? undefined : { first: next, end }
  }
  return undefined
}

export const hasVerb = (p: Passage, run: Run): boolean => {
  for (let i = run.first; i < run.end; i++) if (p.tags[i] === TAG.VERB || p.tags[i] === TAG.AUX) return true
  return false
}

/** Whether the run holds a finite verb outside its relative and subordinate clauses: `Jean Roux, qui a démissionné` has none. */
const hasMain = (p: Passage, run: Run): boolean => {
  let subordinate = 0
  let leading = p.tags[run.first] === TAG.SCONJ
  for (let i = run.first; i < run.end; i++) {
    const tag = p.tags[i]
    // The comma closes what a conjunction opened, with a verb or without: `Since May, prices have fallen`.
    if (leading && isComma(p, i)) {
      leading = false
      subordinate = 0
    } else if (tag === TAG.REL || tag === TAG.SCONJ) subordinate++
    else if (tag === TAG.VERB || tag === TAG.AUX) {
      if (subordinate === 0) return true
      subordinate--
    }
  }
  return false
}

const canSpeak = (p: Passage, phrase: Phrase, { isKind }: Grammar): boolean => phrase.form !== 'nominal' || isKind(p.words[phrase.head] as string, SPEAKERS)

const isSubject = (tag: number | undefined): boolean => tag === TAG.NOUN || tag === TAG.PROPN || tag === TAG.PRON
