import { covers, type Span } from '#src/span'
import type { Answer } from './answer.ts'
import type { Discourse } from './discourse.ts'
import type { Topic } from './narration.ts'
import type { Occurrence } from './occurrence.ts'
import { lastTwo } from './pair.ts'
import type { Gender, GrammaticalNumber, Pronoun } from './referring-words.ts'
import type { Turn } from './turn.ts'

/** Sentences back that a pronoun reaches, and mentions looked at on the way. */
const REACH = 4
const MENTIONS = 40
/** The least salience of a mention that a pronoun takes up: what is less salient cannot be told from nobody. */
const LEAST = 0
/** What it costs to reach beyond the paragraph. */
const PARAGRAPH = 1.5

/** What the phrase shows besides its pronoun, and the content it is the speaker of: nobody is named there as its own speaker. */
export interface Agreement {
  readonly gender?: Gender
  readonly number?: GrammaticalNumber
  readonly content: readonly Span[]
}

interface Candidate {
  readonly entities: readonly number[]
  readonly score: number
  readonly way: Answer['way']
}

/**
 * The antecedent of a speaker's pronoun at a token: the last speaker and the last subject are preferred to complements, the
 * near to the far, persons to organisations, what agrees in gender and number is required (after the salience factors of
 * Lappin and Leass, 1994).
 */
export const resolvePronoun = (
  discourse: Discourse,
  pronoun: Pronoun,
  token: number,
  agreed: Agreement,
  turns: readonly Turn[],
  topics: readonly Topic[],
): Answer => {
  if (!pronoun.anaphoric) return { entities: [], way: 'unresolved' }
  const gender = pronoun.gender ?? agreed.gender
  const number = pronoun.number ?? agreed.number
  const sentence = discourse.tokens.sentenceOf[token] as number
  const offset = discourse.tokens.starts[token] as number
  const block = discourse.blockOf(sentence)
  const beyond = (other: number): number => (discourse.blockOf(other) === block ? 0 : PARAGRAPH)
  // A pronoun for persons is somebody's: where no other agrees with it, a lexicon mistook the given name.
  const least = pronoun.person ? -REACH : LEAST
  let best: Candidate | undefined
  const offer = (candidate: Candidate): void => {
    if (!best || candidate.score > best.score) best = candidate
  }
  for (const turn of turns) {
    const away = sentence - turn.sentence
    if (away > REACH || turn.phrase.start >= offset || pronoun.nearest) continue
    const { entities } = turn.answer
    // Somebody without a name is taken up only where a noun says it is somebody.
    if (entities.length === 0 && turn.heads.length === 0) continue
    const single = entities.length === 1 ? entities[0] : undefined
    const organisation = single !== undefined && discourse.entities[single]?.type !== 'PER'
    const plural = entities.length > 1 || turn.number === 'plural' || (single !== undefined && discourse.plural[single] === 1)
    if (number !== undefined && plural !== (number === 'plural')) continue
    const known = single !== undefined ? (discourse.genders[single] ?? turn.gender) : turn.gender
    if (gender && known && known !== gender && !plural) continue
    if (pronoun.person !== undefined && single !== undefined && pronoun.person !== (discourse.entities[single]?.type === 'PER')) continue
    offer({
      entities,
      score:
        (turn === turns.at(-1) ? 0.75 : 0) +
        (organisation ? 3.5 : 5) -
        away -
        beyond(turn.sentence) -
        (away > 0 && overtaken(discourse, turn, token, single) ? 1.5 : 0) +
        (known === gender ? 0.5 : 0),
      way: entities.length > 0 ? 'pronoun-speaker' : 'unresolved',
    })
  }
  for (let i = pronoun.nearest || number === 'plural' || pronoun.person === false ? -1 : topics.length - 1; i >= 0; i--) {
    const topic = topics[i] as Topic
    const away = sentence - topic.sentence
    if (away > REACH) break
    const known = discourse.genders[topic.entity]
    if (topic.token >= token || (gender && known && known !== gender)) continue
    offer({ entities: [topic.entity], score: 4.5 + (away === 0 ? 1.5 : 0) - away - beyond(topic.sentence), way: 'pronoun-subject' })
  }
  if (number === 'plural') {
    const two = lastTwo(discourse, token, 'PER', 0)
    const together = two && discourse.lastBefore(two[1], token)
    const away = together === undefined ? REACH + 1 : sentence - (discourse.occurrences[together]?.sentence ?? 0)
    const agrees = two?.some((entity) => !gender || (discourse.genders[entity] ?? gender) === gender)
    if (two && agrees && away <= REACH - 1) offer({ entities: two, score: 4 - away, way: 'pronoun-pair' })
  }
  const from = discourse.occurrencesFrom(token) - 1
  for (let i = from; i >= 0 && i > from - MENTIONS; i--) {
    const occurrence = discourse.occurrences[i] as Occurrence
    const away = sentence - occurrence.sentence
    if (away > REACH) break
    if (agreed.content.some((span) => covers(span, occurrence))) continue
    const score = salience(discourse, occurrence, pronoun, gender, number)
    const near = away === 0 ? (occurrence.subject ? 1.5 : occurrence.governed ? -1.5 : 0) : 0
    if (score !== undefined && score + near - away >= least)
      offer({
        entities: [occurrence.entity],
        score: score + near - away - beyond(occurrence.sentence),
        way: occurrence.subject && score > 2 ? 'pronoun-subject' : 'pronoun-other',
      })
    if (pronoun.nearest && best && away > 0) break
  }
  return best ?? { entities: [], way: 'unresolved' }
}

/** Whether somebody else was the subject of a sentence between a turn and the token. */
const overtaken = ({ occurrences, occurrencesFrom, entities, tokens }: Discourse, turn: Turn, token: number, speaker: number | undefined): boolean => {
  const from = occurrencesFrom(token) - 1
  for (let i = from; i >= 0 && i > from - MENTIONS; i--) {
    const { start, subject, quoted, entity, sentence } = occurrences[i] as Occurrence
    if (start < turn.phrase.end) return false
    if (
      subject &&
      !quoted &&
      entity !== speaker &&
      entities[entity]?.type === 'PER' &&
      sentence > turn.sentence &&
      sentence < (tokens.sentenceOf[token] as number)
    )
      return true
  }
  return false
}

const salience = (
  { entities, genders, plural }: Discourse,
  { entity: index, kind, subject, governed, quoted }: Occurrence,
  pronoun: Pronoun,
  gender: Gender | undefined,
  number: GrammaticalNumber | undefined,
): number | undefined => {
  const entity = entities[index]
  if (!entity || kind === 'demonym' || entity.type === 'MISC' || (entity.type === 'LOC' && (entity.subtype !== 'country' || !subject))) return undefined
  const person = entity.type === 'PER'
  if (pronoun.person !== undefined && pronoun.person !== person) return undefined
  if (number === 'plural' && (person || plural[index] === 0)) return undefined
  if (number === 'singular' && plural[index] === 1) return undefined
  const known = genders[index]
  // A given name can be of either gender where lexicons know but one: a disagreement leaves the name to be the last resort.
  if (gender && known && gender !== known && (!person || governed || quoted || !pronoun.person)) return undefined
  const agreement = gender && known ? (gender === known ? 0.5 : -3.5) : 0
  return (person ? 2 : entity.type === 'ORG' ? 1 : 0) + (subject ? 2 : 0) - (governed ? 0.5 : 0) - (quoted ? 2 : 0) + agreement
}
