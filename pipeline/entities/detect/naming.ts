import { foldAccents } from '#pipeline/text/fold'
import type { EntityType } from '#src/layers/entities'
import { TokenKind } from '#src/layers/segmentation'
import { givenName } from '../lexicon/given-names.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Naming } from '../lexicon/naming.ts'
import { isCapitalised, type Reading, Shape } from '../reading.ts'
import { type Candidate, ownersOf } from './candidate.ts'
import { mentionsOf, type Shown } from './mentions.ts'
import { nameRunAfter, nameRunBefore, quotedName, type Run } from './name-runs.ts'

/** Stands before what a tagger makes of the same words. */
const SHOWN = 0.9945

/** From here on the tagger's type of the same words is believed against a rule. */
const SURE = 0.9895

/** Most adjectives between a noun and the name that it says the kind of. */
const QUALIFIERS = 3

/**
 * Names that the words around them or in them show to be of a kind, by the rules of the language's `naming.yaml`: a noun before
 * (`the carmaker X`), what is said after (`X shares rose`), the head (`AS X`) or the last word (`X Cup`) of the name itself.
 * @param tagged the tagger's candidates, disjoint: their bounds are kept where a rule only tells what the name is
 */
export const detectNamings = (reading: Reading, lexicon: Lexicon, tagged: readonly Candidate[]): readonly Candidate[] => {
  const { tokens, shapes, opens, shouted } = reading
  const { before, after, heads, tails, never, bareGenitives } = lexicon.naming
  const owner = ownersOf(tagged.filter(({ kind }) => kind !== 'demonym'))
  const found: Candidate[] = []
  let here = 0
  const add = (run: Run | undefined, naming: Naming | undefined, inside: Inside): void => {
    if (!run || !naming || tokens.sentenceOf[run.firstToken] !== tokens.sentenceOf[here] || !fits(reading, lexicon, run, naming)) return
    const settled = settle(run, naming, inside, owner)
    const { type, subtype, rule } = naming
    if (settled) found.push({ ...settled, type, ...(subtype && { subtype }), kind: 'name', certainty: SHOWN, by: rule })
  }
  for (let at = 0; at < tokens.length; at++) {
    if (shouted[at] === 1 || (shapes[at] === Shape.other && tokens.kinds[at] === TokenKind.number)) continue
    here = at
    const small = !isCapitalised(reading, at)
    if (shapes[at] !== Shape.capital || opens[at] === 1) {
      const shown = bareGenitives.has(tokens.folded[at - 1] ?? '') ? undefined : before.longest(tokens.folded, at)
      if (shown) {
        const naming = shown.values[0] as Naming
        const from = afterQualifiers(reading, lexicon, at + shown.length)
        const title = naming.quoted ? quotedName(reading, from) : undefined
        if (title) add(title, naming, 'marks')
        else add(nameRunAfter(reading, lexicon, from, naming.type === 'MISC'), naming, 'none')
      }
    }
    const follows = small && at > 0 ? after.longest(tokens.folded, at) : undefined
    if (follows) add(nameRunBefore(reading, lexicon, at), follows.values[0], 'none')
    const head = never.longest(tokens.folded, at) ? undefined : heads.longest(tokens.folded, at)
    if (head) {
      const naming = head.values.find((value) => value.small || isCapitalised(reading, at))
      if (naming) add(headed(reading, lexicon, at, at + head.length, naming), naming, 'head')
    }
    const ending = shapes[at] === Shape.capital || shapes[at] === Shape.mixed ? endingOf(lexicon, tokens.folded[at] as string) : undefined
    if (ending && !(shapes[at + 1] !== Shape.lower && isCapitalised(reading, at + 1))) {
      const run = nameRunBefore(reading, lexicon, at + 1)
      if (run?.endToken === at + 1) add(run, ending, 'none')
    }
    const tail = !small || tokens.texts[at] === '&' || lexicon.naming.smallTails.has(tokens.texts[at] as string) ? tails.longest(tokens.folded, at) : undefined
    // Soviet Union, Wake Forest University: another name ends, or goes on, there.
    if (tail && at > 0 && !never.longest(tokens.folded, at - 1) && !tails.longest(tokens.folded, at + tail.length)) {
      const run = nameRunBefore(reading, lexicon, at)
      add(run && { firstToken: run.firstToken, endToken: at + tail.length }, tail.values[0], 'tail')
    }
  }
  return [...found, ...again(reading, lexicon, found, tagged)]
}

/** Fewest letters before an ending: Citibank, but not Bank. */
const STEM = 3

const endingOf = (lexicon: Lexicon, word: string): Naming | undefined =>
  lexicon.naming.endings.find(([ending]) => word.length >= ending.length + STEM && word.endsWith(ending))?.[1]

/** Stands after what a rule shows at its own place. */
const AGAIN = 0.9943

const LIKELY = 0.97

/** The other mentions of what the rules have shown, and of a company without its legal form: Vilmora, of Vilmora & Cie. */
const again = (reading: Reading, lexicon: Lexicon, found: readonly Candidate[], tagged: readonly Candidate[]): readonly Candidate[] => {
  const { tokens } = reading
  // One word that a full name ends with, or that the tagger is sure of as something else, is not of the type everywhere.
  const others = new Map<string, EntityType>()
  for (const { firstToken, endToken, type, certainty } of tagged)
    if ((type === 'PER' && endToken - firstToken > 1) || (endToken - firstToken === 1 && certainty > LIKELY))
      others.set(tokens.folded[endToken - 1] as string, type)
  const shown = found.flatMap(({ firstToken, endToken, type, subtype, by }): Shown[] => {
    const folded = tokens.folded.slice(firstToken, endToken)
    const forms = [folded]
    for (let at = 1; at < folded.length; at++) {
      const tail = type === 'ORG' ? lexicon.naming.tails.longest(folded, at) : undefined
      if (tail && at + tail.length === folded.length && tail.values.some(({ form }) => form)) forms.push(folded.slice(0, at))
    }
    return forms
      .filter((words) => words.length > 1 || ((others.get(words[0] ?? '') ?? type) === type && !isListed(lexicon, words)))
      .map((words) => ({ words: words.map(foldAccents), type, ...(subtype && { subtype }), by }))
  })
  return mentionsOf(reading, lexicon, shown, new Set(found.map(({ firstToken }) => firstToken)), tagged, AGAIN, false)
}

const isListed = (lexicon: Lexicon, words: readonly string[]): boolean =>
  lexicon.stops.words.has(words[0] ?? '') || lexicon.known.get(words).length > 0 || lexicon.demonyms.get(words).length > 0

/** What bounds the name: quotation marks around it, or words of the rule's in it. */
type Inside = 'none' | 'marks' | 'head' | 'tail'

/**
 * The bounds of what a rule shows, beside what the tagger found there: a longer name of the tagger's is the whole name, or another
 * name that the rule does not speak of; what the rule finds around the tagger's names is longer than they are.
 * @param inside which words of the name are the rule's own
 */
const settle = (run: Run, { type }: Naming, inside: Inside, owner: ReadonlyMap<number, Candidate>): Run | undefined => {
  const { firstToken, endToken } = run
  if (inside === 'marks') return run
  const first = owner.get(firstToken)
  const last = owner.get(endToken - 1)
  if (first && first.firstToken < firstToken) return undefined
  if (first && first.endToken >= endToken) return first.type === type || first.certainty < SURE ? first : undefined
  if (last && last.endToken > endToken) return undefined
  return inside === 'tail' && last && last.type === type ? undefined : run
}

const afterQualifiers = ({ tokens }: Reading, lexicon: Lexicon, from: number): number => {
  let at = from
  while (at < from + QUALIFIERS && at < tokens.length) {
    const word = tokens.folded[at] as string
    const hyphen = word.lastIndexOf('-')
    const demonym = lexicon.demonyms.get([hyphen > 0 ? word.slice(hyphen + 1) : word]).some(({ small }) => small)
    if (!demonym && !lexicon.naming.qualifiers.has(word)) break
    at++
  }
  return at
}

const headed = (reading: Reading, lexicon: Lexicon, at: number, from: number, { linked, type, subtype }: Naming): Run | undefined => {
  const { tokens } = reading
  const link = linked ? lexicon.naming.links.longest(tokens.folded, from) : undefined
  const run = nameRunAfter(reading, lexicon, from + (link?.length ?? 0), type === 'MISC')
  if (!run || tokens.sentenceOf[run.firstToken] !== tokens.sentenceOf[at])
    return type === 'MISC' && !linked && NUMBER.test(tokens.texts[from] ?? '') ? { firstToken: at, endToken: from + 1 } : undefined
  return { firstToken: at, endToken: subtype === 'event' ? withField(reading, lexicon, run.endToken) : run.endToken }
}

/** The number of an index: FTSE 100. */
const NUMBER = /^\d{2,4}$/

const YEAR = /^(?:19|20)\d\d(?:[-–/](?:19|20)?\d\d)?$/

/** The end of a competition's name with its sport and year: coupe de France de football 2016. */
const withField = ({ tokens }: Reading, lexicon: Lexicon, from: number): number => {
  const link = lexicon.naming.links.longest(tokens.folded, from)
  const field = link && lexicon.organisations.fields.longest(tokens.folded, from + link.length)
  const end = from + (link && field ? link.length + field.length : 0)
  return YEAR.test(tokens.texts[end] ?? '') ? end + 1 : end
}

/** Whether nothing known of the words speaks against the rule: a listed name, an adjective of a country, a person's given name. */
const fits = ({ text, tokens }: Reading, lexicon: Lexicon, { firstToken, endToken }: Run, { persons, places, type }: Naming): boolean => {
  const words = tokens.folded.slice(firstToken, endToken)
  const known = lexicon.known.longest(tokens.folded, firstToken)
  if (known && known.length > words.length) return false
  if (!places && lexicon.known.get(words).some((one) => one.type !== type)) return false
  if (lexicon.demonyms.get(words).length > 0) return false
  if (!places && lexicon.cities(text.slice(tokens.starts[firstToken], tokens.ends[endToken - 1])).length > 0) return false
  return persons || endToken - firstToken < 2 || givenName(lexicon.given, tokens.texts[firstToken] as string) === undefined
}
