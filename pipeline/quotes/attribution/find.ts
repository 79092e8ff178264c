import type { Phrase } from '../syntax/noun-phrase.ts'
import { type Passage, QUOTED } from '../syntax/passage.ts'
import { openingSubject, sentenceEnd, sentenceStart, subjectAfter, subjectBefore } from '../syntax/subject.ts'
import { TAG } from '../syntax/tagger.ts'
import type { Attribution, Run } from './attribution.ts'
import { clauseEnd, type Governors } from './clause-end.ts'
import { type Complement, complementOf } from './complement.ts'
import type { Grammar } from './grammar.ts'
import { comparedIncise, hasVerb, inciseOf } from './incise.ts'
import { reportedAct } from './reported-act.ts'
import { findSources } from './source.ts'
import { type KnownSpeaker, type KnownSpeakers, speakerOf } from './speaker.ts'
import { findVerbCues, type VerbCue } from './verb-cue.ts'

/** Every attribution of the passage that a cue makes, in order of content, none inside another. */
export const findAttributions = (p: Passage, grammar: Grammar): readonly Attribution[] => {
  const cues = findVerbCues(p, grammar)
  const governors = new Map<number, { readonly cue: VerbCue; readonly complement: Complement }>()
  const complements = new Map<VerbCue, Complement>()
  for (const cue of cues) {
    const complement = complementOf(p, cue, grammar)
    if (!complement) continue
    complements.set(cue, complement)
    // Of two cues in one group (`souhaite préciser que`) the last governs.
    governors.set(cue.first, { cue, complement })
  }
  const found: Attribution[] = []
  const known: KnownSpeakers = new Map()
  const sources = findSources(p, governors, grammar)
  let sentence = -1
  let source = 0
  for (const cue of cues) {
    if (p.sentences[cue.head] !== sentence) {
      sentence = p.sentences[cue.head] as number
      known.clear()
      while (source < sources.length && (sources[source]?.cue?.first ?? 0) < sentenceStart(p, cue.head)) source++
      for (let next = source; next < sources.length && next < source + MOST_KNOWN; next++) {
        const { cue: preposition, speaker } = sources[next] as Attribution
        if (preposition && speaker && p.sentences[preposition.first] === sentence) known.set(preposition.first, { phrase: speaker })
      }
    }
    const complement = governors.get(cue.first)?.cue === cue ? complements.get(cue) : undefined
    const marked =
      followsQuotation(p, cue) ||
      (grammar.speech.subjectFirstIncise && cue.mood === 'finite' && openingSubject(p, cue.first, grammar.words) !== undefined) ||
      (complement?.kind === 'bare-clause' && opensIncise(p, cue, grammar)) ||
      (complement?.kind === 'quotation' && setAfterQuotation(p, cue, complement, grammar))
        ? inciseOf(p, cue, governors, grammar)
        : undefined
    const compared = marked ? undefined : comparedIncise(p, cue, governors, grammar)
    // `called the plan "a disgrace"`: the whole is reported where objects are.
    const whole = grammar.broad && complement?.kind === 'object' && p.tags[complement.start] === QUOTED && complement.start > cue.end + 1
    if (complement && !marked && !compared && !whole) {
      const speaker = speakerOf(p, cue, known, grammar)
      if (speaker) remember(known, cue.first, { phrase: speaker, content: complement.start })
      if (
        isDenied(cue, complement) ||
        isReporters(p, cue, complement, speaker, grammar) ||
        (complement.kind === 'bare-clause' && !speaker && cue.mood === 'finite')
      )
        continue
      found.push(...governed(p, cue, complement, speaker, governors, grammar))
      continue
    }
    const incise = marked ?? compared ?? inciseOf(p, cue, governors, grammar)
    const act = (incise && !whole) || !grammar.broad ? undefined : reportedAct(p, cue, grammar)
    if (act) {
      const speaker = speakerOf(p, cue, known, grammar)
      if (speaker) remember(known, cue.first, { phrase: speaker })
      if (speaker)
        found.push({
          content: [act.content],
          cue: { first: cue.first, end: cue.end, lemma: act.verb.lemma, stance: act.verb.stance },
          speaker,
          by: act.verb.rule,
        })
      continue
    }
    if (!incise) {
      const subject = cue.mood === 'finite' ? speakerOf(p, cue, known, grammar) : undefined
      if (subject && known.size === 0) known.set(cue.first, { phrase: subject })
      continue
    }
    if (incise.speaker) remember(known, cue.first, { phrase: incise.speaker })
    found.push({ content: incise.content, cue: cueOf(cue, ['quotation', 'clause']), ...(incise.speaker && { speaker: incise.speaker }), by: ruleOf(cue) })
  }
  found.push(...sources)
  return withoutNested(found)
}

/** How many speakers of a sentence are remembered for the cues that share them. */
const MOST_KNOWN = 16

const remember = (known: KnownSpeakers, first: number, speaker: KnownSpeaker): void => {
  known.set(first, speaker)
  if (known.size <= MOST_KNOWN) return
  const [oldest] = known.keys()
  if (oldest !== undefined) known.delete(oldest)
}

/** Whether the cue stands directly after a quotation, before its subject (`« … », a dit X`). */
const followsQuotation = (p: Passage, cue: VerbCue): boolean =>
  p.tags[cue.first - 1] === QUOTED || (p.words[cue.first - 1] === ',' && p.tags[cue.first - 2] === QUOTED)

/** Whether the phrase after a cue that a comma precedes is its subject, not that of a clause: `…, said Jean Roux, a doctor.` */
const opensIncise = (p: Passage, cue: VerbCue, { words }: Grammar): boolean => {
  if (cue.mood !== 'finite' || p.words[cue.first - 1] !== ',') return false
  const subject = subjectAfter(p, cue.end, words)
  if (!subject || subject.form === 'pronoun') return false
  const limit = sentenceEnd(p, cue.head)
  for (let i = subject.end; i < limit; i++) {
    if (p.words[i] === ':') return false
    if (p.tags[i] === TAG.PUNCT || p.tags[i] === TAG.REL) return true
    if (p.tags[i] === TAG.VERB || p.tags[i] === TAG.AUX || p.tags[i] === QUOTED) return false
  }
  return true
}

/** What somebody did not say is no report of it. */
const isDenied = (cue: VerbCue, complement: Complement): boolean =>
  cue.negated && complement.kind !== 'quotation' && cue.readings.every(({ verb }) => verb.stance === 'neutral')

/**
 * What the reporter points out himself: an imperative (`Rappelons que`), somebody at large who observes (`on remarque que`), an
 * impersonal (`il faut rappeler que`, `it is worth noting that`).
 */
const isReporters = (p: Passage, cue: VerbCue, { kind }: Complement, speaker: Phrase | undefined, { words }: Grammar): boolean => {
  if (kind === 'quotation' || kind === 'object') return false
  if (!speaker) return cue.mood === 'finite' && cue.inverted === undefined && cue.first === sentenceStart(p, cue.first)
  if (speaker.form !== 'pronoun') return false
  const word = p.words[speaker.head] as string
  if (words.hearsay.has(word)) return cue.inverted === undefined && cue.readings.every(({ verb }) => OBSERVING.has(verb.stance))
  if (!words.expletives.has(word)) return false
  for (let i = speaker.end; i < cue.end; i++) if (words.impersonal_predicates.has(p.words[i] as string)) return true
  return false
}

const OBSERVING: ReadonlySet<string> = new Set(['neutral', 'finding', 'explaining'])

/** Whether cue and subject stand between two quotations (`"A," X said, "B"`). */
const setAfterQuotation = (p: Passage, cue: VerbCue, complement: Complement, { words }: Grammar): boolean => {
  if (p.words[complement.start - 1] !== ',') return false
  const subject = subjectBefore(p, cue.first, words)
  if (!subject || subject === 'shared') return false
  const before = p.words[subject.first - 1] === ',' ? subject.first - 2 : subject.first - 1
  return p.tags[before] === QUOTED && p.sentences[before] === p.sentences[cue.head]
}

const readingOf = (cue: VerbCue, frames: readonly string[]): VerbCue['readings'][number] =>
  cue.readings.find(({ verb }) => frames.some((frame) => (verb.frames as ReadonlySet<string>).has(frame))) ?? (cue.readings[0] as VerbCue['readings'][number])

const cueOf = (cue: VerbCue, frames: readonly string[]): NonNullable<Attribution['cue']> => {
  const { lemma, verb } = readingOf(cue, frames)
  return { first: cue.first, end: cue.end, lemma, stance: verb.stance }
}

const ruleOf = (cue: VerbCue): Attribution['by'] => readingOf(cue, ['clause', 'quotation']).verb.rule

/** What a cue reports on its right; one attribution, or one for each quotation that it lists. */
const governed = (
  p: Passage,
  cue: VerbCue,
  complement: Complement,
  speaker: Phrase | undefined,
  governors: Governors,
  grammar: Grammar,
): readonly Attribution[] => {
  const { kind } = complement
  const start = complement.start + (kind === 'bare-clause' && grammar.words.complementizers.has(p.words[complement.start] as string) ? 1 : 0)
  const frames = [kind === 'bare-clause' ? 'clause' : kind, 'predicate']
  const make = (content: readonly Run[]): Attribution => ({
    content,
    cue: cueOf(cue, frames),
    ...(speaker && { speaker }),
    by: readingOf(cue, frames).verb.rule,
  })
  if (kind === 'object' || (kind === 'quotation' && p.tags[start] === QUOTED)) {
    if (names(p, cue, start, grammar)) return []
    if (kind === 'quotation') {
      const end = clauseEnd(p, start, cue, governors, grammar)
      const rest = goesOn(p, start, end, false)
      if (rest) return [make([{ first: start, end }])]
    }
    const { titled, words } = p.profile(start)
    if (titled && words < 5 && p.words[start - 1] !== ':' && p.words[start - 1] !== ',' && start > cue.end) return []
    return listed(p, start).map((i) => make([{ first: i, end: i + 1 }]))
  }
  const end = clauseEnd(p, start, cue, governors, grammar)
  if (end <= start || (kind === 'clause' && grammar.speech.bareClause && !holdsClause(p, start, end, grammar.words))) return []
  // `Asked whether Syria would be invited, she said …`: a question by nobody named.
  if (kind === 'interrogative' && cue.mood === 'participle' && !speaker) return []
  if (kind === 'infinitive' && cue.mood === 'passive') {
    const subject = subjectBefore(p, cue.first, grammar.words)
    return subject && subject !== 'shared' ? [{ content: [subject, { first: start, end }], cue: cueOf(cue, [kind]), by: ruleOf(cue) }] : []
  }
  // What a colon adds to the infinitive is what was said: `appelle à voter : « … »`.
  if (kind === 'infinitive' && p.words[end] === ':' && p.tags[end + 1] === QUOTED) return [make([{ first: end + 1, end: end + 2 }])]
  if (kind === 'infinitive' && isAct(p, cue, { first: start, end }, grammar)) return []
  if (p.tags[start] === QUOTED && !goesOn(p, start, end, true)) return [make([{ first: start, end: start + 1 }])]
  return [make([{ first: start, end }])]
}

/** Whether what stands in marks is but a name: `un test appelé « … »`, `qu'il avait appelés « Liberté »`. */
const names = (p: Passage, cue: VerbCue, quotation: number, { speech }: Grammar): boolean =>
  speech.naming.has(p.words[cue.head] as string) &&
  (cue.mood === 'participle' || p.profile(quotation).titled || p.tags[quotation + 1] === TAG.VERB || p.tags[quotation + 1] === TAG.AUX) &&
  quotation === cue.end

/** Whether a clause stands there: `rejected that argument` has none; a plural takes no `that` of its own. */
const holdsClause = (p: Passage, first: number, end: number, { plural }: Grammar['words']): boolean => {
  if (p.tags[first] !== TAG.NOUN || plural.endings.some((ending) => (p.words[first] as string).endsWith(ending))) return true
  for (let i = first; i < end; i++) {
    const tag = p.tags[i]
    if (tag === QUOTED || tag === TAG.VERB || tag === TAG.AUX || tag === TAG.VERB_PART || tag === TAG.AUX_PART || p.words[i] === ',') return true
  }
  return false
}

/** Wishes and orders are acts, not reports, where none of their words is quoted. */
const isAct = (p: Passage, cue: VerbCue, content: Run, { speech, broad }: Grammar): boolean => {
  if (broad || !cue.readings.every(({ verb }) => speech.actStances.has(verb.stance) || (cue.reflexive && !verb.pronominal))) return false
  for (let i = content.first; i < content.end; i++) if (p.tags[i] === QUOTED) return false
  return true
}

/**
 * Whether the clause that begins with the quotation at `start` goes on after it: the quotation is but a part of it (a fragment
 * that a verb follows, or one of several in the clause that the complementizer opens).
 */
const goesOn = (p: Passage, start: number, end: number, complementizer: boolean): boolean => {
  const { verb, lower } = p.profile(start)
  const next = start + 1
  if (next >= end || p.tags[next] === TAG.PUNCT || p.tags[next] === TAG.REL || p.tags[next] === QUOTED) return false
  let stop = next
  while (stop < end && p.words[stop] !== ',') stop++
  const rest = { first: next, end: stop }
  if (verb && !(complementizer && lower)) return false
  if (hasVerb(p, rest) && (!verb || p.tags[next] === TAG.VERB || p.tags[next] === TAG.AUX))
    return p.tags[next] !== TAG.SCONJ && p.tags[next] !== TAG.CCONJ ? true : !verb
  if (!complementizer || p.tags[next] !== TAG.ADP) return false
  for (let i = next; i < end; i++) if (p.tags[i] === QUOTED) return true
  return false
}

/** The quotation at `start` and those that a comma or a conjunction adds to it. */
const listed = (p: Passage, start: number): readonly number[] => {
  const items = [start]
  const limit = sentenceEnd(p, start)
  for (let i = start + 1; i < limit && i < start + 40; i++) {
    const tag = p.tags[i]
    if (tag === QUOTED) {
      items.push(i)
      continue
    }
    if (tag !== TAG.CCONJ && tag !== TAG.DET && tag !== TAG.ADP && p.words[i] !== ',') break
  }
  return items
}

/** Leaves out what lies inside another's content, and the later of two that claim the same words. */
const withoutNested = (found: readonly Attribution[]): readonly Attribution[] => {
  const length = (run: Run): number => run.end - run.first
  const size = ({ content }: Attribution): number => content.reduce((sum, run) => sum + length(run), 0)
  const kept: Attribution[] = []
  const sorted = [...found].sort((a, b) => (a.content[0] as Run).first - (b.content[0] as Run).first || size(b) - size(a))
  let reach = -1
  for (const attribution of sorted) {
    const first = (attribution.content[0] as Run).first
    if (first < reach) continue
    kept.push(attribution)
    reach = Math.max(reach, (attribution.content.at(-1) as Run).end)
  }
  return kept
}
