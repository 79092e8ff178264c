import type { NounKind } from '../resolution/referring-words.ts'
import { type Phrase, phraseAt } from '../syntax/noun-phrase.ts'
import type { Passage } from '../syntax/passage.ts'
import { sentenceEnd, sentenceStart } from '../syntax/subject.ts'
import { TAG } from '../syntax/tagger.ts'
import { type Grammar, SPEAKERS } from './grammar.ts'
import type { VerbCue } from './verb-cue.ts'

/** Items between a cue and the phrase of whom it was heard from. */
const REACH = 8
/** Items looked back at for the document that `y` stands for. */
const LOOK_BACK = 160

const DOCUMENTS: ReadonlySet<NounKind> = new Set(['document'])
/** What a noun for a place or a body may name besides a document: `le site`. */
const OTHERS: ReadonlySet<NounKind> = new Set(['organisation', 'part', 'place'])

/**
 * Whom it was heard from, where the subject is nobody in particular: `a-t-on appris auprès de la préfecture`, `indique-t-on au
 * ministère`, `dans son entourage, on assure`, `peut-on y lire`.
 */
export const heardFrom = (p: Passage, cue: VerbCue, subject: number, grammar: Grammar): Phrase | undefined => {
  const { words } = grammar
  const pronoun = words.inverted.get(p.words[subject] as string) ?? (p.words[subject] as string)
  if (!words.hearsay.has(pronoun)) return undefined
  return heardAfter(p, cue, grammar) ?? heardBefore(p, Math.min(subject, cue.first), grammar) ?? readIn(p, cue, grammar)
}

const heardAfter = (p: Passage, cue: VerbCue, grammar: Grammar): Phrase | undefined => {
  const { words, speech } = grammar
  const limit = sentenceEnd(p, cue.head)
  for (let i = cue.end; i < limit && i < cue.end + REACH; i++) {
    const word = p.words[i] as string
    const match = speech.sources.longest(p.words, i)
    if (match?.values[0]?.kind === 'anonymous') return anonymousSource(p, i, i + match.length, limit, words)
    // `du côté de`: what follows the second word.
    if (words.genitives.has(word) && words.hearing.has(p.words[i + 1] as string)) return sourceAt(p, i + 1, limit, grammar)
    if (words.hearing.has(word)) return sourceAt(p, i, limit, grammar)
    if (!words.time_nouns.has(word) && p.tags[i] !== TAG.ADV && p.tags[i] !== TAG.NUM && p.tags[i] !== TAG.DET && !words.adverbs.has(word)) return undefined
  }
  return undefined
}

/** The phrase that opens the sentence before the subject: `À l'Élysée, on souligne que …`. */
const heardBefore = (p: Passage, subject: number, grammar: Grammar): Phrase | undefined => {
  const start = sentenceStart(p, subject)
  let end = subject
  while (end > start && (p.words[end - 1] === ',' || p.tags[end - 1] === TAG.ADV)) end--
  if (!grammar.words.hearing.has(p.words[start] as string)) return undefined
  const phrase = sourceAt(p, start, end, grammar)
  return phrase && phrase.end === end ? phrase : undefined
}

/** What the preposition at `i` governs, where that can speak. */
const sourceAt = (p: Passage, i: number, limit: number, { words, isKind }: Grammar): Phrase | undefined => {
  let first = i + 1
  // Of two prepositions (`auprès de`) the second governs.
  if (words.genitives.has(p.words[first] as string) && p.tags[first] === TAG.ADP) first++
  const phrase = phraseAt(p, first, limit, words)
  if (!phrase) return undefined
  if (phrase.form === 'name') return phrase
  for (let at = phrase.first; at < phrase.end && !(at > phrase.first && words.genitives.has(p.words[at] as string)); at++)
    if (isKind(p.words[at] as string, SPEAKERS)) return phrase
  return undefined
}

/** The last document named before a cue that points at it: `peut-on y lire`. */
const readIn = (p: Passage, cue: VerbCue, { words, isKind }: Grammar): Phrase | undefined => {
  let points = false
  for (let i = cue.first; i < cue.end; i++) points ||= words.inside.has(p.words[i] as string)
  if (!points) return undefined
  for (let i = cue.first - 1; i >= 0 && i > cue.first - LOOK_BACK; i--) {
    if (p.tags[i] !== TAG.NOUN || !isKind(p.words[i] as string, DOCUMENTS) || isKind(p.words[i] as string, OTHERS)) continue
    let first = i
    while (first > 0 && (p.tags[first - 1] === TAG.ADJ || p.tags[first - 1] === TAG.DET)) first--
    return phraseAt(p, first, sentenceEnd(p, i), words)
  }
  return undefined
}

/** A source without determiner or name after its preposition: `de source policière`. */
export const anonymousSource = (p: Passage, first: number, end: number, limit: number, words: Grammar['words']): Phrase | undefined => {
  const phrase = phraseAt(p, end, limit, words)
  return { first: first + 1, end: phrase?.end ?? Math.min(end + 1, limit), head: end - 1, form: 'nominal' }
}
