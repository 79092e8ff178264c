import { opensUpper } from '#pipeline/text/characters'
import { TokenKind, type Tokens } from '#src/layers/segmentation'
import { ACTORS, type Grammar } from '../attribution/grammar.ts'
import type { ReportingVerbs } from '../conjugation/verb-forms.ts'
import type { FunctionWords } from './function-words.ts'
import { TAG } from './tagger.ts'

/**
 * Mends the tags of tokens [first, end), one sentence, where closed classes leave one reading: after an infinitive marker an
 * infinitive, after a nominative pronoun a finite verb, an owner's `'s` before a noun; and where a listed noun for whoever acts
 * was taken for something else.
 */
export const repairTags = (tokens: Tokens, first: number, end: number, grammar: Grammar, tags: Uint8Array): void => {
  const { folded, kinds } = tokens
  const { words, verbs } = grammar
  repairNouns(tokens, first, end, grammar, tags)
  for (let i = first; i < end; i++) {
    if (kinds[i] === TokenKind.punctuation) {
      if (tags[i] !== TAG.PART) tags[i] = TAG.PUNCT
      continue
    }
    if ((UNLIKELY.has(tags[i] as number) && isReporting(folded[i] as string, words, verbs)) || (isNoun(tags[i]) && words.verbs_only.has(folded[i] as string)))
      tags[i] = TAG.VERB
    // `one slide says`: between an article or number and a verb stands a noun.
    if (i > first + 1 && tags[i - 1] === TAG.VERB && words.verbs_only.has(folded[i] as string) && (tags[i - 2] === TAG.DET || tags[i - 2] === TAG.NUM))
      tags[i - 1] = TAG.NOUN
    const tag = tags[i]
    const word = folded[i] as string
    const next = i + 1 < end ? tags[i + 1] : TAG.PUNCT
    if (tag === TAG.PART && words.infinitive_markers.has(word)) {
      // Before an adjective with its noun the marker is a preposition: `devoted to racial issues`.
      if (next === TAG.ADJ && isNoun(tags[i + 2]) && i + 2 < end) tags[i] = TAG.ADP
      else if (next === TAG.NOUN || next === TAG.ADJ || next === TAG.VERB || next === TAG.VERB_PART) tags[i + 1] = TAG.VERB_INF
    } else if (words.owners.has(word) && (tag === TAG.AUX || tag === TAG.VERB) && i > first && isNoun(tags[i - 1]) && (isNoun(next) || next === TAG.ADJ)) {
      tags[i] = TAG.PART
    } else if (words.nominatives.has(word)) {
      let at = i + 1
      while (at < end && (tags[at] === TAG.ADV || words.adverbs.has(folded[at] as string))) at++
      if (
        at < end &&
        !isVerbal(tags[at]) &&
        (tags[at] === TAG.NOUN || tags[at] === TAG.ADJ || tags[at] === TAG.VERB_INF || tags[at] === TAG.VERB_PART) &&
        !isVerbal(tags[at + 1])
      )
        tags[at] = TAG.VERB
    } else if (words.modals.has(word) && words.infinitives.after_modals.length > 0 && (tag === TAG.ADJ || isNoun(tag) || isVerbal(tag))) {
      // `Le groupe veut construire`
      const at = i + 1
      if (at >= end || (i > first && tags[i - 1] === TAG.DET) || !words.infinitives.after_modals.some((ending) => folded[at]?.endsWith(ending))) continue
      if (!isVerbal(tag)) tags[i] = TAG.VERB
      if (next === TAG.ADJ || isNoun(next)) tags[at] = TAG.VERB_INF
    } else if (words.infinitive_markers.has(word) && isNoun(next) && isInfinitive(folded[i + 1] as string, words)) {
      tags[i + 1] = TAG.VERB_INF
    } else if (words.comparatives.has(word)) {
      // `comme le souligne Jean Roux`: a clitic and a verb, which read as an article and a noun.
      const at = i + 2
      if (at + 1 < end && words.clitics.has(folded[i + 1] as string) && verbs.forms.has(folded[at] as string) && opensSubject(tags[at + 1])) {
        tags[i + 1] = TAG.PRON
        tags[at] = TAG.VERB
      }
    } else if (words.past_as_participle) {
      const before = subjectTag(first, i, folded, words, tags)
      if (tag === TAG.VERB_PART && isSubject(before) && takesObject(next)) tags[i] = TAG.VERB
      else if (tag === TAG.VERB_INF && isSubject(before)) tags[i] = TAG.VERB
      else if (tag === TAG.NOUN && (isSubject(before) || before === TAG.ADJ) && isRegularPast(word, verbs)) tags[i] = TAG.VERB
      // `…, aid agencies warned`: no verb opens a clause before its subject and another verb.
      else if (
        tag === TAG.VERB &&
        i > first &&
        tags[i - 1] === TAG.PUNCT &&
        next === TAG.NOUN &&
        i + 2 < end &&
        isVerbal(tags[i + 2]) &&
        !verbs.forms.has(word)
      )
        tags[i] = TAG.NOUN
      else if ((tag === TAG.NOUN || tag === TAG.ADJ) && isPluralVerb(i, first, end, folded, words, verbs, tags)) tags[i] = TAG.VERB
    }
  }
  if (words.past_as_participle) findPast(first, end, folded, words, tags)
}

/**
 * Nouns for people and bodies, and relative words, that got the tag of another class: `a historian who`, `the tax commissioner
 * says`. A noun that is also a verb (`heads`, `hosts`) is one only between what begins a noun phrase and a verb or a name.
 */
const repairNouns = ({ folded, texts, kinds }: Tokens, first: number, end: number, { words, verbs, isKind }: Grammar, tags: Uint8Array): void => {
  for (let i = first; i < end; i++) {
    if (kinds[i] !== TokenKind.word) continue
    const word = folded[i] as string
    const tag = tags[i] as number
    const before = i > first ? (tags[i - 1] as number) : TAG.PUNCT
    if (words.relatives.has(word) && RELATIVE_MISREAD.has(tag)) tags[i] = isNoun(before) || before === TAG.PUNCT ? TAG.REL : TAG.PRON
    if (words.adjuncts.has(word) && PREPOSITION_MISREAD.has(tag)) tags[i] = TAG.ADP
    if (!NOUN_MISREAD.has(tag) || !isKind(word, ACTORS)) continue
    const next = i + 1 < end ? (tags[i + 1] as number) : TAG.PUNCT
    if (tag === TAG.ADJ) {
      // `a historian who`: nothing follows that an adjective could modify.
      if ((before === TAG.DET || isNoun(before)) && !isNoun(next) && next !== TAG.ADJ && next !== TAG.CCONJ && next !== TAG.ADP) tags[i] = TAG.NOUN
      continue
    }
    const opens = before === TAG.DET || before === TAG.ADJ || before === TAG.PART || before === TAG.NUM || isNoun(before)
    const verb = tag === TAG.VERB || tag === TAG.VERB_INF || tag === TAG.VERB_GER
    if (verb && (verbs.forms.has(word) || !opens)) continue
    const closes =
      isVerbal(next) || next === TAG.PUNCT || next === TAG.REL || words.genitives.has(folded[i + 1] ?? '') || (isName(texts[i + 1]) && !word.endsWith('s'))
    if (!verb || !isNoun(before) || closes) tags[i] = TAG.NOUN
  }
  // `, elected officials say`: what stands before the noun modifies it.
  if (!words.past_as_participle) return
  for (let i = first; i + 1 < end; i++)
    if (
      tags[i] === TAG.VERB &&
      (folded[i] as string).endsWith('ed') &&
      !verbs.forms.has(folded[i] as string) &&
      (i === first || kinds[i - 1] === TokenKind.punctuation || tags[i - 1] === TAG.CCONJ) &&
      tags[i + 1] === TAG.NOUN &&
      isKind(folded[i + 1] as string, ACTORS)
    )
      tags[i] = TAG.ADJ
}

const RELATIVE_MISREAD: ReadonlySet<number> = new Set([TAG.NOUN, TAG.ADJ, TAG.ADP, TAG.VERB, TAG.PROPN, TAG.X, TAG.INTJ, TAG.VERB_PART, TAG.VERB_INF])
const PREPOSITION_MISREAD: ReadonlySet<number> = new Set([TAG.NOUN, TAG.PROPN, TAG.ADJ, TAG.VERB, TAG.X])
const NOUN_MISREAD: ReadonlySet<number> = new Set([TAG.VERB, TAG.VERB_INF, TAG.VERB_GER, TAG.VERB_PART, TAG.ADJ, TAG.ADV, TAG.INTJ, TAG.X])

const isName = (text: string | undefined): boolean => text !== undefined && opensUpper(text)

/** The tag of the word before item `i`, adverbs apart. */
const subjectTag = (first: number, i: number, folded: readonly string[], words: FunctionWords, tags: Uint8Array): number => {
  let at = i - 1
  while (at > first && (tags[at] === TAG.ADV || words.adverbs.has(folded[at] as string))) at--
  return at < first ? TAG.PUNCT : (tags[at] as number)
}

/** A past tense that its ending tells from nouns: `described`, not `thought`. */
const isRegularPast = (word: string, verbs: ReportingVerbs): boolean =>
  verbs.forms.get(word)?.every(({ mood, tense, lemma }) => (mood === 'participle-past' || tense === 'past') && word.startsWith(lemma.slice(0, -1))) ?? false

/** A reporting verb that reads as a noun, between a plural and a clause of its own: `Farmers fear water will run out`. */
const isPluralVerb = (
  i: number,
  first: number,
  end: number,
  folded: readonly string[],
  words: FunctionWords,
  verbs: ReportingVerbs,
  tags: Uint8Array,
): boolean => {
  if (tags[i - 1] !== TAG.NOUN || !isPlural(folded[i - 1] as string, words) || !opensSentence(first, i - 1, tags)) return false
  if (!verbs.forms.get(folded[i] as string)?.some(({ mood, number }) => mood === 'finite' && number === 'plural')) return false
  let at = i + 1
  while (at < end && (isNoun(tags[at]) || tags[at] === TAG.DET || tags[at] === TAG.PRON || tags[at] === TAG.ADJ || tags[at] === TAG.NUM)) at++
  return at > i + 1 && at < end && isVerbal(tags[at]) && !isPluralBefore(i + 1, at, folded, words, verbs)
}

/** Whether the phrase that ends before `at` is but the verb's object. */
const isPluralBefore = (from: number, at: number, folded: readonly string[], words: FunctionWords, verbs: ReportingVerbs): boolean =>
  at === from + 1 && !words.subject_pronouns.has(folded[from] as string) && verbs.forms.has(folded[from] as string)

const isPlural = (word: string, { plural }: FunctionWords): boolean => plural.words.has(word) || plural.endings.some((ending) => word.endsWith(ending))

/** Whether a phrase that ends with the noun at `i` opens the sentence. */
const opensSentence = (first: number, i: number, tags: Uint8Array): boolean => {
  for (let at = first; at < i; at++) if (tags[at] !== TAG.DET && tags[at] !== TAG.ADJ && tags[at] !== TAG.NUM && tags[at] !== TAG.PUNCT) return false
  return true
}

/** Shortest infinitive that its ending tells. */
const SHORTEST = 5

const isInfinitive = (word: string, { infinitives }: FunctionWords): boolean =>
  word.length >= SHORTEST && infinitives.endings.some((ending) => word.endsWith(ending)) && !infinitives.not.has(word)

const opensSubject = (tag: number | undefined): boolean => tag === TAG.DET || tag === TAG.PROPN

const isSubject = (tag: number): boolean => tag === TAG.NOUN || tag === TAG.PROPN || tag === TAG.PRON

/** A past participle after its noun takes no object: what has one is a past tense. */
const takesObject = (tag: number | undefined): boolean => tag === TAG.DET || tag === TAG.PRON || tag === TAG.PROPN || tag === TAG.SCONJ

/** A sentence without a finite verb has one among its participles: the first that follows a noun. */
const findPast = (first: number, end: number, folded: readonly string[], words: FunctionWords, tags: Uint8Array): void => {
  let relative = false
  let closed = -1
  for (let i = first; i < end; i++) {
    if (tags[i] === TAG.REL) relative = true
    else if (isVerbal(tags[i])) {
      if (!relative) return
      relative = false
      // The comma that closes the relative clause.
      closed = i
      while (closed < end && folded[closed] !== ',') closed++
    }
  }
  for (let i = first + 1; i < end; i++) {
    if (tags[i] !== TAG.VERB_PART || !(isSubject(subjectTag(first, i, folded, words, tags)) || (closed > 0 && i === closed + 1))) continue
    tags[i] = TAG.VERB
    return
  }
}

/** Tags that no form of a reporting verb has, adverbs and prepositions of the packs apart. */
const UNLIKELY: ReadonlySet<number> = new Set([TAG.ADV, TAG.X, TAG.INTJ])

const isReporting = (word: string, words: FunctionWords, verbs: ReportingVerbs): boolean =>
  !words.adverbs.has(word) && (verbs.forms.get(word)?.some(({ mood }) => mood === 'finite') ?? false)

const isNoun = (tag: number | undefined): boolean => tag === TAG.NOUN || tag === TAG.PROPN

const isVerbal = (tag: number | undefined): boolean => tag === TAG.VERB || tag === TAG.AUX
