import { beginsPhrase, skipPhrase } from '../syntax/noun-phrase.ts'
import { type Passage, QUOTED } from '../syntax/passage.ts'
import { sentenceEnd } from '../syntax/subject.ts'
import { TAG } from '../syntax/tagger.ts'
import type { Grammar } from './grammar.ts'
import type { VerbCue } from './verb-cue.ts'

export type ComplementKind = 'clause' | 'bare-clause' | 'infinitive' | 'interrogative' | 'quotation' | 'object'

/** Where what a cue reports begins, to the right of the cue. */
export interface Complement {
  readonly kind: ComplementKind
  /** First item of the content: the complementizer is left out. */
  readonly start: number
}

/** How many items may stand between a cue and its content. */
const REACH = 30

const isFiniteTag = (tag: number | undefined): boolean => tag === TAG.VERB || tag === TAG.AUX
const isInfinitive = (tag: number | undefined): boolean => tag === TAG.VERB_INF || tag === TAG.AUX_INF

/** What stands to the right of the cue as its content, past adverbs, circumstances and whoever is told. */
export const complementOf = (p: Passage, cue: VerbCue, { words, speech }: Grammar): Complement | undefined => {
  const limit = Math.min(sentenceEnd(p, cue.end - 1), cue.end + REACH)
  const { frames } = cue
  const active = cue.mood === 'finite' || cue.mood === 'gerund' || cue.mood === 'infinitive'
  const infinitive = new Set(cue.readings.flatMap(({ verb }) => verb.infinitive))
  const predicate = new Set(cue.readings.flatMap(({ verb }) => verb.predicate))
  const attribute = cue.readings.some(({ verb }) => verb.attribute)
  const addressee = cue.readings.some(({ verb }) => verb.addressee && !verb.frames.has('phrase'))
  const quotable = frames.has('quotation') || frames.has('clause')
  const object = frames.has('object') || frames.has('predicate') || predicate.size > 0
  let phrases = 0
  let predicated = false
  let commas = 0
  for (let i = cue.end; i < limit; ) {
    const word = p.words[i] as string
    const tag = p.tags[i]
    if (tag === QUOTED) {
      if (!quotable && !frames.has('object') && phrases === 0 && !predicated) return undefined
      if (phrases > 0 && !object && !addressee) return commas > 0 || p.words[i - 1] === ':' ? { kind: 'quotation', start: i } : undefined
      return { kind: (phrases === 0 || addressee) && quotable ? 'quotation' : 'object', start: i }
    }
    if (word === ':' && cue.mood === 'participle') return undefined
    if (word === ':') return p.tags[i + 1] === QUOTED ? { kind: 'quotation', start: i + 1 } : undefined
    if (words.complementizers.has(word) && tag !== TAG.DET && !(tag === TAG.PRON && !beginsClause(p, i + 1))) {
      if (!frames.has('clause') && p.tags[i + 1] !== QUOTED) return undefined
      // `broadcasts that break`: what a finite verb follows is the subject of its own clause; `said that was false` is a clause.
      if (words.subject_relatives.has(word)) {
        const verb = past(p, i + 1, isAdverb)
        if (p.tags[verb] === TAG.AUX && phrases === 0) return { kind: 'clause', start: i }
        const nominal =
          phrases > 0 ||
          (i > cue.end && (p.tags[i - 1] === TAG.NOUN || p.tags[i - 1] === TAG.NUM) && !words.time_nouns.has(p.words[i - 1] as string)) ||
          p.tags[cue.first - 1] === TAG.CCONJ ||
          p.tags[cue.head] === TAG.NOUN
        if (nominal && !addressee && isFiniteTag(p.tags[verb]) && !isFiniteTag(p.tags[verb + 1])) return undefined
      }
      if (phrases > 0 && !addressee && !attribute && p.words[i - 1] !== ',') return undefined
      if (phrases > 0 && tag === TAG.REL && !addressee) return undefined
      if (words.conjunction_heads.has(p.words[i - 1] as string)) return undefined
      // A word that copy repeats by mistake: `that that`.
      return { kind: 'clause', start: p.words[i + 1] === word ? i + 2 : i + 1 }
    }
    if (cue.negated && words.interrogatives.has(word) && tag !== TAG.DET && !words.complementizers.has(word)) return undefined
    if (frames.has('interrogative') && words.interrogatives.has(word) && tag !== TAG.DET && i + 1 < limit && (phrases === 0 || addressee))
      return { kind: 'interrogative', start: tag === TAG.SCONJ ? i + 1 : i }
    const raised = cue.mood === 'passive' && phrases === 0 && cue.readings.some(({ verb }) => verb.raises && verb.infinitive.includes(word))
    if ((active || raised) && words.infinitive_markers.has(word) && infinitive.has(word)) {
      const verb = pastClitics(p, i + 1, words)
      if ((phrases === 0 || addressee || p.tags[verb] === TAG.AUX_INF || !speech.bareClause) && (isInfinitive(p.tags[verb]) || p.tags[verb] === QUOTED)) {
        if (p.tags[i + 1] === QUOTED && !runsOn(p, i + 2, words)) return { kind: 'quotation', start: i + 1 }
        return { kind: 'infinitive', start: speech.markedInfinitive ? i : i + 1 }
      }
    }
    // Any verb of saying takes a perfect infinitive: `raconte avoir vu`.
    if (active && (infinitive.has('') || (frames.has('clause') && !speech.bareClause && p.tags[pastClitics(p, i, words)] === TAG.AUX_INF))) {
      const verb = pastClitics(p, i, words)
      if (isInfinitive(p.tags[verb]) && phrases === 0) return { kind: 'infinitive', start: i }
    }
    if (word === ',' || word === '—' || word === '–') {
      if (cue.mood === 'passive' || cue.mood === 'participle') return undefined
      const next = i + 1
      if (p.tags[next] === QUOTED) return { kind: quotable ? 'quotation' : 'object', start: next }
      if (speech.bareClause && addressee && phrases > 0 && frames.has('clause') && startsBareClause(p, next, limit, words, object))
        return { kind: 'bare-clause', start: next }
      const close = parenthesis(p, next, limit)
      if (close < 0) return undefined
      commas++
      i = close + 1
      continue
    }
    if (speech.bareClause && frames.has('clause') && active && (!addressee || phrases > 0) && words.nominatives.has(word))
      return { kind: 'bare-clause', start: i }
    if (
      tag === TAG.ADV ||
      words.adverbs.has(word) ||
      words.negations.has(word) ||
      (words.time_nouns.has(word) && tag !== TAG.VERB) ||
      (tag === TAG.NUM && isTime(p, i, words))
    ) {
      i++
      continue
    }
    if (words.adversatives.has(word) && tag !== TAG.ADP) return undefined
    // `said about 20 people had left`
    if (speech.bareClause && frames.has('clause') && active && tag === TAG.ADP && p.tags[i + 1] === TAG.NUM && startsBareClause(p, i + 1, limit, words, object))
      return { kind: 'bare-clause', start: i }
    predicated ||= predicate.has(word)
    if (predicate.has(word) || words.genitives.has(word) || tag === TAG.ADP) {
      if (speech.bareClause && word === 'to' && isInfinitive(p.tags[i + 1])) return undefined
      const from = i + 1
      // `répond en souriant que`
      if (p.tags[from] === TAG.VERB_GER && (words.complementizers.has(p.words[from + 1] as string) || p.words[from + 1] === ':')) {
        i = from + 1
        continue
      }
      if (p.tags[from] === TAG.VERB_GER || (cue.mood === 'participle' && !predicate.has(word))) return undefined
      if (p.tags[from] === QUOTED || words.complementizers.has(p.words[from] as string)) {
        i = from
        continue
      }
      i = pastPhrase(p, from, limit, words)
      if (p.tags[i] === QUOTED && object) return { kind: 'object', start: i }
      continue
    }
    if (tag === TAG.PRON && words.clitics.has(word)) {
      i++
      continue
    }
    if (attribute && (tag === TAG.ADJ || tag === TAG.VERB_PART)) {
      i++
      continue
    }
    if (
      speech.bareClause &&
      frames.has('clause') &&
      active &&
      beginsPhrase(p, i) &&
      phrases === 0 &&
      i + 2 < limit &&
      !isTimePhrase(p, i, words) &&
      cue.readings.some(({ lemma }) => speech.clauseVerbs.has(lemma))
    )
      return { kind: 'bare-clause', start: i }
    if (speech.bareClause && frames.has('clause') && active && addressee === phrases > 0 && startsBareClause(p, i, limit, words, object))
      return { kind: 'bare-clause', start: i }
    if (
      speech.bareClause &&
      frames.has('clause') &&
      active &&
      addressee &&
      phrases === 0 &&
      beginsPhrase(p, i) &&
      isFiniteTag(p.tags[skipPhrase(p, i, limit, words)])
    )
      return { kind: 'bare-clause', start: i }
    if (beginsPhrase(p, i)) {
      phrases++
      if (phrases > 2) return undefined
      i = speech.bareClause && words.subject_pronouns.has(word) ? i + 1 : pastPhrase(p, i, limit, words)
      continue
    }
    return undefined
  }
  return undefined
}

/** Whether a quoted infinitive is but the head of what is asked: `exige « d'entendre » la direction`. */
const runsOn = (p: Passage, i: number, words: Grammar['words']): boolean => {
  const tag = p.tags[i]
  const word = p.words[i] as string
  const tied = tag === TAG.ADP && words.genitives.has(word) && !words.adjuncts.has(word)
  return tied || tag === TAG.DET || tag === TAG.PRON || tag === TAG.NOUN || tag === TAG.PROPN || (tag === TAG.CCONJ && p.tags[i + 1] === QUOTED)
}

const past = (p: Passage, from: number, skips: (p: Passage, i: number) => boolean): number => {
  let i = from
  while (i < p.length && skips(p, i)) i++
  return i
}

const isAdverb = (p: Passage, i: number): boolean => p.tags[i] === TAG.ADV

/** `this month`, `last week`: when it was said. */
const isTimePhrase = (p: Passage, i: number, words: Grammar['words']): boolean =>
  words.time_nouns.has(p.words[p.tags[i] === TAG.DET || p.tags[i] === TAG.ADJ ? i + 1 : i] as string)

const pastPhrase = (p: Passage, from: number, limit: number, words: Grammar['words']): number => Math.min(limit, skipPhrase(p, from, limit, words))

const pastClitics = (p: Passage, from: number, words: Grammar['words']): number => {
  let i = from
  while (
    i < p.length &&
    i < from + 4 &&
    (words.negations.has(p.words[i] as string) || (words.clitics.has(p.words[i] as string) && p.tags[i] !== TAG.NOUN) || p.tags[i] === TAG.ADV)
  )
    i++
  return i
}

const beginsClause = (p: Passage, i: number): boolean => beginsPhrase(p, i) || p.tags[i] === QUOTED || p.tags[i] === TAG.ADP || p.tags[i] === TAG.SCONJ

/** The comma that closes a circumstance opened at `from`, which holds no verb; -1 where there is none. */
const parenthesis = (p: Passage, from: number, limit: number): number => {
  for (let i = from; i < limit && i < from + 12; i++) {
    if (p.words[i] === ',' || p.words[i] === '—' || p.words[i] === '–') return i
    if (isFiniteTag(p.tags[i]) || p.tags[i] === QUOTED) return -1
  }
  return -1
}

/** A participle that can only be a past tense: after a noun or adverb, with nothing after it in its clause. */
const isPastBeforeComma = (p: Passage, i: number): boolean =>
  (p.tags[i - 1] === TAG.NOUN || p.tags[i - 1] === TAG.ADV || p.tags[i - 1] === TAG.PROPN) && (p.words[i + 1] === ',' || p.words[i + 1] === '.')

/** A number of a date: `24 janvier`. */
const isTime = (p: Passage, i: number, words: Grammar['words']): boolean =>
  words.time_nouns.has(p.words[i + 1] ?? '') || words.time_nouns.has(p.words[i - 1] ?? '')

/**
 * Whether a clause without complementizer begins here: a noun phrase, and a finite verb (or a quotation, which may hold one)
 * before anything that ends or subordinates; a comma ends it, but for one that opens a relative clause or closes what stood
 * before the subject.
 */
const startsBareClause = (p: Passage, i: number, limit: number, words: Grammar['words'], object: boolean): boolean => {
  const fronted = p.tags[i] === TAG.ADP || p.tags[i] === TAG.SCONJ || p.tags[i] === TAG.ADV
  // `plead guilty to`: an adjective opens a phrase only before its noun.
  if (p.tags[i] === TAG.ADJ && p.tags[i + 1] === TAG.ADP) return false
  if (!beginsPhrase(p, i) && !fronted && !words.indefinite.has(p.words[i] as string)) return false
  if (p.tags[i] === TAG.ADP && words.infinitive_markers.has(p.words[i] as string)) return false
  if ((p.tags[i] === TAG.ADP || p.tags[i] === TAG.SCONJ) && p.tags[i + 1] === TAG.VERB_GER) return false
  const end = Math.max(limit, sentenceEnd(p, i))
  let depth = 0
  let related = false
  let commas = fronted ? 1 : 0
  for (let at = i + 1; at < end; at++) {
    const tag = p.tags[at]
    const word = p.words[at]
    if (tag === QUOTED) {
      if (depth === 0 && !related && !object) return true
    } else if (tag === TAG.AUX_INF && p.tags[at - 1] === TAG.NOUN) return depth === 0
    else if (isFiniteTag(tag) || (tag === TAG.VERB_PART && isPastBeforeComma(p, at))) {
      if (depth === 0) return p.tags[at - 1] !== TAG.CCONJ
      depth--
    } else if (tag === TAG.REL || (words.complementizers.has(word ?? '') && p.tags[at - 1] === TAG.NOUN)) {
      depth++
      related = true
      commas++
    } else if (word === ';' || word === ':') return false
    else if (tag === TAG.SCONJ && !fronted && depth === 0) return false
    else if (word === ',' && p.tags[at + 1] !== TAG.REL && commas-- <= 0) return false
  }
  return false
}
