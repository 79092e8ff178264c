import { opensUpper } from '#pipeline/text/characters'
import type { FunctionWords } from './function-words.ts'
import { type Passage, QUOTED } from './passage.ts'
import { TAG } from './tagger.ts'

/** A noun phrase or pronoun, in items of a passage. */
export interface Phrase {
  readonly first: number
  readonly end: number
  readonly head: number
  readonly form: 'name' | 'nominal' | 'pronoun'
}

const tag = (p: Passage, i: number): number => (i >= 0 && i < p.length ? (p.tags[i] as number) : TAG.PUNCT)
const word = (p: Passage, i: number): string => (i >= 0 && i < p.length ? (p.words[i] as string) : '')

export const isNominal = (t: number): boolean => t === TAG.NOUN || t === TAG.PROPN || t === TAG.NUM || t === TAG.SYM || t === TAG.X

export const isCapitalised = opensUpper

/** Whether a noun phrase can begin here. */
export const beginsPhrase = (p: Passage, i: number): boolean => {
  const t = tag(p, i)
  return t === TAG.DET || t === TAG.PRON || isNominal(t) || t === TAG.ADJ
}

/** The pronoun at `i`, where one can speak. */
export const pronounAt = (p: Passage, i: number, words: FunctionWords): Phrase | undefined =>
  words.subject_pronouns.has(word(p, i)) && tag(p, i) !== TAG.DET && tag(p, i) !== TAG.PROPN ? { first: i, end: i + 1, head: i, form: 'pronoun' } : undefined

/**
 * The longest noun phrase that begins at `i`, without apposition and relative clause: determiner, modifiers, nouns and names,
 * the phrases tied to it by a genitive, another phrase coordinated with it.
 */
export const phraseAt = (p: Passage, i: number, limit: number, words: FunctionWords): Phrase | undefined => {
  const pronoun = pronounAt(p, i, words)
  if (pronoun) return pronoun
  let base = baseEnd(p, i, limit, words)
  if (!base || (words.time_nouns.has(word(p, base.head)) && (p.entities[base.head] as number) < 0)) return undefined
  let { end } = base
  const first = end
  while (end < limit) {
    const next = word(p, end)
    if (tag(p, end) === TAG.PART && next.startsWith("'")) {
      const owned = baseEnd(p, end + 1, limit, words)
      if (!owned) break
      base = owned
      end = owned.end
      continue
    }
    if (
      words.genitives.has(next) &&
      tag(p, end) !== TAG.VERB &&
      !words.time_nouns.has(word(p, end + 1)) &&
      !(tag(p, end + 1) === TAG.DET && words.time_nouns.has(word(p, end + 2)))
    ) {
      const tied = baseEnd(p, end + 1, limit, words)
      if (!tied || !tiesTightly(p, end, words)) break
      end = tied.end
      continue
    }
    const enumerated = end > i + 1 ? enumerationEnd(p, end, limit, words) : -1
    if (enumerated > end) {
      end = enumerated
      continue
    }
    if (words.coordinators.has(next) && tag(p, end) === TAG.CCONJ) {
      if (tag(p, end + 1) === TAG.ADP && words.genitives.has(word(p, end + 1))) {
        // A second genitive: `de l'Intérieur et de la Justice`.
        const tied = baseEnd(p, end + 2, limit, words)
        if (!tied) break
        end = tied.end
        continue
      }
      const from = afterAside(p, end + 1, limit)
      const other = baseEnd(p, from, limit, words)
      if (!other || tag(p, other.end) === TAG.PRON) break
      // A name and a common noun (`Airbus and its partners`) are coordinated only where nothing follows that the noun could be the subject of.
      const alike = isCapitalised(p.texts[other.head] as string) === isCapitalised(p.texts[base.head] as string)
      if (!alike && tag(p, i - 1) !== TAG.ADP && phraseAt(p, from, limit, words)?.end === limit) {
        end = limit
        break
      }
      if (!alike) break
      end = other.end
      continue
    }
    break
  }
  // A title with its complement, and whose it is: `le ministre de la Culture Paul Navarre`.
  if (end > first && end < limit && isOther(p, end) && isCapitalised(p.texts[end] as string)) end = baseEnd(p, end, limit, words)?.end ?? end
  // A mention is never cut.
  while (end < limit && (p.entities[end] as number) >= 0 && p.entities[end] === p.entities[end - 1]) end++
  return { first: i, end, head: base.head, form: base.name ? 'name' : 'nominal' }
}

/** Whether the comma at `i` stands before a further genitive of an enumeration: `ministre des Postes, de la Culture et des Sports`. */
export const isEnumerating = (p: Passage, i: number, words: FunctionWords): boolean =>
  word(p, i) === ',' && words.genitives.has(word(p, i + 1)) && (tag(p, i + 1) === TAG.ADP || tag(p, i + 1) === TAG.DET) && tag(p, i - 1) !== TAG.ADV

/** The end of the genitives that commas, and a conjunction before the last, add to the phrase that ends at `end`; -1 where none are. */
const enumerationEnd = (p: Passage, end: number, limit: number, words: FunctionWords): number => {
  let at = end
  let commas = 0
  while (at < limit && isEnumerating(p, at, words)) {
    const tied = tiedEnd(p, at + 1, limit, words)
    if (tied < 0) return -1
    commas++
    at = tied
  }
  if (commas === 0 || tag(p, at) !== TAG.CCONJ || !words.genitives.has(word(p, at + 1))) return -1
  return tiedEnd(p, at + 1, limit, words)
}

/** The end of the genitives that begin at `i`, one inside the other; -1 where there is none. */
const tiedEnd = (p: Passage, i: number, limit: number, words: FunctionWords): number => {
  let end = -1
  for (let at = i; at < limit && words.genitives.has(word(p, at)); ) {
    const base = baseEnd(p, at + 1, limit, words)
    if (!base) break
    end = base.end
    at = base.end
  }
  return end
}

/** Past an adverb that commas set into a coordination: `Paris et, surtout, Berlin`. */
const afterAside = (p: Passage, i: number, limit: number): number =>
  i + 3 < limit && word(p, i) === ',' && tag(p, i + 1) === TAG.ADV && word(p, i + 2) === ',' ? i + 3 : i

/** Whether the preposition at `i` ties what follows: prepositions of place do so only before a name or a definite noun. */
const tiesTightly = (p: Passage, i: number, words: FunctionWords): boolean =>
  !words.adjuncts.has(word(p, i)) || (tag(p, i + 1) === TAG.PROPN && tag(p, i - 1) !== TAG.PROPN)

interface Base {
  readonly end: number
  readonly head: number
  readonly name: boolean
}

/** A noun phrase without its complements: determiner, numbers, adjectives, nouns, names. */
const baseEnd = (p: Passage, i: number, limit: number, words: FunctionWords): Base | undefined => {
  let end = i
  let head = -1
  let name = -1
  while (end < limit) {
    const t = tag(p, end)
    if (t === QUOTED) break
    const w = word(p, end)
    if (end > i && !words.compounds && isOther(p, end)) break
    // A circumstance set bare behind the phrase: `a déclaré le président Jean Roux lundi`.
    if (head >= 0 && tag(p, end - 1) !== TAG.NUM && words.time_nouns.has(w) && (p.entities[end] as number) < 0) break
    if (isNominal(t)) {
      if (t === TAG.PROPN || (p.entities[end] as number) >= 0) {
        if (name < 0) name = end
      }
      if (head < 0 || (t === TAG.NOUN && tag(p, end - 1) !== TAG.PROPN && p.entities[head] === -1))
        head = t === TAG.NUM && head >= 0 ? head : head < 0 || tag(p, head) === TAG.NUM ? end : head
    } else if (t === TAG.ADJ || t === TAG.DET) {
      // An article that is part of a name: `le journal Le Monde`.
      if (t === TAG.DET && head >= 0 && !(isCapitalised(p.texts[end] as string) && isNominal(tag(p, end + 1)))) break
    } else if (t === TAG.PRON && head < 0 && (words.indefinite.has(w) || end === i)) {
      head = end
    } else if (t === TAG.ADV && head < 0 && end > i) {
      // An adverb inside: `trois autres`, `the most senior official`.
    } else if ((t === TAG.VERB_PART || t === TAG.VERB_GER) && head < 0 && isNominal(tag(p, end + 1))) {
      // A participle before its noun.
    } else break
    end++
  }
  if (head < 0) return end > i && tag(p, end - 1) === TAG.ADJ ? { end, head: end - 1, name: false } : undefined
  // A phrase is a name where its last noun is one: `le policier Jean Roux`, not `his Iraqi counterpart`.
  let last = end - 1
  while (last > i && !isNominal(tag(p, last))) last--
  const named = name >= 0 && (tag(p, last) === TAG.PROPN || (p.entities[last] as number) >= 0)
  return { end, head: named ? name : name >= 0 ? last : head, name: named }
}

/** Whether one entity ends and another begins here: `à l'AFP Jean Roux`. */
const isOther = (p: Passage, i: number): boolean => (p.entities[i] as number) >= 0 && (p.entities[i - 1] as number) >= 0 && p.entities[i] !== p.entities[i - 1]

/** Skips a phrase of any kind from `i`: what a preposition governs. At least one item. */
export const skipPhrase = (p: Passage, i: number, limit: number, words: FunctionWords): number => {
  if (words.subject_pronouns.has(word(p, i))) return i + 1
  let end = i
  let nouns = 0
  while (end < limit) {
    const t = tag(p, end)
    if (end > i && isOther(p, end)) break
    if (isNominal(t) || t === TAG.ADJ) nouns++
    else if (t === TAG.ADV && nouns === 0 && end > i && tag(p, end - 1) === TAG.DET) {
      // An adverb before its noun: `at a later briefing`.
    } else if (t === TAG.DET && nouns > 0 && isCapitalised(p.texts[end] as string) && isNominal(tag(p, end + 1)) && isCapitalised(p.texts[end + 1] ?? '')) {
      // An article that is part of a name: `dans le journal Le Monde`.
    } else if (t === TAG.DET && (nouns === 0 || words.genitives.has(word(p, end - 1)))) {
      // The determiner of the phrase or of one tied to it.
    } else if (t === TAG.DET && nouns > 0) break
    else if (t === TAG.ADP && nouns > 0 && words.genitives.has(word(p, end)) && beginsPhrase(p, end + 1)) {
      // A tied phrase.
    } else if (t === TAG.PART && word(p, end).startsWith("'")) nouns++
    else break
    end++
  }
  return Math.max(end, i + 1)
}
