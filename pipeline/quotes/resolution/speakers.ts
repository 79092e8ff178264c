import { fold } from '#pipeline/text/fold'
import type { Document } from '#src/document'
import type { Speaker } from '#src/layers/quotes'
import type { Span } from '#src/span'
import type { QuoteDraft, SpeakerPhrase } from '../draft.ts'
import { type Answer, speakerOf } from './answer.ts'
import { type Discourse, readDiscourse } from './discourse.ts'
import { type Narrated, narratedPronouns, type Topic } from './narration.ts'
import { oneOfTwo, resolveNominal } from './nominal.ts'
import { type NounPhrase, readNounPhrases } from './noun-phrase.ts'
import type { Occurrence } from './occurrence.ts'
import { resolvePronoun } from './pronoun.ts'
import type { ReferringWords } from './referring-words.ts'
import type { Turn } from './turn.ts'

/** Ties the speakers of a document's drafts to its entities: one speaker a draft, in their order. */
export type SpeakerResolver = (document: Document<'segmentation' | 'entities'>, drafts: readonly QuoteDraft[]) => readonly Speaker[]

/** A resolver for the language of the words. */
export const speakerResolver = (words: ReferringWords): SpeakerResolver => {
  return ({ text, layers }, drafts) => {
    if (drafts.every(({ speaker }) => speaker === undefined)) return drafts.map((draft) => speakerOf(UNNAMED, draft.speaker))
    const quoted = drafts.filter(({ type }) => type === 'direct').flatMap(({ spans }) => spans)
    const discourse = readDiscourse(layers.segmentation, layers.entities, quoted, words)
    const answers = answerPhrases(discourse, words, text, drafts)
    takeOver(drafts, answers)
    return drafts.map((draft, index) => speakerOf(answers.get(index) ?? UNNAMED, draft.speaker))
  }
}

/** The answers of all drafts with a speaker's phrase, found in the order of these phrases. */
const answerPhrases = (discourse: Discourse, words: ReferringWords, text: string, drafts: readonly QuoteDraft[]): Map<number, Answer> => {
  const answers = new Map<number, Answer>()
  const turns: Turn[] = []
  const topics: Topic[] = []
  const spoken = drafts
    .map(({ speaker, spans }, index) => ({ phrase: speaker, spans, index }))
    .filter((entry): entry is { phrase: SpeakerPhrase; spans: readonly Span[]; index: number } => entry.phrase !== undefined)
    .sort((a, b) => a.phrase.start - b.phrase.start || a.index - b.index)
  const narrated = spoken.some(({ phrase }) => phrase.form === 'pronoun')
    ? narratedPronouns(
        discourse,
        words,
        drafts.flatMap(({ spans }) => spans),
      )
    : []
  let told = 0
  for (const { phrase, spans, index } of spoken) {
    for (; told < narrated.length && (narrated[told] as Narrated).token < phrase.firstToken; told++) {
      const topic = topicOf(discourse, narrated[told] as Narrated, turns, topics)
      if (topic) topics.push(topic)
      if (topics.length > RECENT_TURNS) topics.shift()
    }
    const known = turns.at(-1)
    // One speaker may have several quotes in a sentence: the same phrase has the same answer.
    if (known && known.phrase.start === phrase.start && known.phrase.end === phrase.end) {
      answers.set(index, known.answer)
      continue
    }
    const turn = answerPhrase(discourse, words, text, phrase, spans, turns, topics)
    answers.set(index, turn.answer)
    turns.push(turn)
    if (turns.length > RECENT_TURNS) turns.shift()
  }
  return answers
}

/** Turns kept to be taken up again: enough for a dispatch, a bound for hostile input. */
const RECENT_TURNS = 60

/** Whom a narrated pronoun stands for, where that is one person, and not told by the last resort. */
const topicOf = (discourse: Discourse, { token, pronoun }: Narrated, turns: readonly Turn[], topics: readonly Topic[]): Topic | undefined => {
  const { entities, way } = resolvePronoun(discourse, pronoun, token, { content: [] }, turns, topics)
  const [entity] = entities
  if (entity === undefined || entities.length > 1 || way === 'pronoun-other' || discourse.entities[entity]?.type !== 'PER') return undefined
  return { token, sentence: discourse.tokens.sentenceOf[token] as number, entity }
}

const answerPhrase = (
  discourse: Discourse,
  words: ReferringWords,
  text: string,
  phrase: SpeakerPhrase,
  content: readonly Span[],
  turns: readonly Turn[],
  topics: readonly Topic[],
): Turn => {
  const sentence = discourse.tokens.sentenceOf[phrase.firstToken] as number
  const agreed = { content, ...(phrase.gender && { gender: phrase.gender }), ...(phrase.number && { number: phrase.number }) }
  const pronoun = words.pronouns.get(fold(text.slice(phrase.start, phrase.end)))
  if (pronoun) {
    const answer = resolvePronoun(discourse, pronoun, phrase.firstToken, agreed, turns, topics)
    const { gender = phrase.gender, number = phrase.number } = pronoun
    return { phrase, answer, heads: [], sentence, ...(gender && { gender }), ...(number && { number }) }
  }
  const parts = readNounPhrases(discourse, words, phrase)
  const answers = parts.map((part) => {
    // `businessman and donor Jean Roux`: a noun without determiner beside a name is a title of it.
    if (part.names.length === 0 && part.bare && parts.some(({ names }) => names.length > 0)) return undefined
    return byName(discourse, words, part) ?? oneOfTwo(discourse, words, part) ?? resolveNominal(discourse, words, part, turns)
  })
  const entities = [...new Set(answers.flatMap((answer) => answer?.entities ?? []))]
  const way = answers.find((answer) => answer && answer.entities.length > 0)?.way ?? answers[0]?.way ?? silence(parts[0])
  const heads = parts.flatMap(({ head, nouns }) => (head !== undefined && nouns.some(({ kind }) => kind === 'person' || kind === 'organisation') ? [head] : []))
  const gender = phrase.gender ?? (parts.length === 1 ? parts[0]?.nouns[0]?.gender : undefined)
  const number = phrase.number ?? (parts.length > 1 ? 'plural' : undefined)
  const document = parts.find(({ nouns }) => nouns.some(({ kind }) => kind === 'document'))?.head
  return {
    phrase,
    answer: { entities, way },
    heads,
    ...(document !== undefined && { document }),
    sentence,
    ...(gender && { gender }),
    ...(number && { number }),
  }
}

/** Why nobody was found: sources whom nobody names, or a reference that could not be followed. */
const silence = (part: NounPhrase | undefined): Answer['way'] =>
  part && (part.indefinite || part.nouns.some(({ anonymous }) => anonymous)) ? 'anonymous' : 'unresolved'

/** The name at the head of the phrase, a person's before an organisation's, the last before the first. */
const byName = (discourse: Discourse, words: ReferringWords, phrase: NounPhrase): Answer | undefined => {
  const { entities } = discourse
  const chosen: Occurrence | undefined = phrase.names.findLast(({ entity }) => entities[entity]?.type === 'PER') ?? phrase.names.at(-1)
  if (!chosen) return phrase.nouns.length === 0 && phrase.modifiers.length === 0 ? namesake(discourse, words, phrase) : undefined
  const type = entities[chosen.entity]?.type
  const way = chosen.kind === 'acronym' ? 'acronym' : chosen.kind === 'metonym' || type === 'LOC' ? 'metonym' : type === 'PER' ? 'person-name' : 'other-name'
  return { entities: [chosen.entity], way }
}

/** The one entity whose name holds the phrase's capitalised words, where the name was not recognised in the phrase itself. */
const namesake = ({ tokens, classes, byClass }: Discourse, words: ReferringWords, { firstToken, endToken }: NounPhrase): Answer | undefined => {
  const capitalised: string[] = []
  for (let t = firstToken; t < endToken; t++) {
    const written = tokens.texts[t] as string
    if (/^\p{Lu}\p{L}/u.test(written) && !words.definite.has(tokens.folded[t] as string)) capitalised.push(words.singular(tokens.folded[t] as string))
  }
  if (capitalised.length === 0 || capitalised.length > 4) return undefined
  const holders = (byClass.get(capitalised[0] as string) ?? []).filter((entity) => capitalised.every((word) => classes[entity]?.has(word)))
  return holders.length === 1 ? { entities: holders, way: 'namesake' } : undefined
}

/** The speakers of quotes without one of their own: those of the quotes they continue, or of those whose words they repeat. */
const takeOver = (drafts: readonly QuoteDraft[], answers: Map<number, Answer>): void => {
  for (const [index, { speaker, carriedFrom }] of drafts.entries()) {
    if (!speaker && carriedFrom !== undefined && carriedFrom < index) answers.set(index, after(answers.get(carriedFrom), 'carried'))
  }
  // A heading repeats words that come after it: these are known by now.
  for (const [index, { repeats }] of drafts.entries()) {
    if (repeats !== undefined && !answers.has(index)) answers.set(index, after(answers.get(repeats), 'repeated'))
  }
}

const UNNAMED: Answer = { entities: [], way: 'unnamed' }

const after = (answer: Answer | undefined, way: Answer['way']): Answer => (answer && answer.entities.length > 0 ? { entities: answer.entities, way } : UNNAMED)
