import { givenName } from '../lexicon/given-names.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isCapitalised, type Reading, Shape } from '../reading.ts'
import type { Candidate } from './candidate.ts'
import { isLanguage } from './demonyms.ts'

/**
 * Sets the bounds of tagged names by what is certain: titles and roles before a person's name are no part of it, initials are,
 * and a noun in small letters that says what a name is stays out of it (agence Reuters).
 */
export const settleBounds = (reading: Reading, lexicon: Lexicon, candidates: readonly Candidate[]): readonly Candidate[] =>
  withParticles(
    reading,
    lexicon,
    candidates.map((candidate) => {
      if (candidate.type === 'PER') return person(reading, lexicon, candidate)
      if (candidate.type === 'ORG') return body(reading, lexicon, unlinked(reading, lexicon, candidate))
      return candidate.type === 'LOC' ? unlinked(reading, lexicon, candidate) : candidate
    }),
  )

/** A surname that stands alone takes the particle before it where a full name of the document ends with both: de Blasio, van Biljon. */
const withParticles = ({ tokens }: Reading, lexicon: Lexicon, candidates: readonly Candidate[]): readonly Candidate[] => {
  const particle = (at: number): boolean => lexicon.given.particles.has(tokens.folded[at] as string)
  const surnames = new Set<string>()
  for (const { firstToken, endToken, type } of candidates)
    if (type === 'PER' && endToken - firstToken > 2 && particle(endToken - 2)) surnames.add(`${tokens.folded[endToken - 2]} ${tokens.folded[endToken - 1]}`)
  if (surnames.size === 0) return candidates
  return candidates.map((candidate) => {
    const { firstToken, endToken, type } = candidate
    const alone = type === 'PER' && endToken - firstToken === 1 && firstToken > 0
    return alone && surnames.has(`${tokens.folded[firstToken - 1]} ${tokens.folded[firstToken]}`) ? { ...candidate, firstToken: firstToken - 1 } : candidate
  })
}

/** Below this a tagged person or organisation that is an adjective of a country is the adjective. */
const SURE = 0.93

/** Tagged names that are adjectives or nouns of a country or people: `French` is a mention of France. */
export const asDemonyms = (reading: Reading, lexicon: Lexicon, candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.map((candidate) => {
    const { tokens } = reading
    const { firstToken, endToken, type, certainty } = candidate
    if (endToken - firstToken > 3 || ((type === 'PER' || type === 'ORG') && certainty >= SURE)) return candidate
    const words = tokens.folded.slice(firstToken, endToken)
    const [known] = lexicon.demonyms.get(words)
    if (!known || (type === 'LOC' && lexicon.known.get(words).length > 0) || isLanguage(reading, lexicon, firstToken, words.length)) return candidate
    return { ...candidate, type: known.type, kind: 'demonym', known }
  })

const person = (reading: Reading, lexicon: Lexicon, candidate: Candidate): Candidate => {
  const { tokens, shapes } = reading
  let { firstToken, endToken } = candidate
  let { gender } = candidate
  for (;;) {
    const honorific = lexicon.honorifics.longest(tokens.folded, firstToken)
    const title = honorific ?? lexicon.roles.longest(tokens.folded, firstToken)
    if (!title || firstToken + title.length >= endToken) break
    firstToken += title.length
    gender = title.values[0]?.gender ?? gender
  }
  // NYC Mayor de Blasio: what stands before the role is somebody else's name.
  for (let at = endToken - 2; at > firstToken; at--) {
    const role = lexicon.roles.longest(tokens.folded, at)
    if (role && at + role.length < endToken) {
      firstToken = at + role.length
      break
    }
  }
  const sentence = tokens.sentenceOf[firstToken]
  while (
    firstToken > 0 &&
    shapes[firstToken - 1] === Shape.initial &&
    tokens.sentenceOf[firstToken - 1] === sentence &&
    isInitial(reading, lexicon, firstToken - 1)
  )
    firstToken--
  // A given name that a repeated surname kept the tagger from.
  while (
    firstToken > 0 &&
    tokens.sentenceOf[firstToken - 1] === sentence &&
    isCapitalised(reading, firstToken - 1) &&
    givenName(lexicon.given, tokens.texts[firstToken - 1] as string)
  )
    firstToken--
  if (endToken < tokens.length && isInitial(reading, lexicon, endToken) && tokens.sentenceOf[endToken] === sentence && !isCapitalised(reading, endToken + 1))
    endToken++
  while (endToken - firstToken > 1 && lexicon.postNominals.has(tokens.texts[endToken - 1] as string)) endToken--
  const before = firstToken === candidate.firstToken ? lexicon.honorifics.longest(tokens.folded, firstToken - 1) : undefined
  if (before?.length === 1) gender = before.values[0]?.gender ?? gender
  return { ...candidate, firstToken, endToken, ...(gender && { gender }) }
}

/** One capital, perhaps with its full stop, that is no title (M.) and no word (À). */
const isInitial = ({ tokens, shapes }: Reading, lexicon: Lexicon, at: number): boolean =>
  shapes[at] === Shape.initial && !lexicon.stops.words.has(tokens.folded[at] as string) && lexicon.honorifics.get([tokens.folded[at] as string]).length === 0

/** What ties the name to the words before it is no part of it: d'Alep. */
const unlinked = ({ tokens, shapes }: Reading, lexicon: Lexicon, candidate: Candidate): Candidate => {
  let { firstToken } = candidate
  while (candidate.endToken - firstToken > 1 && shapes[firstToken] === Shape.lower && lexicon.organisations.links.has(tokens.folded[firstToken] as string))
    firstToken++
  return firstToken === candidate.firstToken ? candidate : { ...candidate, firstToken }
}

const body = (reading: Reading, lexicon: Lexicon, candidate: Candidate): Candidate => {
  const { tokens, shapes } = reading
  const { firstToken } = candidate
  // Canal +, Disney+.
  const endToken =
    tokens.texts[candidate.endToken] === '+' && !/^\d/.test(tokens.texts[candidate.endToken + 1] ?? '') ? candidate.endToken + 1 : candidate.endToken
  const generic = lexicon.organisations.genericBefore.has(tokens.folded[firstToken] as string) && shapes[firstToken] === Shape.lower
  return generic && endToken - firstToken > 1 && isCapitalised(reading, firstToken + 1)
    ? { ...candidate, firstToken: firstToken + 1, endToken }
    : { ...candidate, endToken }
}
