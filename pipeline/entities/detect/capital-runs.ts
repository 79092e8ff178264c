import { foldAccents } from '#pipeline/text/fold'
import type { EntityType } from '#src/layers/entities'
import { TokenKind } from '#src/layers/segmentation'
import { givenName } from '../lexicon/given-names.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isCapitalised, type Reading, Shape } from '../reading.ts'
import { type Candidate, engineRule } from './candidate.ts'

const RUN = engineRule('capitals', 'detect/capital-runs')
const PERSON = engineRule('person', 'detect/capital-runs')

/**
 * Runs of capitalised words, cut at titles, roles and adjectives of countries, and typed by what is in them and before them.
 * Guesses, where no trained tagger has a say.
 */
export const detectCapitalRuns = (reading: Reading, lexicon: Lexicon): readonly Candidate[] => {
  const found: Candidate[] = []
  const { sentences } = reading.segmentation
  for (const { firstToken, endToken } of sentences) {
    let at = firstToken
    while (at < endToken) {
      const title = titleAt(reading, lexicon, at)
      if (title) {
        const start = at + title.length
        const end = nameEnd(reading, lexicon, start, endToken)
        if (end > start && reading.shouted[at] === 0) {
          found.push({
            firstToken: start,
            endToken: end,
            type: 'PER',
            kind: 'name',
            certainty: 0.88,
            by: PERSON,
            ...(title.gender && { gender: title.gender }),
          })
          at = end
        } else at = start
        continue
      }
      if (!opensName(reading, lexicon, at)) {
        at++
        continue
      }
      const end = nameEnd(reading, lexicon, at, endToken)
      if (end <= at) {
        at++
        continue
      }
      const cut = personStart(reading, lexicon, at, end)
      if (cut > at) {
        const before = typed(reading, lexicon, at, cut)
        if (before) found.push(before)
      }
      const candidate = typed(reading, lexicon, cut, end)
      if (candidate) found.push(candidate)
      at = end
    }
  }
  return found
}

/** Names after an honorific, for what a tagger misses. */
export const detectTitledNames = (reading: Reading, lexicon: Lexicon): readonly Candidate[] => {
  const found: Candidate[] = []
  for (const { firstToken, endToken } of reading.segmentation.sentences) {
    for (let at = firstToken; at < endToken; at++) {
      const title = honorificAt(reading, lexicon, at)
      if (!title || reading.shouted[at] === 1) continue
      const start = at + title.length
      const end = nameEnd(reading, lexicon, start, endToken)
      if (end > start)
        found.push({ firstToken: start, endToken: end, type: 'PER', kind: 'name', certainty: 0.79, by: PERSON, ...(title.gender && { gender: title.gender }) })
      at = Math.max(at, end - 1)
    }
  }
  return found
}

interface Title {
  readonly length: number
  readonly gender?: 'f' | 'm'
}

const honorificAt = (reading: Reading, lexicon: Lexicon, at: number): Title | undefined => {
  const honorific = lexicon.honorifics.longest(reading.tokens.folded, at)
  if (!honorific || !(isCapitalised(reading, at + honorific.length) || reading.shapes[at + honorific.length] === Shape.initial)) return undefined
  const word = honorific.values.find((value) => !value.capital || reading.shapes[at] !== Shape.lower)
  return word && { length: honorific.length, ...(word.gender && { gender: word.gender }) }
}

/** A honorific or role at `at`: longest first. A role counts where it is written as one and a capital follows. */
const titleAt = (reading: Reading, lexicon: Lexicon, at: number): Title | undefined => {
  const honorific = honorificAt(reading, lexicon, at)
  if (honorific) return honorific
  const role = lexicon.roles.longest(reading.tokens.folded, at)
  return role && isCapitalised(reading, at + role.length) ? { length: role.length, ...role.values[0] } : undefined
}

/** Whether a name may start with this token. */
const opensName = (reading: Reading, lexicon: Lexicon, at: number): boolean => {
  const { tokens, shapes, opens, lowerWords, capitalWords } = reading
  if (!isCapitalised(reading, at) && !(shapes[at] === Shape.initial && isCapitalised(reading, at + 1))) return false
  const word = tokens.folded[at] as string
  if (lexicon.calendar.has(word)) return false
  if (lexicon.stops.words.has(word) || lexicon.demonyms.get([word]).length > 0) return false
  if (opens[at] === 1 || reading.shouted[at] === 1) {
    if (lowerWords.has(word) && !capitalWords.has(word)) return false
    if (lexicon.stops.endings.some((ending) => word.endsWith(ending))) return false
    if (lexicon.organisations.adjectives.has(word)) return false
  }
  return true
}

/** The end of the name that starts at `start`: capitals, initials, and particles between them. */
const nameEnd = (reading: Reading, lexicon: Lexicon, start: number, limit: number): number => {
  const { tokens, shapes } = reading
  let end = start
  let at = start
  while (at < limit && at - start < 8) {
    const word = tokens.folded[at] as string
    if (isCapitalised(reading, at)) {
      if (reading.shouted[at] === 1 && lexicon.stops.words.has(word)) break
      if (at > start && (lexicon.calendar.has(word) || (titleAt(reading, lexicon, at) && lexicon.roles.longest(tokens.folded, at)))) break
      end = ++at
    } else if (shapes[at] === Shape.initial && tokens.kinds[at] === TokenKind.word && !lexicon.stops.words.has(word)) {
      end = ++at
    } else if (at > start && isParticle(lexicon, tokens.texts[at] as string) && particleLeads(reading, lexicon, at, limit)) at++
    else if (at > start && isPrefixed(lexicon, tokens.texts[at] as string)) end = ++at
    else break
  }
  return end
}

/** Where a person's name starts inside a run that starts otherwise: ONU António Guterres, London Sadiq Khan. */
const personStart = ({ tokens }: Reading, lexicon: Lexicon, start: number, end: number): number => {
  if (end - start < 3 || givenName(lexicon.given, tokens.texts[start] as string)) return start
  for (let at = start + 1; at < end - 1; at++)
    if (givenName(lexicon.given, tokens.texts[at] as string) && !lexicon.organisations.innerHeads.has(tokens.folded[end - 1] as string)) return at
  return start
}

const isParticle = (lexicon: Lexicon, word: string): boolean => lexicon.given.particles.has(foldAccents(word))

/** al-Assad, el-Sissi, ben-Gvir. */
const isPrefixed = (lexicon: Lexicon, word: string): boolean =>
  lexicon.given.prefixes.some(
    (prefix) =>
      word.length > prefix.length + 1 && word.toLowerCase().startsWith(prefix) && word.charAt(prefix.length) !== word.charAt(prefix.length).toLowerCase(),
  )

/** Whether the particles at `at` lead to a capital. `de` and the like only after a given name, which the caller's run starts with. */
const particleLeads = (reading: Reading, lexicon: Lexicon, at: number, limit: number): boolean => {
  let next = at
  while (next < limit && next - at < 3 && isParticle(lexicon, reading.tokens.texts[next] as string) && !isCapitalised(reading, next)) next++
  if (next >= limit || !isCapitalised(reading, next)) return false
  const before = reading.tokens.texts[at - 1] as string
  return givenName(lexicon.given, before) !== undefined || !lexicon.given.links.has(reading.tokens.folded[at] as string)
}

const typed = (reading: Reading, lexicon: Lexicon, start: number, end: number): Candidate | undefined => {
  const { tokens, shapes } = reading
  const length = end - start
  const make = (type: EntityType, certainty: number, gender?: 'f' | 'm'): Candidate => ({
    firstToken: start,
    endToken: end,
    type,
    kind: length === 1 && shapes[start] === Shape.capitals && reading.shouted[start] === 0 ? 'acronym' : 'name',
    certainty,
    by: type === 'PER' ? PERSON : RUN,
    ...(gender && { gender }),
  })
  const first = tokens.texts[start] as string
  const last = tokens.folded[end - 1] as string
  const given = givenName(lexicon.given, first)
  if (length > 1 && lexicon.organisations.innerHeads.has(last)) return make('ORG', 0.82)
  if (length > 1 && (lexicon.places.innerHeads.has(last) || lexicon.places.heads.has(tokens.folded[start] as string))) return make('LOC', 0.82)
  if (given && length > 1 && length <= 5) return make('PER', 0.85, given === 'either' ? undefined : given)
  const city = lexicon.cities(reading.text.slice(tokens.starts[start], tokens.ends[end - 1]))[0]
  if (city && (length > 1 || (reading.opens[start] === 0 && reading.shouted[start] === 0))) return make('LOC', length > 1 ? 0.75 : 0.6)
  if (reading.shouted[start] === 1) return undefined
  if (length > 1) {
    for (let i = start; i < end; i++) if (lexicon.organisations.innerHeads.has(tokens.folded[i] as string)) return make('ORG', 0.7)
    if (reading.opens[start] === 1 && length === 2 && lexicon.known.get([last]).length > 0) return undefined
    return length <= 4 ? make('PER', 0.5) : make('ORG', 0.3)
  }
  if (shapes[start] === Shape.capitals) return make('ORG', 0.5)
  const before = start > 0 ? (tokens.folded[start - 1] as string) : ''
  if (lexicon.places.prepositions.has(before) && shapes[start] === Shape.capital) return make('LOC', 0.45)
  return undefined
}
