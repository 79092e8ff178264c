import type { Frame } from '../conjugation/reporting-verb.ts'
import type { ReportingForm } from '../conjugation/verb-forms.ts'
import { beginsPhrase, isCapitalised, skipPhrase } from '../syntax/noun-phrase.ts'
import { type Passage, QUOTED } from '../syntax/passage.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { TAG } from '../syntax/tagger.ts'
import type { Grammar } from './grammar.ts'

export type CueMood = 'finite' | 'passive' | 'gerund' | 'participle' | 'infinitive'

/** A reporting verb with its auxiliaries, clitics and fixed words, in items of a passage. */
export interface VerbCue {
  readonly first: number
  readonly end: number
  /** The inflected word. */
  readonly head: number
  readonly mood: CueMood
  readonly readings: readonly ReportingForm[]
  readonly frames: ReadonlySet<Frame>
  readonly negated: boolean
  readonly reflexive: boolean
  /** The item of an inverted subject (`-t-il`), inside the group. */
  readonly inverted?: number
}

/** The reporting verbs of a passage, left to right. */
export const findVerbCues = (p: Passage, grammar: Grammar): readonly VerbCue[] => {
  const cues: VerbCue[] = []
  for (let i = 0; i < p.length; i++) {
    if (p.tags[i] === QUOTED || !grammar.verbs.isForm(p.words[i] as string)) continue
    const cue = verbCueAt(p, i, grammar)
    if (!cue) continue
    cues.push(cue)
    i = cue.end - 1
  }
  return cues
}

const NOMINAL_LEFT: ReadonlySet<number> = new Set([TAG.DET, TAG.ADP, TAG.ADJ, TAG.NUM])

const verbCueAt = (p: Passage, i: number, grammar: Grammar): VerbCue | undefined => {
  const { words, verbs } = grammar
  if (words.adverbs.has(p.words[i] as string) || ((p.entities[i] as number) >= 0 && isCapitalised(p.texts[i] as string) && i > 0)) return undefined
  const matches = verbs.match(p.words, i)
  if (matches.length === 0) return undefined
  const tag = p.tags[i] as number
  const left = leftOf(p, i, grammar)
  const longest = Math.max(...matches.map(({ form, endToken }) => (holdsTogether(p, i, endToken, form.verb.tail.length) ? endToken : 0)))
  if (longest === 0) return undefined
  const readings = matches.filter(({ form, endToken }) => endToken === longest && (!form.verb.pronominal || left.reflexive)).map(({ form }) => form)
  const fixed = longest > i + 1
  if (
    !left.auxiliary &&
    p.tags[i - 1] === TAG.DET &&
    !words.indefinite.has(p.words[i - 1] as string) &&
    (tag === TAG.VERB_PART || words.plural.endings.length > 0)
  )
    return undefined
  const nounLike = tag === TAG.NOUN || tag === TAG.ADJ || tag === TAG.ADP || tag === TAG.PROPN || tag === TAG.DET || tag === TAG.ADV
  if (nounLike && !left.auxiliary && !fixed) {
    const before = i > 0 ? (p.tags[i - 1] as number) : TAG.PUNCT
    // An adjective after its noun (`le rapporteur public estime`) is no sign that a noun follows.
    const modified = before === TAG.ADJ && p.tags[i - 2] !== TAG.NOUN
    if ((NOMINAL_LEFT.has(before) && before !== TAG.ADJ) || modified || (p.words[i - 1] ?? '').startsWith("'") || (p.entities[i] as number) >= 0)
      return undefined
    const inverted = words.inverted.has(p.words[longest] as string)
    if (tag === TAG.ADP || tag === TAG.DET || !(inverted || opensContent(p, i + 1, words) || opensInfinitive(p, i, readings, words))) return undefined
  }
  const moods = new Set(readings.map((form) => form.mood))
  let mood: CueMood | undefined
  const participle = moods.has('participle-past')
  if (left.auxiliary === 'passive' && participle && !left.reflexive) mood = 'passive'
  else if (left.auxiliary === 'passive' && moods.has('participle-present')) mood = 'finite'
  else if (left.auxiliary && (participle || moods.has('infinitive') || moods.has('participle-present'))) mood = 'finite'
  else if (moods.has('finite'))
    mood = participle && ((tag === TAG.VERB_PART && isReduced(p, i)) || opensAsParticiple(p, i) || isSetOff(p, i)) ? 'participle' : 'finite'
  else if (moods.has('participle-present')) mood = 'gerund'
  else if (participle) mood = 'participle'
  else if (moods.has('infinitive')) mood = 'infinitive'
  if (!mood) return undefined
  if (mood === 'finite' && left.participial) mood = 'gerund'
  if (mood === 'finite' && left.auxiliary && p.tags[left.first] === TAG.AUX_INF) mood = 'infinitive'
  if (mood === 'finite' && !left.auxiliary && !agrees(p, i, readings, words)) return undefined
  if (mood === 'finite' && !left.auxiliary && (tag === TAG.VERB_INF || p.words[i - 1] === 'to') && moods.has('infinitive')) mood = 'infinitive'
  let end = longest
  let { inverted } = left
  if (end < p.length && words.inverted.has(p.words[end] as string)) {
    inverted = end
    end++
  }
  const frames = new Set<Frame>()
  for (const form of readings) for (const frame of form.verb.frames) frames.add(frame)
  return {
    first: left.first,
    end,
    head: i,
    mood,
    readings,
    frames,
    negated: left.negated,
    reflexive: left.reflexive,
    ...(inverted !== undefined && { inverted }),
  }
}

/** Whether what stands between a verb and its fixed words leaves them one verb: no other verb does (`is meant to make sure`). */
const holdsTogether = (p: Passage, i: number, end: number, tail: number): boolean => {
  for (let at = i + 1; at < end - tail; at++) {
    const tag = p.tags[at]
    if (tag === TAG.VERB || tag === TAG.VERB_INF || tag === TAG.VERB_PART || tag === TAG.VERB_GER) return false
  }
  return true
}

/** Whether a noun before the verb can be the subject of a form that only a plural takes (`critics say`, not `the state`). */
const agrees = (p: Passage, i: number, readings: readonly ReportingForm[], words: Grammar['words']): boolean => {
  const { endings } = words.plural
  if (
    endings.length === 0 ||
    readings.some(
      ({ mood, tense, person, number }) => mood === 'finite' && (tense !== 'present' || person === undefined || (person === 3 && number !== 'plural')),
    )
  )
    return true
  const subject = subjectBefore(p, i, words)
  if (!subject || subject === 'shared' || p.tags[subject.first - 1] === TAG.ADP) return true
  if (subject.form === 'pronoun') return words.subject_pronouns.get(p.words[subject.head] as string)?.number !== 'singular' || p.words[subject.head] === 'i'
  for (let at = subject.first; at < i; at++) {
    const word = p.words[at] as string
    if (
      words.plural.words.has(word) ||
      p.tags[at] === TAG.CCONJ ||
      p.tags[at] === TAG.NUM ||
      (p.tags[at] === TAG.NOUN && endings.some((ending) => word.endsWith(ending)))
    )
      return true
    if (p.tags[at] === TAG.PROPN && endings.some((ending) => word.endsWith(ending))) return true
  }
  return false
}

/** Whether a content stands directly to the right. */
const opensContent = (p: Passage, i: number, words: Grammar['words']): boolean => {
  // Between commas, after an apposition: `One site, Znak, claims …`.
  if (p.words[i - 2] === ',' && beginsPhrase(p, i)) for (let before = i - 3; before >= 0 && before > i - 14; before--) if (p.words[before] === ',') return true
  let at = i
  while (at < p.length && (p.tags[at] === TAG.ADV || words.inverted.has(p.words[at] as string))) at++
  if (words.infinitive_markers.has(p.words[at] as string) && (p.tags[at + 1] === TAG.VERB_INF || p.tags[at + 1] === TAG.AUX_INF)) return true
  // Past one prepositional phrase: `ajoute à l'agence que`.
  if (p.tags[at] === TAG.ADP) at = skipPhrase(p, at + 1, Math.min(p.length, at + 8), words)
  const before = p.tags[i - 2]
  if (p.tags[at] === TAG.PUNCT && p.words[at] !== '-' && (before === TAG.NOUN || before === TAG.PROPN || before === TAG.PRON)) return true
  return (
    p.tags[at] === QUOTED ||
    words.complementizers.has(p.words[at] as string) ||
    (p.tags[at] === TAG.SCONJ && words.interrogatives.has(p.words[at] as string)) ||
    (p.words[at] === ':' && p.tags[at + 1] === QUOTED) ||
    (p.words[at] === ',' && p.tags[at + 1] === QUOTED)
  )
}

/** Whether an infinitive content stands to the right of a verb that follows its subject: bare (`assure avoir vu`), or past whoever is told. */
const opensInfinitive = (p: Passage, i: number, readings: readonly ReportingForm[], words: Grammar['words']): boolean => {
  const before = p.tags[i - 1]
  if (before !== TAG.NOUN && before !== TAG.PROPN) return false
  // An article opens the object of a verb that reports one.
  if (p.tags[i + 1] === TAG.DET && readings.some(({ verb }) => verb.objects.includes(''))) return true
  let at = i + 1
  while (words.negations.has(p.words[at] as string) || (words.clitics.has(p.words[at] as string) && p.tags[at] !== TAG.DET) || p.tags[at] === TAG.ADV) at++
  if (p.tags[at] === TAG.PRON) at++
  const infinitive = (item: number): boolean => p.tags[item] === TAG.VERB_INF || p.tags[item] === TAG.AUX_INF
  if (infinitive(at)) return readings.some(({ verb }) => verb.infinitive.includes(''))
  if (!readings.some(({ verb }) => verb.addressee) || !beginsPhrase(p, i + 1)) return false
  const after = skipPhrase(p, i + 1, Math.min(p.length, i + 10), words)
  return words.infinitive_markers.has(p.words[after] as string) && infinitive(after + 1)
}

/** A past participle that modifies the noun before it and is followed by an agent or a preposition. */
const isReduced = (p: Passage, i: number): boolean => {
  if (i === 0 || p.sentences[i - 1] !== p.sentences[i]) return true
  const before = p.tags[i - 1]
  const after = p.tags[i + 1]
  return (
    (before === TAG.NOUN || before === TAG.PUNCT) &&
    (after === TAG.ADP || ((after === TAG.NOUN || after === TAG.DET || after === TAG.ADJ) && before === TAG.NOUN))
  )
}

/** `Asked to comment, the mayor said`: a participle that opens its sentence, with what it governs. */
const opensAsParticiple = (p: Passage, i: number): boolean => {
  const after = p.tags[i + 1]
  return (i === 0 || p.sentences[i - 1] !== p.sentences[i]) && (after === TAG.ADP || after === TAG.PART || after === TAG.SCONJ)
}

/** Length of the aside that ends with item `i`: `a pour sa part proposé`. */
const asideBefore = (p: Passage, i: number, { asides }: Grammar['words']): number => {
  for (const aside of asides.get(p.words[i] as string) ?? []) if (aside.every((word, at) => p.words[i - aside.length + 1 + at] === word)) return aside.length
  return 0
}

/** `Ruhl, asked whether she agreed, said`: a participle between commas, after the only phrase before it. */
const isSetOff = (p: Passage, i: number): boolean => {
  if (p.words[i - 1] !== ',' || p.tags[i + 1] === QUOTED || p.tags[i + 1] === TAG.PUNCT) return false
  for (let at = i - 2; at >= 0 && at > i - LONGEST_SUBJECT && p.sentences[at] === p.sentences[i]; at--)
    if (p.tags[at] !== TAG.NOUN && p.tags[at] !== TAG.PROPN && p.tags[at] !== TAG.DET && p.tags[at] !== TAG.ADJ) return false
  for (let at = i + 1; at < p.length && at < i + LONGEST_SET_OFF && p.sentences[at] === p.sentences[i]; at++)
    if (p.words[at] === ',') return p.tags[at + 1] === TAG.VERB || p.tags[at + 1] === TAG.AUX
  return false
}

/** Items looked at before and after a participle between commas. */
const LONGEST_SUBJECT = 16
const LONGEST_SET_OFF = 40

interface Left {
  readonly first: number
  readonly auxiliary?: 'active' | 'passive'
  readonly reflexive: boolean
  /** The first auxiliary is a participle: `having said`, `ayant dit`. */
  readonly participial: boolean
  readonly negated: boolean
  readonly inverted?: number
}

/** What of the verb group stands before its head. */
const leftOf = (p: Passage, head: number, { words, verbs: { reflexives } }: Grammar): Left => {
  let first = head
  let auxiliary: Left['auxiliary']
  let reflexive = false
  let negated = false
  let inverted: number | undefined
  for (let i = head - 1; i >= 0 && i >= head - 8; i--) {
    const word = p.words[i] as string
    const tag = p.tags[i] as number
    if (tag === QUOTED || tag === TAG.PUNCT) break
    const aside = asideBefore(p, i, words)
    if (aside > 0) {
      i -= aside - 1
      continue
    }
    if (words.inverted.has(word)) inverted = i
    else if (words.passives.has(word) && tag !== TAG.NOUN) {
      auxiliary ??= 'passive'
      first = i
    } else if (words.auxiliaries.has(word) && tag !== TAG.NOUN && tag !== TAG.ADP && !(word === "'s" && tag === TAG.PART)) {
      auxiliary ??= 'active'
      first = i
    } else if (words.modals.has(word) && tag !== TAG.NOUN && tag !== TAG.ADP) {
      // An infinitive marker alone is no auxiliary: `to say` after a noun.
      if (tag !== TAG.PART) {
        auxiliary ??= 'active'
        first = i
      }
    } else if (words.negations.has(word)) negated = true
    else if (words.clitics.has(word) && tag !== TAG.DET && tag !== TAG.NOUN) {
      if (reflexives.has(word)) {
        reflexive = true
        first = Math.min(first, i)
      }
    } else if (words.time_nouns.has(word) || (tag === TAG.ADP && words.time_nouns.has(p.words[i + 1] as string))) {
      // `was on Wednesday reported`
    } else if (!(words.adverbs.has(word) || tag === TAG.ADV)) break
  }
  const firstTag = p.tags[first]
  const participial = first < head && (firstTag === TAG.VERB_GER || firstTag === TAG.AUX_PART)
  return { first, reflexive, participial, negated, ...(auxiliary && { auxiliary }), ...(inverted !== undefined && { inverted }) }
}
