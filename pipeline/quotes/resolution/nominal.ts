import type { Entity } from '#src/layers/entities'
import type { Answer } from './answer.ts'
import type { Discourse } from './discourse.ts'
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts'
import type { Occurrence } from './occurrence.ts'
import { likeness, type Office, officeOf } from './office.ts'
import { lastTwo } from './pair.ts'
import { type Gender, type NounKind, nounAt, type ReferringWords } from './referring-words.ts'
import type { Turn } from './turn.ts'

/** Occurrences looked back at. */
const REACH = 40

/** Who a noun phrase without a name of its own refers to; nothing where it cannot be told. */
export const resolveNominal = (discourse: Discourse, words: ReferringWords, phrase: NounPhrase, turns: readonly Turn[]): Answer | undefined => {
  const kinds = new Set(phrase.nouns.map(({ kind }) => kind))
  const [noun] = phrase.nouns
  if (phrase.two) return pair(discourse, phrase)
  if (kinds.has('document') || kinds.has('part')) {
    const owner = whose(discourse, words, phrase, turns)
    if (!owner && kinds.has('document')) {
      const agent = issuedBy(discourse, words, phrase, turns)
      if (agent) return agent
    }
    if (owner) return { entities: owner, way: kinds.has('document') ? 'whose-words' : 'part-of' }
  }
  if (phrase.possessed && (kinds.has('document') || kinds.has('part') || kinds.has('organisation'))) return undefined
  if (phrase.indefinite) return kinds.has('document') && issued(discourse, words, phrase) ? publisher(discourse, words, phrase, turns) : undefined
  if (phrase.nouns[0]?.kind === 'document') return phrase.complement === phrase.endToken ? documentBefore(discourse, phrase, turns) : undefined
  if (kinds.has('organisation')) return organisation(discourse, words, phrase, turns)
  const office = phrase.plural ? undefined : (byOffice(discourse, words, phrase) ?? otherOfTwo(discourse, words, phrase, turns))
  if (office) return office
  const same = sameNoun(phrase, turns) ?? compatriot(discourse, phrase)
  if (same) return same
  if (noun?.generic && !phrase.modifiers.some(({ kind }) => kind !== 'demonym')) return manOrWoman(discourse, words, phrase, turns)
  return undefined
}

/** The names, or the nominal, that a document or a part belongs to. */
const whose = (discourse: Discourse, words: ReferringWords, phrase: NounPhrase, turns: readonly Turn[]): readonly number[] | undefined => {
  const owners = phrase.owners.filter(({ entity }) => discourse.entities[entity]?.type !== 'MISC')
  if (owners.length > 0) return [...new Set(owners.map(({ entity }) => entity))].slice(0, 2)
  const { possessive, firstToken, complement, endToken } = phrase
  if (possessive !== undefined) return resolveNominal(discourse, words, readNounPhrase(discourse, words, firstToken, possessive), turns)?.entities
  if (complement + 1 >= endToken) return undefined
  return resolveNominal(discourse, words, readNounPhrase(discourse, words, complement + 1, endToken), turns)?.entities
}

/** Whoever is said, after the document, to have made it known: `un rapport publié lundi par l'institut`, `a statement released by the ministry`. */
const issuedBy = (discourse: Discourse, words: ReferringWords, { endToken }: NounPhrase, turns: readonly Turn[]): Answer | undefined => {
  const { tokens, occurrences, occurrenceOf } = discourse
  for (let t = endToken; t < endToken + ISSUED && t < tokens.length; t++) {
    const word = tokens.folded[t] as string
    if (!/[\p{L}\p{N}]/u.test(word) || words.relatives.has(word)) return undefined
    if (!words.agents.has(word)) continue
    for (let at = t + 1; at < t + 4 && at < tokens.length; at++) {
      const occurrence = occurrences[occurrenceOf[at] as number]
      if (occurrence && occurrence.kind !== 'demonym')
        return discourse.entities[occurrence.entity]?.type === 'MISC' ? undefined : { entities: [occurrence.entity], way: 'published-by' }
    }
    const end = phraseEnd(discourse, words, t + 1)
    const agent = end > t + 1 ? resolveNominal(discourse, words, readNounPhrase(discourse, words, t + 1, end), turns) : undefined
    return agent && agent.entities.length > 0 ? { entities: agent.entities, way: 'published-by' } : undefined
  }
  return undefined
}

/** Tokens between a document and the agent that made it known. */
const ISSUED = 8

/** The end of the plain noun phrase that begins at the token: determiner, listed noun, complements; the token itself where there is none. */
const phraseEnd = ({ tokens, occurrences, occurrenceOf }: Discourse, words: ReferringWords, from: number): number => {
  let t = from
  if (words.definite.has(tokens.folded[t] as string)) t++
  const noun = nounAt(words, tokens.folded, t, tokens.length)
  if (!noun) return from
  t += noun.length
  for (;;) {
    const occurrence = occurrences[occurrenceOf[t] as number]
    if (occurrence) t = Math.max(t + 1, occurrence.endToken)
    else if (words.genitives.has(tokens.folded[t] as string) && occurrenceOf[t + 1] !== -1) t++
    else if (words.genitives.has(tokens.folded[t] as string) && words.definite.has(tokens.folded[t + 1] as string) && (occurrenceOf[t + 2] ?? -1) !== -1) t += 2
    else return t
  }
}

/** Whether an indefinite document is the object of a verb: after a word that is no preposition. */
const issued = ({ tokens }: Discourse, words: ReferringWords, { firstToken }: NounPhrase): boolean => {
  const before = tokens.folded[firstToken - 1] ?? ''
  return words.indefinite.has(tokens.folded[firstToken] as string) && !words.prepositions.has(before) && /\p{L}/u.test(before)
}

/** Whoever is the subject of the sentence in which a document is said to come out: `le ministère a publié un communiqué`. */
const publisher = (discourse: Discourse, words: ReferringWords, { firstToken }: NounPhrase, turns: readonly Turn[]): Answer | undefined => {
  const { occurrences, occurrencesFrom, tokens, entities } = discourse
  const from = occurrencesFrom(firstToken) - 1
  for (let i = from; i >= 0 && i > from - REACH; i--) {
    const { sentence, subject, quoted, entity } = occurrences[i] as Occurrence
    if (sentence !== tokens.sentenceOf[firstToken]) break
    if (subject && !quoted && entities[entity]?.type !== 'MISC') return { entities: [entity], way: 'published-by' }
  }
  // `le gouvernement des Pays-Bas publie un communiqué`: the subject has no name of its own.
  for (let t = firstToken - 1; t >= 0 && t > firstToken - REACH && tokens.sentenceOf[t] === tokens.sentenceOf[firstToken]; t--) {
    if (!words.definite.has(tokens.folded[t] as string) || words.prepositions.has(tokens.folded[t] as string)) continue
    const end = phraseEnd(discourse, words, t)
    if (end <= t || words.prepositions.has(tokens.folded[t - 1] ?? '')) continue
    const agent = resolveNominal(discourse, words, readNounPhrase(discourse, words, t, end), turns)
    if (agent && agent.entities.length > 0) return { entities: agent.entities, way: 'published-by' }
  }
  return undefined
}

/** A document mentioned before without its author: that of whoever spoke under that noun, or of the organisation that spoke last. */
const documentBefore = ({ entities, tokens }: Discourse, { head, firstToken }: NounPhrase, turns: readonly Turn[]): Answer | undefined => {
  const same = turns.findLast(({ document, answer }) => document === head && answer.entities.length > 0)
  const speaks = ({ answer }: Turn): boolean => answer.entities.some((entity) => entities[entity]?.type === 'ORG')
  const turn = same ?? turns.findLast(speaks)
  const near = turn && (same !== undefined || (tokens.sentenceOf[firstToken] as number) - turn.sentence <= DOCUMENT_REACH)
  return near ? { entities: turn.answer.entities, way: 'document-before' } : undefined
}

/** Sentences after which `the statement` may still be that of the last organisation that spoke. */
const DOCUMENT_REACH = 6

/** The first or the second of the last two people named together (`le premier`, `the latter`); nothing where the phrase is no ordinal. */
export const oneOfTwo = (discourse: Discourse, words: ReferringWords, phrase: NounPhrase): Answer | undefined => {
  if (phrase.endToken - phrase.firstToken !== 2) return undefined
  const word = discourse.tokens.folded[phrase.endToken - 1] as string
  const place = words.ordinals.findIndex((ordinal) => ordinal.has(word))
  if (place < 0) return undefined
  const two = lastTwo(discourse, phrase.firstToken, 'PER') ?? lastTwo(discourse, phrase.firstToken, undefined)
  const chosen = two?.[place]
  return chosen === undefined ? { entities: [], way: 'unresolved' } : { entities: [chosen], way: 'one-of-two' }
}

/** The counterpart of whoever spoke last, where two were named together before. */
const otherOfTwo = (discourse: Discourse, words: ReferringWords, { head, firstToken }: NounPhrase, turns: readonly Turn[]): Answer | undefined => {
  if (head === undefined || !words.counterparts.has(head)) return undefined
  const [speaker] = turns.at(-1)?.answer.entities ?? []
  const two = lastTwo(discourse, firstToken, 'PER')
  const other = two && speaker !== undefined && two.includes(speaker) ? two.find((entity) => entity !== speaker) : undefined
  return other === undefined ? undefined : { entities: [other], way: 'one-of-two' }
}

/** The last two people or organisations named together before the phrase. */
const pair = (discourse: Discourse, phrase: NounPhrase): Answer | undefined => {
  const kind = phrase.nouns[0]?.kind
  const two = lastTwo(discourse, phrase.firstToken, kind === 'person' ? 'PER' : kind === 'place' ? 'LOC' : undefined)
  return two && { entities: two, way: 'pair' }
}

/** The person whose office the phrase describes. */
const byOffice = (discourse: Discourse, words: ReferringWords, phrase: NounPhrase): Answer | undefined => {
  const { firstToken, endToken, head } = phrase
  const described = { ...officeOf(discourse, words, -1, firstToken, endToken), ...(head !== undefined && { heads: [head] }) }
  const [first] = described.heads
  if (first === undefined) return undefined
  const gender = genderOf(discourse, words, phrase)
  let best: { entity: number; score: number; distance: number } | undefined
  const offer = (office: Office, wide: boolean): void => {
    const known = discourse.genders[office.entity]
    if (gender && known && gender !== known) return
    const score = likeness(described, office, wide)
    if (score === undefined) return
    const distance = distanceTo(discourse, office.entity, firstToken)
    if (!best || score > best.score || (score === best.score && distance < best.distance)) best = { entity: office.entity, distance, score }
  }
  for (const group of described.groups) for (const office of discourse.officeGroups.get(group) ?? []) offer(office, false)
  for (const office of discourse.offices.get(first) ?? []) offer(office, false)
  for (const role of words.wider.get(first) ?? []) for (const office of discourse.offices.get(role) ?? []) offer(office, true)
  if (words.counterparts.has(first)) for (const place of described.entities) for (const office of discourse.officesIn.get(place) ?? []) offer(office, true)
  return best && { entities: [best.entity], way: best.score >= 0.75 ? 'office-of' : 'office-like' }
}

/** The gender of the determiner (`la ministre`), else the one that all readings of the noun have. */
const genderOf = ({ tokens }: Discourse, words: ReferringWords, { nouns, firstToken }: NounPhrase): Gender | undefined => {
  const determined = words.genders.get(tokens.folded[firstToken] as string)
  if (determined) return determined
  const [first] = nouns
  return first && nouns.every(({ gender }) => gender === first.gender) ? first.gender : undefined
}

/** Whether a person's name stands before the noun: the Roe campaign is no organisation named elsewhere. */
const isNamesake = ({ entities, occurrences, occurrenceOf }: Discourse, { firstToken, complement }: NounPhrase): boolean => {
  for (let t = firstToken; t < complement; t++) {
    const occurrence = occurrences[occurrenceOf[t] as number]
    if (occurrence && entities[occurrence.entity]?.type === 'PER') return true
  }
  return false
}

/** The organisation whose name holds the noun, or that stood beside it; else the last one that spoke or acted. */
const organisation = (discourse: Discourse, words: ReferringWords, phrase: NounPhrase, turns: readonly Turn[]): Answer | undefined => {
  if (isNamesake(discourse, phrase)) return undefined
  const described = officeOf(discourse, words, -1, phrase.firstToken, phrase.endToken)
  const head = phrase.head?.split(' ').at(-1)
  const speaking = lastOrganisation(discourse, phrase, turns)
  const alone = phrase.modifiers.every(({ kind }) => kind === 'demonym') && phrase.complement === phrase.endToken
  let best: { entity: number; score: number; distance: number } | undefined
  const called = head === undefined ? [] : (discourse.byClass.get(head) ?? [])
  for (const entity of speaking === undefined || called.includes(speaking) ? called : [...called, speaking]) {
    const { type, mentions } = discourse.entities[entity] as Entity
    if (type === 'PER' || head === undefined) continue
    const classes = discourse.classes[entity] as ReadonlySet<string>
    if (!classes.has(head) && (!words.bodies.has(head) || isCalledOtherwise(words, classes))) continue
    let score = (classes.has(head) ? (type === 'ORG' ? 1 : 0.5) : 0) + (entity === speaking && alone ? 1.2 : 0) + Math.log2(mentions.length) / 10
    for (const word of described.words) if (word !== head) score += classes.has(word) ? 0.5 : -0.4
    const distance = distanceTo(discourse, entity, phrase.firstToken)
    score -= Math.min(distance, FAR) * 0.05
    if (score > 0 && (!best || score > best.score || (score === best.score && distance < best.distance))) best = { entity, score, distance }
  }
  if (best) return { entities: [best.entity], way: 'organisation-like' }
  const countries = words.governments.has(head ?? '') ? phrase.modifiers.filter(({ entity }) => discourse.entities[entity]?.type === 'LOC') : []
  if (countries.length === 1) return { entities: countries.map(({ entity }) => entity), way: 'government-of' }
  const same = sameNoun(phrase, turns)
  if (same) return same
  if (!alone || head === undefined || !words.bodies.has(head) || phrase.endToken - phrase.firstToken > 2 + phrase.modifiers.length) return undefined
  const { occurrences, entities } = discourse
  const from = discourse.occurrencesFrom(phrase.firstToken) - 1
  for (let i = from; i >= 0 && i > from - REACH; i--) {
    const occurrence = occurrences[i] as Occurrence
    if (entities[occurrence.entity]?.type === 'ORG' && (occurrence.subject || i === from)) return { entities: [occurrence.entity], way: 'organisation-before' }
  }
  return undefined
}

/** Occurrences after which one body is as far as another. */
const FAR = 10

/** Whether a noun in the name says what sort of body it is: `la cour` is no `conseil`. */
const isCalledOtherwise = (words: ReferringWords, classes: ReadonlySet<string>): boolean => {
  for (const word of classes) if (words.isKind(word, BODIES)) return true
  return false
}

const BODIES: ReadonlySet<NounKind> = new Set(['organisation'])

/** The organisation that spoke last, not more than two sentences before. */
const lastOrganisation = (discourse: Discourse, { firstToken }: NounPhrase, turns: readonly Turn[]): number | undefined => {
  const last = turns.at(-1)
  const [entity] = last?.answer.entities ?? []
  if (!last || entity === undefined || (discourse.tokens.sentenceOf[firstToken] as number) - last.sentence > 2) return undefined
  return discourse.entities[entity]?.type === 'PER' ? undefined : entity
}

/** Whoever an earlier speaker under the same noun was. */
const sameNoun = (phrase: NounPhrase, turns: readonly Turn[]): Answer | undefined => {
  if (!phrase.head) return undefined
  const earlier = turns.findLast(({ heads }) => heads.includes(phrase.head as string))
  return earlier && (earlier.answer.entities.length > 0 ? { entities: earlier.answer.entities, way: 'same-noun' } : { entities: [], way: 'unresolved' })
}

/** The one person whose office names the country that a demonym alone does: `le Belge` for `son homologue belge`. */
const compatriot = ({ officesIn }: Discourse, { nouns, modifiers, plural }: NounPhrase): Answer | undefined => {
  const [only] = modifiers
  if (plural || nouns.length > 0 || modifiers.length !== 1 || only?.kind !== 'demonym') return undefined
  const people = [...new Set((officesIn.get(only.entity) ?? []).map(({ entity }) => entity))]
  return people.length === 1 ? { entities: people, way: 'office-like' } : undefined
}

/** The last person of that gender who spoke, or was named. */
const manOrWoman = (discourse: Discourse, words: ReferringWords, phrase: NounPhrase, turns: readonly Turn[]): Answer | undefined => {
  const gender = genderOf(discourse, words, phrase)
  const fits = (entity: number): boolean => {
    const known = discourse.genders[entity]
    return discourse.entities[entity]?.type === 'PER' && (!gender || !known || gender === known)
  }
  const sentence = discourse.tokens.sentenceOf[phrase.firstToken] as number
  const last = turns.at(-1)
  const spoke = last && sentence - last.sentence <= 3 && last.answer.entities.length === 1 && last.answer.entities.every(fits)
  if (spoke) return { entities: last.answer.entities, way: 'man-or-woman' }
  const from = discourse.occurrencesFrom(phrase.firstToken) - 1
  for (let i = from; i >= 0 && i > from - REACH; i--) {
    const occurrence = discourse.occurrences[i] as Occurrence
    if (sentence - occurrence.sentence > 3) break
    if (!occurrence.quoted && fits(occurrence.entity)) return { entities: [occurrence.entity], way: 'man-or-woman' }
  }
  return undefined
}

/** Occurrences between the token and the entity's last one before it; those only named later come after all others. */
const distanceTo = ({ occurrences, occurrencesFrom, lastBefore }: Discourse, entity: number, token: number): number => {
  const last = lastBefore(entity, token)
  return last >= 0 ? occurrencesFrom(token) - last : occurrences.length + 1
}
