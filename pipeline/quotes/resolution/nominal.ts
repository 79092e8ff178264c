import type { Answer } from './answer.ts'
import { type Discourse, type Occurrence, type Office, officeOf } from './discourse.ts'
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts'
import type { ReferringWords } from './referring-words.ts'
import type { Turn } from './turn.ts'

/** Who a noun phrase without a name of its own refers to; nothing where it cannot be told. */
export const resolveNominal = (discourse: Discourse, words: ReferringWords, phrase: NounPhrase, turns: readonly Turn[]): Answer | undefined => {
  const kinds = new Set(phrase.nouns.map(({ kind }) => kind))
  const [noun] = phrase.nouns
  if (phrase.two) return pair(discourse, phrase)
  if (kinds.has('document') || kinds.has('part')) {
    const owner = whose(discourse, words, phrase, turns)
    if (owner) return { entities: owner, way: kinds.has('document') ? 'whose-words' : 'part-of' }
  }
  if (phrase.indefinite) return kinds.has('document') && issued(discourse, words, phrase) ? publisher(discourse, phrase) : undefined
  if (kinds.has('organisation')) return organisation(discourse, words, phrase, turns)
  const office = byOffice(discourse, words, phrase)
  if (office) return office
  const same = sameNoun(phrase, turns)
  if (same) return same
  if (noun?.generic && !phrase.modifiers.some(({ kind }) => kind !== 'demonym')) return manOrWoman(discourse, phrase, turns)
  return undefined
}

/** The names, or the nominal, that a document or a part belongs to. */
const whose = (discourse: Discourse, words: ReferringWords, phrase: NounPhrase, turns: readonly Turn[]): readonly number[] | undefined => {
  const owners = phrase.modifiers.filter(({ kind, entity }) => kind !== 'demonym' && discourse.entities[entity]?.type !== 'MISC')
  if (owners.length > 0) return [...new Set(owners.map(({ entity }) => entity))].slice(0, 2)
  if (phrase.complement + 1 >= phrase.endToken) return undefined
  return resolveNominal(discourse, words, definite(readNounPhrase(discourse, words, phrase.complement + 1, phrase.endToken)), turns)?.entities
}

/** Whether an indefinite document is the object of a verb: after a word that is no preposition. */
const issued = ({ tokens }: Discourse, words: ReferringWords, { firstToken }: NounPhrase): boolean => {
  const before = tokens.folded[firstToken - 1] ?? ''
  return words.indefinite.has(tokens.folded[firstToken] as string) && !words.prepositions.has(before) && /\p{L}/u.test(before)
}

/** Whoever is the subject of the sentence in which a document is said to come out: `le ministère a publié un communiqué`. */
const publisher = ({ occurrences, occurrenceFrom, tokens, entities }: Discourse, { firstToken }: NounPhrase): Answer | undefined => {
  const sentence = tokens.sentenceOf[firstToken]
  for (let i = occurrenceFrom(tokens.starts[firstToken] as number) - 1; i >= 0; i--) {
    const occurrence = occurrences[i] as Occurrence
    if (occurrence.sentence !== sentence) return undefined
    if (occurrence.subject && !occurrence.quoted && entities[occurrence.entity]?.type !== 'MISC') return { entities: [occurrence.entity], way: 'published-by' }
  }
  return undefined
}

/** A complement after a contracted article (`du ministère`) is definite though its article is inside the preposition. */
const definite = (phrase: NounPhrase): NounPhrase => (phrase.indefinite ? phrase : { ...phrase, definite: true })

/** The last two people or organisations named together before the phrase. */
const pair = ({ occurrences, occurrenceFrom, tokens, entities }: Discourse, phrase: NounPhrase): Answer | undefined => {
  const type = phrase.nouns[0]?.kind === 'person' ? 'PER' : phrase.nouns[0]?.kind === 'place' ? 'LOC' : undefined
  const found: Occurrence[] = []
  for (let i = occurrenceFrom(tokens.starts[phrase.firstToken] as number) - 1; i >= 0 && found.length < 2; i--) {
    const occurrence = occurrences[i] as Occurrence
    const entity = entities[occurrence.entity]
    if (!entity || entity.type === 'MISC' || (type && entity.type !== type) || found.some((other) => other.entity === occurrence.entity)) continue
    if (found[0] && found[0].sentence - occurrence.sentence > 1) return undefined
    found.push(occurrence)
  }
  return found.length === 2 ? { entities: found.map(({ entity }) => entity).reverse(), way: 'pair' } : undefined
}

/** The person whose office the phrase describes. */
const byOffice = (discourse: Discourse, words: ReferringWords, phrase: NounPhrase): Answer | undefined => {
  const described = officeOf(discourse, words, phrase.firstToken, phrase.endToken)
  const gender = phrase.nouns[0]?.gender
  let best: { entity: number; score: number; distance: number; exact: boolean } | undefined
  for (const [entity, offices] of discourse.offices.entries()) {
    const known = discourse.genders[entity]
    if (discourse.entities[entity]?.type !== 'PER' || (gender && known && gender !== known && phrase.nouns.every((noun) => noun.gender))) continue
    const classes = discourse.classes[entity] as ReadonlySet<string>
    for (const office of [...offices, { words: [...classes], groups: [], entities: [] }]) {
      const match = compare(words, described, phrase.head, office)
      if (!match) continue
      const distance = distanceTo(discourse, entity, phrase.firstToken)
      if (!best || match.score > best.score || (match.score === best.score && distance < best.distance)) best = { entity, distance, ...match }
    }
  }
  return best && { entities: [best.entity], way: best.exact ? 'office-of' : 'office-like' }
}

/** How well an office fits its description; nothing where the heads differ or more speaks against it than for it. */
const compare = (words: ReferringWords, described: Office, head: string | undefined, office: Office): { score: number; exact: boolean } | undefined => {
  const first = head ?? described.words[0]
  if (first === undefined || office.words.length === 0) return undefined
  const has = new Set(office.words)
  const shared = described.groups.some((group) => office.groups.includes(group))
  const exact = shared || first.split(' ').every((word) => has.has(words.singular(word)))
  const covered = words.wider.get(first)
  const wide = covered !== undefined && (office.words.some((word) => covered.has(word)) || covered.has(office.words.join(' ')))
  if (!exact && !wide) return undefined
  let score = exact ? 1 : 0.6
  const rest = described.words.filter((word) => !first.split(' ').some((part) => words.singular(part) === word))
  if (!shared) for (const word of rest) score += has.has(word) ? 0.5 : -0.5
  for (const entity of described.entities) score += office.entities.includes(entity) ? 0.7 : office.entities.length > 0 ? -0.7 : -0.1
  return score > 0.25 ? { score, exact: exact && score >= 1 } : undefined
}

/** The organisation whose name holds the noun, or that stood beside it; else the last one that spoke or acted. */
const organisation = (discourse: Discourse, words: ReferringWords, phrase: NounPhrase, turns: readonly Turn[]): Answer | undefined => {
  const described = officeOf(discourse, words, phrase.firstToken, phrase.endToken)
  const head = phrase.head?.split(' ').at(-1)
  const speaking = lastOrganisation(discourse, phrase, turns)
  const alone = phrase.modifiers.length === 0 && phrase.complement === phrase.endToken
  let best: { entity: number; score: number; distance: number } | undefined
  for (const [entity, { type, mentions }] of discourse.entities.entries()) {
    if (type === 'PER') continue
    const classes = discourse.classes[entity] as ReadonlySet<string>
    if (!head || (!classes.has(head) && entity !== speaking)) continue
    let score = (classes.has(head) ? (type === 'ORG' ? 1 : 0.5) : 0) + (entity === speaking && alone ? 1.2 : 0) + Math.log2(mentions.length) / 5
    for (const word of described.words) if (word !== head) score += classes.has(word) ? 0.5 : -0.4
    const distance = distanceTo(discourse, entity, phrase.firstToken)
    if (score > 0 && (!best || score > best.score || (score === best.score && distance < best.distance))) best = { entity, score, distance }
  }
  if (best) return { entities: [best.entity], way: 'organisation-like' }
  const same = sameNoun(phrase, turns)
  if (same) return same
  if (!alone || phrase.endToken - phrase.firstToken > 2) return undefined
  const { occurrences, occurrenceFrom, tokens, entities } = discourse
  const from = occurrenceFrom(tokens.starts[phrase.firstToken] as number) - 1
  for (let i = from; i >= 0 && i > from - 30; i--) {
    const occurrence = occurrences[i] as Occurrence
    if (entities[occurrence.entity]?.type === 'ORG' && (occurrence.subject || i === from)) return { entities: [occurrence.entity], way: 'organisation-before' }
  }
  return undefined
}

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

/** The last person of that gender who spoke, or was named. */
const manOrWoman = (discourse: Discourse, phrase: NounPhrase, turns: readonly Turn[]): Answer | undefined => {
  const gender = phrase.nouns[0]?.gender
  const fits = (entity: number): boolean => {
    const known = discourse.genders[entity]
    return discourse.entities[entity]?.type === 'PER' && (!gender || !known || gender === known)
  }
  const { sentenceOf, starts } = discourse.tokens
  const sentence = sentenceOf[phrase.firstToken] as number
  const last = turns.at(-1)
  if (last && sentence - last.sentence <= 3 && last.answer.entities.length === 1 && last.answer.entities.every(fits))
    return { entities: last.answer.entities, way: 'man-or-woman' }
  for (let i = discourse.occurrenceFrom(starts[phrase.firstToken] as number) - 1; i >= 0; i--) {
    const occurrence = discourse.occurrences[i] as Occurrence
    if (sentence - occurrence.sentence > 3) break
    if (!occurrence.quoted && fits(occurrence.entity)) return { entities: [occurrence.entity], way: 'man-or-woman' }
  }
  return undefined
}

/** Occurrences between the token and the entity's nearest mention before it; those only named later come after all others. */
const distanceTo = ({ occurrences, occurrenceFrom, tokens, entities }: Discourse, entity: number, token: number): number => {
  const offset = tokens.starts[token] as number
  const before = entities[entity]?.mentions.findLast(({ end }) => end <= offset)
  return before ? occurrenceFrom(offset) - occurrenceFrom(before.start) : occurrences.length + 1
}
