import { readCalendar } from '#pipeline/languages/schema/calendar'
import { readTokenRules } from '#pipeline/languages/schema/token-rules'
import { fold, foldAccents } from '#pipeline/text/fold'
import { type PhraseIndex, phraseIndex } from '#pipeline/text/phrase-index'
import { type TokenRules, tokenize } from '#pipeline/text/tokenize'
import type { Pack } from '#src/pack'
import type { Cities } from './cities.ts'
import { readDemonyms } from './demonyms.ts'
import type { GivenNames } from './given-names.ts'
import type { Known } from './known.ts'
import { type Meant, readMetonyms } from './metonyms.ts'
import { type NamingPack, readNaming } from './naming.ts'
import { readOrganisations } from './organisation-names.ts'
import { type Gender, type PersonWord, readPersonWords, readStopNames, type StopNames } from './person-words.ts'
import { readPlaces } from './place-names.ts'
import { readSport, type SportPack } from './sport.ts'

type Words = ReadonlySet<string>

/** Everything that the stage knows of one language. Words and phrases are folded. */
export interface Lexicon {
  readonly tag: string
  readonly known: PhraseIndex<Known>
  readonly demonyms: PhraseIndex<Known>
  readonly languageAfter: Words
  readonly places: {
    readonly heads: Words
    readonly innerHeads: Words
    readonly before: Words
    readonly states: Words
    readonly prepositions: Words
    readonly directions: Words
  }
  readonly organisations: {
    readonly lowerHeads: Words
    readonly seatedHeads: PhraseIndex<true>
    readonly genitives: Words
    readonly heads: Words
    readonly innerHeads: Words
    readonly adjectives: Words
    readonly fields: PhraseIndex<true>
    readonly links: Words
    readonly ministers: Words
    readonly portfolioContinues: Words
    readonly genericBefore: Words
    readonly pluralBefore: Words
    readonly pluralAfter: Words
  }
  readonly honorifics: PhraseIndex<PersonWord>
  readonly roles: PhraseIndex<PersonWord>
  /** As written. */
  readonly postNominals: Words
  readonly roleWords: {
    readonly heads: PhraseIndex<PersonWord>
    readonly before: Words
    readonly after: PhraseIndex<true>
    readonly complement: Words
    readonly ofPersons: Words
    readonly infinitives: Words
    readonly articles: Words
    readonly determiners: Words
    readonly genders: ReadonlyMap<string, Gender>
    readonly joins: Words
    readonly prefixes: readonly string[]
    readonly plurals: readonly (readonly [string, string])[]
    readonly copulas: Words
    readonly relatives: Words
    readonly verbalBefore: Words
    readonly verbEndings: readonly string[]
    readonly possessives: Words
    /** Whether names stand before a role: EU foreign policy chief. */
    readonly premodified: boolean
    readonly affiliated: boolean
  }
  readonly metonyms: {
    readonly places: PhraseIndex<Meant>
    readonly verbs: Words
    readonly inverted: Words
    readonly auxiliaries: Words
    readonly joins: Words
    /** As folded tokens, the last first. */
    readonly sources: PhraseIndex<true>
  }
  readonly naming: NamingPack
  readonly sport: SportPack
  readonly stops: StopNames
  readonly calendar: Words
  readonly given: GivenNames
  /** Countries and regions by ISO 3166 code. */
  readonly countries: ReadonlyMap<string, Known>
  readonly cities: Cities
}

export const readLexicon = (pack: Pack, territories: readonly string[], given: GivenNames, cities: Cities): Lexicon => {
  const { rules } = readTokenRules(pack)
  const set = (list: readonly string[]): Words => new Set(list.flatMap((word) => [fold(word), foldAccents(word)]))
  // Function words keep their accents: without them à is the verb a.
  const small = (list: readonly string[]): Words => new Set(list.map(fold))
  const index = <T>(phrases: Iterable<readonly [string, T]>): PhraseIndex<T> => phraseIndex(spellings([...phrases], rules))
  const all = (list: readonly string[]): PhraseIndex<true> => index(list.map((item) => [item, true] as const))

  const places = readPlaces(pack, territories)
  const organisations = readOrganisations(pack)
  const demonyms = readDemonyms(pack, places)
  const person = readPersonWords(pack)
  const metonyms = readMetonyms(pack)
  const calendar = readCalendar(pack).value
  return {
    tag: pack.tag,
    known: index([...places.names, ...organisations.names]),
    demonyms: index(demonyms.forms),
    languageAfter: set(demonyms.languageAfter),
    places: {
      heads: set(places.heads),
      innerHeads: set(places.innerHeads),
      before: set(places.before),
      states: set(places.states),
      prepositions: set(places.prepositions),
      directions: set(places.directions),
    },
    organisations: {
      lowerHeads: set(organisations.lowerHeads),
      seatedHeads: all(organisations.seatedHeads),
      genitives: set(organisations.genitives),
      heads: set(organisations.heads),
      innerHeads: set(organisations.innerHeads),
      adjectives: set(organisations.adjectives),
      fields: all(organisations.fields),
      links: set(organisations.links),
      ministers: set(organisations.ministers),
      portfolioContinues: set(organisations.portfolioContinues),
      genericBefore: set(organisations.genericBefore),
      pluralBefore: set(organisations.pluralBefore),
      pluralAfter: set(organisations.pluralAfter),
    },
    honorifics: index(person.honorifics),
    roles: index(person.roles),
    postNominals: new Set(person.postNominals),
    roleWords: {
      heads: phraseIndex(person.heads.map(([noun, word]) => [tokenize(noun, rules).folded, word] as const)),
      before: set(person.before),
      after: all(person.after),
      complement: small(person.complement),
      ofPersons: small(person.ofPersons),
      infinitives: small(person.infinitives),
      articles: small(person.articles),
      determiners: small(person.determiners),
      genders: new Map(person.genders),
      joins: small(person.joins),
      prefixes: person.prefixes,
      plurals: person.plurals,
      copulas: set(person.copulas),
      relatives: small(person.relatives),
      verbalBefore: small(person.verbalBefore),
      verbEndings: person.verbEndings,
      possessives: set(person.possessives),
      premodified: person.premodified,
      affiliated: person.affiliated,
    },
    metonyms: {
      places: index(metonyms.places),
      verbs: set(metonyms.verbs),
      inverted: set(metonyms.inverted),
      auxiliaries: small(metonyms.auxiliaries),
      joins: small(metonyms.joins),
      sources: phraseIndex(metonyms.sources.map((phrase) => [tokenize(phrase, rules).folded.toReversed(), true] as const)),
    },
    naming: readNaming(pack, rules),
    sport: readSport(pack, rules),
    stops: readStopNames(pack),
    calendar: new Set([...calendar.months, ...calendar.weekdays].flat().map(fold)),
    given,
    countries: places.byCode,
    cities,
  }
}

/**
 * Each phrase as folded tokens, and again without accents where capitals lose them (Etats-Unis, ALGERIE). The phrases are
 * tokenised as the lines of one text: a call of the tokeniser for each would be most of what loading costs.
 */
function* spellings<T>(phrases: readonly (readonly [string, T])[], rules: TokenRules): Iterable<readonly [readonly string[], T]> {
  const { length, ends, folded } = tokenize(phrases.map(([phrase]) => phrase).join('\n'), rules)
  let lineEnd = -1
  let token = 0
  for (const [phrase, value] of phrases) {
    lineEnd += phrase.length + 1
    const first = token
    while (token < length && (ends[token] as number) <= lineEnd) token++
    const words = folded.slice(first, token)
    yield [words, value]
    if (/^[ -~]*$/.test(phrase)) continue
    const bare = words.map(foldAccents)
    if (bare.some((word, at) => word !== words[at])) yield [bare, value]
  }
}
