import type { FunctionWords } from './function-words.ts'
import { beginsPhrase, isEnumerating, isNominal, type Phrase, phraseAt, pronounAt, skipPhrase } from './noun-phrase.ts'
import { type Passage, QUOTED } from './passage.ts'
import { TAG } from './tagger.ts'

const isFiniteVerb = (tag: number): boolean => tag === TAG.VERB || tag === TAG.AUX

/** First item of the sentence that holds item `i`. */
export const sentenceStart = (p: Passage, i: number): number => p.sentenceStarts[i] ?? 0

/** End of the sentence that holds item `i`. */
export const sentenceEnd = (p: Passage, i: number): number => p.sentenceEnds[i] ?? p.length

/** How far back a subject is looked for, in items: no clause is longer, and a text without full stops stays linear. */
const REACH = 240

const isComma = (p: Passage, i: number): boolean => {
  const word = p.words[i]
  return word === ',' || word === '—' || word === '–' || word === '--' || word === '-'
}

const isHard = (p: Passage, i: number): boolean => {
  const word = p.words[i]
  return word === ':' || word === ';' || p.tags[i] === QUOTED
}

/** A subject found, or that it is the one of the verb before (`X a dit … et ajoute …`). */
export type Subject = Phrase | 'shared' | undefined

/** The subject that stands before the verb group that begins at item `verb`. */
export const subjectBefore = (p: Passage, verb: number, words: FunctionWords): Subject => {
  const start = Math.max(sentenceStart(p, Math.max(0, verb - 1)), verb - REACH)
  let i = verb - 1
  // Adverbs, clitics and negations between subject and verb.
  while (
    i >= start &&
    !words.indefinite.has(p.words[i] as string) &&
    (p.tags[i] === TAG.ADV || words.adverbs.has(p.words[i] as string) || words.negations.has(p.words[i] as string) || isClitic(p, i, words))
  )
    i--
  if (i < start) return undefined
  const pronoun = pronounAt(p, i, words)
  if (pronoun) return pronoun
  // A quantifier that floats behind its phrase: `the two both say`, `ils disent tous`.
  if (i - 1 >= start && words.floating.has(p.words[i] as string) && (isNominal(p.tags[i - 1] as number) || pronounAt(p, i - 1, words))) i--
  const floated = pronounAt(p, i, words)
  if (floated) return floated
  if (words.indefinite.has(p.words[i] as string) && p.tags[i - 1] !== TAG.CCONJ && p.tags[i - 1] !== TAG.DET && p.tags[i - 1] !== TAG.ADP)
    return { first: i, end: i + 1, head: i, form: 'nominal' }
  if (words.subject_relatives.has(p.words[i] as string) && (p.tags[i] === TAG.REL || p.tags[i] === TAG.PRON || p.tags[i] === TAG.SCONJ))
    return antecedent(p, i, start, words)
  if (p.tags[i] === TAG.CCONJ || words.coordinators.has(p.words[i] as string)) return 'shared'
  if (isComma(p, i)) return acrossCommas(p, i, start, words)
  const from = clauseStart(p, i + 1, start, words)
  const phrase = ownSubject(p, from, lastPhrase(p, from, i + 1, words), i + 1, words)
  if (!phrase) return undefined
  // `Le ministre, Jean Roux` and `Jean Roux, maire de Vire dit`: an apposition open on the left.
  if (from > start && isComma(p, from - 1) && phrase.form === 'nominal' && p.tags[from] !== TAG.DET) {
    const before = lastPhrase(p, clauseStart(p, from - 1, start, words), from - 1, words)
    if (before?.form === 'name' && before.end === from - 1) return before
  }
  return phrase
}

/**
 * Of an object and a noun phrase that a conjunction sets after it, the second, which begins the next clause: `évoquent de nombreux
 * blessés et la préfecture demande`.
 */
const ownSubject = (p: Passage, from: number, phrase: Phrase | undefined, end: number, words: FunctionWords): Phrase | undefined => {
  if (phrase?.form !== 'nominal' || phrase.end !== end) return phrase
  if (p.tags[phrase.first] === TAG.DET && !words.genitives.has(p.words[phrase.first] as string)) return phrase
  const governor = p.tags[from - 1]
  if (governor !== TAG.VERB && governor !== TAG.REL && governor !== TAG.AUX) return phrase
  for (let i = phrase.first + 1; i < end - 1; i++) if (p.tags[i] === TAG.CCONJ && p.tags[i + 1] === TAG.DET) return phraseAt(p, i + 1, end, words) ?? phrase
  return phrase
}

/** Items between a quotation and the verb of the cue after it. */
const AFTER_QUOTATION = 48

/** A subject and the item at which what stands between a quotation and its verb begins. */
export interface Opening {
  readonly first: number
  readonly phrase: Phrase
}

/** The phrase that a quotation's comma leads to, before the verb or before what commas set between both: `"Yes," Jean Roux, who sells cars, said`. */
export const openingSubject = (p: Passage, verb: number, words: FunctionWords): Opening | undefined => {
  const start = Math.max(sentenceStart(p, verb), verb - AFTER_QUOTATION)
  let quotation = verb - 1
  while (quotation >= start && p.tags[quotation] !== QUOTED) quotation--
  if (quotation < start || verb - quotation < 2) return undefined
  const outside = isComma(p, quotation + 1)
  const { comma, titled } = p.profile(quotation)
  // `On "The Evening Show," Jean Roux said`: a title inside its sentence is no quote.
  if ((!outside && !comma) || (titled && quotation > sentenceStart(p, quotation))) return undefined
  const first = quotation + (outside ? 2 : 1)
  if (first >= verb || !beginsPhrase(p, first)) return undefined
  const phrase = phraseAt(p, first, verb, words)
  if (!phrase) return undefined
  let end = phrase.end
  while (end < verb && (p.tags[end] === TAG.ADV || isClitic(p, end, words))) end++
  if (end === verb) return { first, phrase }
  return isComma(p, phrase.end) && isComma(p, verb - 1) ? { first, phrase: named(p, phrase, verb, words) ?? phrase } : undefined
}

/** How many phrases between commas may stand between a subject and its verb. */
const MOST_PARENTHESES = 6

/**
 * The subject of a verb that follows a comma: the first phrase of those between commas, past relative clauses, participles and
 * circumstances; the name where a nominal phrase has one in apposition (`le ministre, Jean Roux, a dit`).
 */
const acrossCommas = (p: Passage, comma: number, start: number, words: FunctionWords): Subject => {
  const phrases: Phrase[] = []
  let end = comma
  for (let steps = 0; steps < MOST_PARENTHESES && end > start; steps++) {
    let first = end
    while (first > start && (!isComma(p, first - 1) || isEnumerating(p, first - 1, words)) && !isHard(p, first - 1)) first--
    const phrase = chunkPhrase(p, first, end, start, words)
    if (phrase === 'clause') break
    if (phrase) phrases.unshift(phrase)
    if (first <= start || isHard(p, first - 1)) break
    end = first - 1
  }
  const [subject, next] = phrases
  if (!subject) return 'shared'
  const common = subject.form === 'nominal' || (p.tags[subject.first] === TAG.DET && (p.entities[subject.head] as number) < 0)
  if (common && next?.form === 'name' && isComma(p, next.end) && isComma(p, next.first - 1) && isBeside(p, subject.end, next.first - 1)) return next
  return subject
}

/** Whether only adverbs stand in [from, to): `une élue cependant, Anne Roux,`. */
const isBeside = (p: Passage, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (p.tags[i] !== TAG.ADV) return false
  return from <= to
}

/** The phrase that [first, end), between two commas, consists of; 'clause' where it holds a finite verb outside a relative clause. */
const chunkPhrase = (p: Passage, first: number, end: number, start: number, words: FunctionWords): Phrase | 'clause' | undefined => {
  const opening = p.tags[first]
  if (opening === TAG.VERB_PART || opening === TAG.VERB_GER || (opening === TAG.ADJ && !isNominal(p.tags[first + 1] as number))) return undefined
  if (opening === TAG.REL || (opening === TAG.PRON && words.relatives.has(p.words[first] as string))) return undefined
  for (let i = first; i < end; i++) {
    if (p.tags[i] === TAG.REL || (i > first && words.subject_relatives.has(p.words[i] as string) && p.tags[i] === TAG.PRON)) break
    if (!isFiniteVerb(p.tags[i] as number)) continue
    const phrase = lastPhrase(p, clauseStart(p, end, start, words), end, words)
    return phrase && phrase.end === end && phrase.form !== 'pronoun' && p.tags[phrase.first - 1] !== TAG.VERB ? phrase : 'clause'
  }
  return lastPhrase(p, first, end, words)
}

const isClitic = (p: Passage, i: number, words: FunctionWords): boolean =>
  words.clitics.has(p.words[i] as string) &&
  p.tags[i] !== TAG.DET &&
  p.tags[i] !== TAG.NOUN &&
  !(words.subject_pronouns.has(p.words[i] as string) && p.tags[i - 1] !== TAG.PRON)

/** The item after the last boundary of a clause before `end`. */
const clauseStart = (p: Passage, end: number, start: number, words: FunctionWords): number => {
  for (let i = end - 1; i >= start; i--) {
    // A comma inside an enumeration of genitives (`ministre des Postes, de la Culture`) is no boundary.
    if (i - 1 > start && isEnumerating(p, i, words)) continue
    if (isComma(p, i) || isHard(p, i) || p.tags[i] === TAG.SCONJ || p.tags[i] === TAG.REL || words.complementizers.has(p.words[i] as string)) return i + 1
    if (isFiniteVerb(p.tags[i] as number)) {
      if (isReducedRelative(p, i, start, words)) continue
      // A relative clause without commas: its verb is not the boundary, what stands before its pronoun is the subject.
      for (let r = i - 1; r >= start && r >= i - 6; r--) if (p.tags[r] === TAG.REL) return clauseStart(p, r, start, words)
      return i + 1
    }
  }
  return start
}

/**
 * Whether the verb at `i` is a participle that modifies the noun before it (`A man arrested in Lyon told the court`), where past
 * tense and participle have one form: a preposition follows it, and the clause it stands in has another verb to come.
 */
const isReducedRelative = (p: Passage, i: number, start: number, words: FunctionWords): boolean =>
  words.past_as_participle &&
  p.tags[i] === TAG.VERB &&
  (p.words[i] as string).endsWith('ed') &&
  (p.tags[i + 1] === TAG.ADP || words.time_nouns.has(p.words[i + 1] as string)) &&
  i > start &&
  p.tags[i - 1] === TAG.NOUN

/** The subject in [from, end): past conjunctions and leading prepositional phrases, the noun phrase that begins there. */
const lastPhrase = (p: Passage, from: number, end: number, words: FunctionWords): Phrase | undefined => {
  let i = from
  while (i < end) {
    const tag = p.tags[i] as number
    if (
      tag === TAG.CCONJ ||
      tag === TAG.SCONJ ||
      tag === TAG.ADV ||
      tag === TAG.PUNCT ||
      tag === TAG.INTJ ||
      tag === TAG.PART ||
      (words.adverbs.has(p.words[i] as string) && tag !== TAG.ADJ)
    ) {
      i++
      continue
    }
    if (tag === TAG.ADP || (tag === TAG.VERB_GER && p.tags[i + 1] !== TAG.NOUN)) {
      const past = Math.min(end, skipPhrase(p, i + 1, end, words))
      // `In an interview Trump said`: the name at the end of the phrase is the subject, where nothing else is.
      if (past === end && p.tags[end - 1] === TAG.PROPN) {
        let name = end - 1
        while (name > i + 1 && p.tags[name - 1] === TAG.PROPN) name--
        if (p.tags[name - 1] === TAG.NOUN && p.tags[name - 2] !== TAG.ADP) return phraseAt(p, name, end, words)
      }
      i = past
      continue
    }
    if (
      !beginsPhrase(p, i) &&
      !((tag === TAG.VERB_GER || tag === TAG.VERB_PART) && p.tags[i + 1] === TAG.NOUN && !words.time_nouns.has(p.words[i + 1] as string))
    ) {
      i++
      continue
    }
    const phrase = phraseAt(p, i, end, words)
    if (phrase) return phrase
    i = Math.min(end, skipPhrase(p, i, end, words))
  }
  return undefined
}

/** What the relative pronoun at `i` stands for: the phrase that ends before it, or before an apposition that does. */
export const antecedent = (p: Passage, i: number, start: number, words: FunctionWords): Phrase | undefined => {
  let end = i
  while (end > start && isComma(p, end - 1)) end--
  for (let from = clauseStart(p, end, start, words); from < end; ) {
    if (!beginsPhrase(p, from)) {
      from++
      continue
    }
    const phrase = phraseAt(p, from, end, words)
    if (phrase?.end === end) return phrase
    from = phrase ? phrase.end : from + 1
  }
  return undefined
}

/** The subject that follows its verb (`a déclaré le ministre`), whose group ends at item `end`. */
export const subjectAfter = (p: Passage, end: number, words: FunctionWords): Phrase | undefined => {
  const limit = sentenceEnd(p, Math.max(0, end - 1))
  let i = end
  for (let steps = 0; i < limit && steps < 10; steps++) {
    const tag = p.tags[i]
    const word = p.words[i] as string
    if (tag === TAG.ADV || words.adverbs.has(word) || words.time_nouns.has(word) || (tag === TAG.NUM && words.time_nouns.has(p.words[i + 1] ?? ''))) i++
    else if (tag === TAG.ADP) i = skipPhrase(p, i + 1, limit, words)
    else if (tag === TAG.DET && words.time_nouns.has(p.words[i + 1] ?? '')) i += 2
    // Circumstances between commas: `a révélé, lundi, à Paris, le ministre`.
    else if (isComma(p, i) && (steps > 0 || p.tags[i + 1] === TAG.ADP || words.time_nouns.has(p.words[i + 1] ?? ''))) i++
    else break
  }
  if (i >= limit || !beginsPhrase(p, i)) return undefined
  return named(p, phraseAt(p, i, limit, words), limit, words)
}

/** The name that a comma sets beside a nominal phrase (`le maire, Jean Roux,`), else the phrase. */
export const named = (p: Passage, phrase: Phrase | undefined, limit: number, words: FunctionWords): Phrase | undefined => {
  if (phrase?.form !== 'nominal' || !isComma(p, phrase.end) || p.tags[phrase.end + 1] !== TAG.PROPN) return phrase
  const name = phraseAt(p, phrase.end + 1, limit, words)
  return name && name.form === 'name' && (name.end >= limit || p.tags[name.end] === TAG.PUNCT || p.tags[name.end] === TAG.REL) ? name : phrase
}

/** The last finite verb before item `i` in its sentence, outside relative clauses; -1 where there is none. */
export const finiteBefore = (p: Passage, i: number): number => {
  const start = Math.max(sentenceStart(p, i), i - REACH)
  for (let at = i - 1; at >= start; at--) {
    if (!isFiniteVerb(p.tags[at] as number)) continue
    let relative = false
    for (let r = at - 1; r >= start && r >= at - 4 && !isFiniteVerb(p.tags[r] as number); r--) if (p.tags[r] === TAG.REL) relative = true
    if (!relative) return at
  }
  // A past tense that reads as a participle.
  for (let at = i - 1; at > start; at--)
    if (p.tags[at] === TAG.VERB_PART && (p.tags[at - 1] === TAG.PROPN || p.tags[at - 1] === TAG.NOUN || p.tags[at - 1] === TAG.PRON)) return at
  return -1
}

/** The item at which the verb group that holds item `i` begins. */
export const groupStart = (p: Passage, i: number, words: FunctionWords): number => {
  let first = i
  while (first > 0 && (isFiniteVerb(p.tags[first - 1] as number) || isClitic(p, first - 1, words) || words.negations.has(p.words[first - 1] as string))) first--
  return first
}
