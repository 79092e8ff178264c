import type { Rule } from '#src/rule'
import type { NounKind } from '../resolution/referring-words.ts'
import type { Phrase } from '../syntax/noun-phrase.ts'
import { type Passage, QUOTED } from '../syntax/passage.ts'
import { finiteBefore, groupStart, sentenceEnd, sentenceStart, subjectBefore } from '../syntax/subject.ts'
import { TAG } from '../syntax/tagger.ts'
import type { Attribution, Run } from './attribution.ts'
import { type Grammar, SPEAKERS } from './grammar.ts'
import { agentAfter, sharedSpeaker, speakerOf } from './speaker.ts'
import { findVerbCues, type VerbCue } from './verb-cue.ts'

const at = 'pipeline/quotes/attribution/leftovers.ts'
const COLON: Rule = { name: 'quotes/after-colon', at }
const ALONE: Rule = { name: 'quotes/alone', at }
const CLAUSE: Rule = { name: 'quotes/quoted-clause', at }
const LISTED: Rule = { name: 'quotes/listed', at }
const NAMED: Rule = { name: 'quotes/not-a-named-thing', at }
const TITLED: Rule = { name: 'quotes/not-a-title', at }
const SCARE: Rule = { name: 'quotes/not-distancing-marks', at }

/** A quotation that is no quote, and the rule that says so. */
export interface Rejection {
  readonly item: number
  readonly by: Rule
}

export interface Leftovers {
  readonly attributions: readonly Attribution[]
  readonly rejected: readonly Rejection[]
}

/** Words that a fragment without a cue needs to be taken for somebody's own. */
const FRAGMENT = 4

/**
 * Decides on the quotations that no cue claims: one alone in its sentence goes on with the quote before it, one after a colon
 * or that holds a clause is a quote; titles, names and distanced words are not.
 */
export const settleLeftovers = (p: Passage, found: readonly Attribution[], settled: ReadonlySet<number>, grammar: Grammar): Leftovers => {
  const claimed = new Uint8Array(p.length)
  for (const { content } of found) for (const { first, end } of content) claimed.fill(1, first, end)
  for (const item of settled) claimed[item] = 1
  // What a cue outside says of a quotation that has its own inside counts for nothing.
  const attributions: Attribution[] = found.filter(({ content }) => !content.every(({ first, end }) => end === first + 1 && settled.has(first)))
  const rejected: Rejection[] = []
  const cues = findVerbCues(p, grammar)
  const used = new Set(found.map(({ cue }) => cue?.first))
  let passed = 0
  let alone: { readonly start: number; readonly value: boolean; readonly several: boolean } | undefined
  for (let i = 0; i < p.length; i++) {
    if (p.tags[i] !== QUOTED || claimed[i] === 1) continue
    const { words, verb, lower, titled } = p.profile(i)
    const start = sentenceStart(p, i)
    const end = sentenceEnd(p, i)
    while (passed < cues.length && (cues[passed] as VerbCue).end <= i) passed++
    const last = passed > 0 ? cues[passed - 1] : undefined
    if (alone?.start !== start) alone = { start, value: isAlone(p, start, end), several: severalQuoted(p, start, end) }
    if (alone.value) {
      const previous = lastBefore(attributions, p, i)
      if (previous >= 0) {
        const before = attributions[previous] as Attribution
        attributions[previous] = { ...before, content: [...before.content, { first: i, end: i + 1 }] }
      } else if (words >= FRAGMENT || verb || alone.several) attributions.push({ content: [{ first: i, end: i + 1 }], by: ALONE })
      else rejected.push({ item: i, by: TITLED })
      continue
    }
    const before = p.words[i - 1] ?? ''
    if (before === ':') {
      if (titled && words < 6) rejected.push({ item: i, by: TITLED })
      else attributions.push({ content: [{ first: i, end: i + 1 }], ...cueBefore(p, i - 1, start, last, used, grammar), by: COLON })
      continue
    }
    if (isNaming(p, i, grammar)) {
      rejected.push({ item: i, by: NAMED })
      continue
    }
    if (titled) {
      rejected.push({ item: i, by: TITLED })
      continue
    }
    const sharing = lastListed(attributions, p, i)
    if (sharing) {
      attributions.push({ ...sharing, content: [{ first: i, end: i + 1 }], by: LISTED })
      continue
    }
    // A cue of any kind before it in the sentence, with no other finite verb between.
    const cue = last && last.first >= start ? last : undefined
    const participle = cue && (cue.mood === 'participle' || cue.mood === 'passive')
    const agent = participle && cue ? agentAfter(p, cue, grammar.words) : undefined
    const clause = p.profile(i).leading ? clauseSpeaker(p, i, grammar) : {}
    if (lower && clause.speaker && !agent) {
      attributions.push({ content: [{ first: i, end: i + 1 }], ...clause, by: CLAUSE })
      continue
    }
    if (
      cue &&
      (verb || words >= 2) &&
      !hasFinite(p, cue.end, i) &&
      (cue.frames.has('object') || cue.frames.has('predicate') || cue.frames.has('quotation') || participle)
    ) {
      const subject = participle ? agent : speakerOf(p, cue, new Map(), grammar)
      const reading = cue.readings[0]
      attributions.push({
        content: [{ first: i, end: i + 1 }],
        ...(reading && { cue: { first: cue.first, end: cue.end, lemma: reading.lemma, stance: reading.verb.stance } }),
        ...(subject && { speaker: subject }),
        by: reading?.verb.rule ?? CLAUSE,
      })
      continue
    }
    if (lower && (verb ? words >= 2 : words >= FRAGMENT)) {
      attributions.push({ content: [{ first: i, end: i + 1 }], ...clauseSpeaker(p, i, grammar), by: CLAUSE })
      continue
    }
    if (verb && words >= FRAGMENT) {
      attributions.push({ content: [{ first: i, end: i + 1 }], ...clauseSpeaker(p, i, grammar), by: CLAUSE })
      continue
    }
    rejected.push({ item: i, by: SCARE })
  }
  return { attributions: attributions.sort((a, b) => (a.content[0] as Run).first - (b.content[0] as Run).first), rejected }
}

const severalQuoted = (p: Passage, start: number, end: number): boolean => {
  let count = 0
  for (let i = start; i < end; i++) if (p.tags[i] === QUOTED) count++
  return count > 1
}

const isAlone = (p: Passage, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (p.tags[i] !== QUOTED && p.tags[i] !== TAG.PUNCT && p.tags[i] !== TAG.CCONJ) return false
  return true
}

/** The direct attribution whose sentence stands directly before item `i`; -1 where there is none. */
const lastBefore = (attributions: readonly Attribution[], p: Passage, i: number): number => {
  const sentence = p.sentences[sentenceStart(p, i) - 1]
  if (sentence === undefined) return -1
  for (let index = attributions.length - 1; index >= 0 && index >= attributions.length - LOOK_BACK; index--) {
    const { content, cue } = attributions[index] as Attribution
    const last = content.at(-1) as Run
    if (p.tags[last.end - 1] !== QUOTED || !cue) continue
    if (p.sentences[last.end - 1] === sentence || p.sentences[cue.first] === sentence) return index
  }
  return -1
}

/** The attribution of a quotation that a comma or a conjunction alone parts from this one. */
const lastListed = (attributions: readonly Attribution[], p: Passage, i: number): Attribution | undefined => {
  let before = i - 1
  while (before >= 0 && (p.tags[before] === TAG.CCONJ || p.tags[before] === TAG.DET || p.words[before] === ',')) before--
  if (before < 0 || p.tags[before] !== QUOTED || before === i - 1) return undefined
  return attributions.slice(-LOOK_BACK).find(({ content }) => (content.at(-1) as Run).end === before + 1)
}

/** How many attributions back a quotation's neighbour is looked for. */
const LOOK_BACK = 64

const hasFinite = (p: Passage, from: number, end: number): boolean => {
  for (let i = from; i < end; i++) if (p.tags[i] === TAG.VERB || p.tags[i] === TAG.AUX || p.words[i] === ';') return true
  return false
}

/** Whether a word before the quotation makes it a name: `intitulé « … »`, `le film « … »`, `nicknamed "…"`. */
const isNaming = (p: Passage, i: number, { speech, words }: Grammar): boolean => {
  for (let at = i - 1; at >= 0 && at >= i - 3; at--) {
    const word = p.words[at] as string
    if (speech.naming.has(word)) return true
    if (p.tags[at] !== TAG.DET && p.tags[at] !== TAG.ADP && p.tags[at] !== TAG.ADJ && !words.adverbs.has(word)) return false
  }
  return false
}

/** The cue before a colon that governs nothing else, with its subject; else the subject of the verb. */
const cueBefore = (
  p: Passage,
  colon: number,
  start: number,
  last: VerbCue | undefined,
  used: ReadonlySet<number | undefined>,
  grammar: Grammar,
): Pick<Attribution, 'cue' | 'speaker'> => {
  const cue = last && last.first >= start && last.mood !== 'participle' ? last : undefined
  const reading = cue?.readings[0]
  if (!cue || !reading || used.has(cue.first)) return speakerBefore(p, colon, grammar)
  const speaker = speakerOf(p, cue, new Map(), grammar)
  return { cue: { first: cue.first, end: cue.end, lemma: reading.lemma, stance: reading.verb.stance }, ...(speaker && { speaker }) }
}

/** Nouns whose quotation may follow a colon whatever they do before it. */
const VOICES: ReadonlySet<NounKind> = new Set(['person', 'part', 'document'])

/** Whether a noun for what is said or written stands in [from, end): `a diffusé un communiqué : « … »`. */
const names = (p: Passage, from: number, end: number, { isKind }: Grammar): boolean => {
  for (let i = from; i < end; i++) if (isKind(p.words[i] as string, DOCUMENTS)) return true
  return false
}

const DOCUMENTS: ReadonlySet<NounKind> = new Set(['document'])

/** The subject of the verb before a colon. */
const speakerBefore = (p: Passage, colon: number, grammar: Grammar): { speaker?: Phrase } => {
  const { words } = grammar
  const verb = finiteBefore(p, colon)
  if (verb < 0) return {}
  const first = groupStart(p, verb, words)
  const found = subjectBefore(p, first, words)
  const subject = found === 'shared' ? sharedSpeaker(p, first, new Map(), words) : found
  return subject && (subject.form !== 'nominal' || canSpeak(p, subject, grammar, names(p, subject.end, colon, grammar) ? SPEAKERS : VOICES))
    ? { speaker: subject }
    : {}
}

/** Whose words a quoted clause is: the subject of the verb that it begins with, or of the verb before it, where that can speak. */
const clauseSpeaker = (p: Passage, i: number, grammar: Grammar): { speaker?: Phrase } => {
  const { words } = grammar
  const direct = subjectBefore(p, i, words)
  if (direct && direct !== 'shared' && (direct.end === i || words.subject_relatives.has(p.words[i - 1] as string)) && canSpeak(p, direct, grammar, SPEAKERS))
    return { speaker: direct }
  const verb = finiteBefore(p, i)
  if (verb < 0) return {}
  const first = groupStart(p, verb, words)
  const subject = subjectBefore(p, first, words)
  const speaker = subject === 'shared' ? sharedSpeaker(p, first, new Map(), words) : subject
  return speaker && canSpeak(p, speaker, grammar, NONE) ? { speaker } : {}
}

const NONE: ReadonlySet<NounKind> = new Set()

const canSpeak = (p: Passage, phrase: Phrase, { words, speech, isKind }: Grammar, kinds: ReadonlySet<NounKind>): boolean => {
  if (phrase.form === 'name') return true
  if (phrase.form === 'pronoun') return words.subject_pronouns.get(p.words[phrase.head] as string)?.gender !== undefined
  for (let at = phrase.first; at < phrase.end; at++) {
    const word = p.words[at] as string
    if (at > phrase.first && words.genitives.has(word)) break
    if (speech.humanNouns.has(word) || isKind(word, kinds)) return true
  }
  return false
}
