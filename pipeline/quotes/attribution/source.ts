import type { NounKind } from '../resolution/referring-words.ts'
import type { Phrase } from '../syntax/noun-phrase.ts'
import { phraseAt, pronounAt } from '../syntax/noun-phrase.ts'
import { type Passage, QUOTED } from '../syntax/passage.ts'
import { sentenceEnd, sentenceStart } from '../syntax/subject.ts'
import { TAG } from '../syntax/tagger.ts'
import type { Attribution, Run } from './attribution.ts'
import { clauseEnd, type Governors } from './clause-end.ts'
import type { Grammar } from './grammar.ts'
import { anonymousSource } from './hearsay.ts'
import { hasVerb } from './incise.ts'

const isComma = (p: Passage, i: number): boolean => p.words[i] === ',' || p.words[i] === '—' || p.words[i] === '–'

/** Attributions by preposition: `selon X`, `d'après X`, `pour X`, `according to X`. */
export const findSources = (p: Passage, governors: Governors, grammar: Grammar): readonly Attribution[] => {
  const found: Attribution[] = []
  const { speech, words } = grammar
  for (let i = 0; i < p.length; i++) {
    if (p.tags[i] === QUOTED) continue
    const match = speech.sources.longest(p.words, i)
    if (!match) continue
    const [source] = match.values
    if (!source) continue
    const end = i + match.length
    // `selon ce qui précède`, `selon que`: nobody.
    if (words.impersonal.has(p.words[end] as string) || words.complementizers.has(p.words[end] as string)) continue
    const limit = sentenceEnd(p, i)
    if (end >= limit) continue
    const speaker =
      source.kind === 'anonymous'
        ? anonymousSource(p, i, end, limit, words)
        : (pronounAt(p, end, words) ?? phraseAt(p, end, limit, words) ?? (source.kind === 'always' ? upToComma(p, end, limit) : undefined))
    if (!speaker) continue
    if (source.kind === 'anonymous' && i > 0 && p.sentences[i - 1] === p.sentences[i] && p.words[i - 1] !== ',') continue
    const start = sentenceStart(p, i)
    if (source.kind === 'human' && !(isLeading(p, start, i) && isHuman(p, speaker, grammar) && followsComma(p, speaker.end, limit))) continue
    const content = contentOf(p, i, speaker, governors, grammar)
    if (content.length === 0) continue
    found.push({ content, cue: { first: i, end, lemma: source.lemma }, speaker: whoGave(p, speaker, limit, grammar) ?? speaker, by: source.rule })
    i = speaker.end - 1
  }
  return found
}

/**
 * Whoever gave what is only news of something said, in the participle or the relative clause behind it: `selon des informations
 * obtenues par L'Écho`, `selon les éléments que le procureur a donnés`.
 */
const whoGave = (p: Passage, { first, end, form }: Phrase, limit: number, { words, speech }: Grammar): Phrase | undefined => {
  if (form !== 'nominal') return undefined
  let told = false
  for (let i = first; i < end && !(i > first && words.genitives.has(p.words[i] as string)); i++) told ||= speech.tidings.has(p.words[i] as string)
  if (!told) return undefined
  if (p.tags[end] === TAG.REL) {
    const phrase = phraseAt(p, end + 1, limit, words)
    return phrase && (p.tags[phrase.end] === TAG.AUX || p.tags[phrase.end] === TAG.VERB) ? phrase : undefined
  }
  for (let i = end; i < limit && i < end + 6; i++) {
    if (words.agents.has(p.words[i] as string)) return phraseAt(p, i + 1, limit, words)
    if (p.tags[i] === TAG.PUNCT || p.tags[i] === TAG.VERB || p.tags[i] === TAG.AUX || p.tags[i] === QUOTED) return undefined
  }
  return undefined
}

/** Whatever stands between the preposition and a comma, where no verb does. */
const upToComma = (p: Passage, first: number, limit: number): Phrase | undefined => {
  for (let i = first; i < limit && i < first + 12; i++) {
    if (p.tags[i] === TAG.VERB || p.tags[i] === TAG.AUX || p.tags[i] === QUOTED) return undefined
    if (isComma(p, i)) return i > first ? { first, end: i, head: first, form: 'nominal' } : undefined
  }
  return undefined
}

const PERSONS: ReadonlySet<NounKind> = new Set(['person'])

/** Whether only conjunctions, adverbs and short phrases stand before the preposition. */
const isLeading = (p: Passage, start: number, i: number): boolean => {
  const tied = p.tags[i - 1]
  if (i > start && (tied === TAG.NOUN || tied === TAG.PROPN || tied === TAG.ADJ)) return false
  for (let at = i - 1; at >= start; at--) {
    const tag = p.tags[at]
    if (tag === TAG.VERB || tag === TAG.AUX || tag === QUOTED) return tag === QUOTED ? false : isCoordinate(p, i)
  }
  return true
}

const isCoordinate = (p: Passage, i: number): boolean => p.tags[i - 1] === TAG.CCONJ

const isHuman = (p: Passage, phrase: Phrase, { speech, isKind }: Grammar): boolean => {
  if (phrase.form === 'pronoun' || phrase.form === 'name') return true
  for (let i = phrase.first; i < phrase.end; i++) if (speech.humanNouns.has(p.words[i] as string) || isKind(p.words[i] as string, PERSONS)) return true
  return false
}

const followsComma = (p: Passage, end: number, limit: number): boolean => end < limit && isComma(p, end)

/** The clause around the phrase: before it, after it, or both. */
const contentOf = (p: Passage, cue: number, speaker: Phrase, governors: Governors, grammar: Grammar): readonly Run[] => {
  const start = sentenceStart(p, cue)
  const limit = sentenceEnd(p, cue)
  const before = leftRun(p, start, cue)
  const cutShort = isCutShort(p, start, cue, speaker)
  const resume = cutShort ? speaker.end : resumption(p, speaker.end, limit)
  const after: Run | undefined = resume < limit ? { first: resume, end: clauseEnd(p, resume, undefined, governors, grammar) } : undefined
  const long = after && after.end - after.first >= 2
  if (before && hasVerb(p, before)) {
    if (cutShort && after) return [before, after]
    if (!after || !long || !isComma(p, resume - 1) || isDetached(p, resume)) return [before]
    return [before, after]
  }
  if (before && isQuoted(p, before)) return [before]
  if (!after || !long) return p.tags[resume] === QUOTED ? [{ first: resume, end: resume + 1 }] : before && before.end - before.first > 2 ? [before] : []
  if (p.tags[resume] === QUOTED && quotationAlone(p, resume, after.end)) return [{ first: resume, end: resume + 1 }]
  return before && !isAdverbial(p, before) ? [before, after] : [after]
}

/** Whether the source stands between a verb and what it governs, no comma around it: `La forme est selon l'Église la plus digne`. */
const isCutShort = (p: Passage, start: number, cue: number, { end }: Phrase): boolean => {
  const last = p.tags[cue - 1]
  return cue > start && (last === TAG.VERB || last === TAG.AUX) && end < sentenceEnd(p, cue) && p.tags[end] !== TAG.PUNCT
}

const isQuoted = (p: Passage, run: Run): boolean => p.tags[run.end - 1] === QUOTED

const quotationAlone = (p: Passage, i: number, end: number): boolean => {
  for (let at = i + 1; at < end; at++) if (p.tags[at] !== TAG.PUNCT) return false
  return true
}

/** Adverbial phrases and connectors that stand before the source without being reported. */
const isAdverbial = (p: Passage, run: Run): boolean => {
  const tag = p.tags[run.first]
  return tag === TAG.ADP || tag === TAG.ADV || tag === TAG.CCONJ || tag === TAG.SCONJ || run.end - run.first < 2
}

const isDetached = (p: Passage, i: number): boolean => {
  const tag = p.tags[i]
  return tag === TAG.VERB_GER || tag === TAG.REL || tag === TAG.CCONJ || tag === TAG.SCONJ || tag === TAG.VERB_PART || tag === TAG.ADP || tag === TAG.ADV
}

const leftRun = (p: Passage, start: number, cue: number): Run | undefined => {
  let end = cue
  while (end > start && isComma(p, end - 1)) end--
  if (p.tags[end - 1] === TAG.CCONJ) return undefined
  let first = start
  for (let i = end - 1; i >= start; i--)
    if (p.words[i] === ';' || p.words[i] === ':') {
      first = i + 1
      break
    }
  while (first < end && (p.tags[first] === TAG.CCONJ || isComma(p, first))) first++
  return end > first ? { first, end } : undefined
}

/** Items of the longest apposition. */
const APPOSITION = 30

/** Where the clause goes on after the speaker: past an apposition or a relative clause between commas. */
const resumption = (p: Passage, end: number, limit: number): number => {
  if (p.tags[end] === QUOTED) return end
  if (isComma(p, end)) {
    // `Pour X, le président de Y, « … »`: a second comma before any verb closes an apposition.
    const tag = p.tags[end + 1]
    if (tag === QUOTED) return end + 1
    for (let i = end + 1; i < limit && i < end + APPOSITION; i++) {
      if (p.tags[i] === TAG.VERB || p.tags[i] === TAG.AUX) break
      if (isComma(p, i)) return p.tags[i + 1] === QUOTED || (isApposition(p, end + 1) && opensClause(p, i + 1, limit)) ? i + 1 : end + 1
    }
    return end + 1
  }
  for (let i = end; i < limit && i < end + 20; i++) {
    if (isComma(p, i)) return i + 1
    if (p.tags[i] === QUOTED) return i
  }
  return p.tags[end] === TAG.PUNCT ? limit : end
}

const isApposition = (p: Passage, i: number): boolean => {
  const tag = p.tags[i]
  return tag === TAG.NOUN || tag === TAG.DET || tag === TAG.VERB_PART || tag === TAG.PROPN
}

/** Whether a subject and its verb stand here, no comma between them: what came before was no subject. */
const opensClause = (p: Passage, i: number, limit: number): boolean => {
  const tag = p.tags[i]
  if (tag !== TAG.DET && tag !== TAG.PRON && tag !== TAG.NUM && tag !== TAG.PROPN && tag !== TAG.NOUN) return false
  for (let at = i + 1; at < limit; at++) {
    if (p.tags[at] === TAG.VERB || p.tags[at] === TAG.AUX || p.tags[at] === QUOTED) return true
    if (isComma(p, at)) return false
  }
  return false
}
