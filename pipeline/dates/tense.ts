import { fold } from '#pipeline/text/fold'
import type { Pack } from '#src/pack'
import type { Pieces } from './pieces.ts'
import type { Expression } from './recognise.ts'
import { tensesSchema } from './schema.ts'

/** What a language's verbs tell of the time of what they say: -1 past, 1 future, 0 nothing. */
type TenseReader = (token: string) => -1 | 0 | 1

export interface TenseRules {
  readonly read: TenseReader
  /** What two tokens that stand side by side tell together: `a lieu` is to come, `y a` tells nothing. */
  readonly pair: (before: string | undefined, after: string | undefined) => -1 | 0 | 1 | undefined
  /** What a word tells of the dates after it alone: `depuis`, `joue`. */
  readonly leading: ReadonlyMap<string, -1 | 1>
  readonly prospective: Prospective
  readonly clause: ReadonlySet<string>
  readonly bare: ReadonlySet<string>
  readonly nominal: ReadonlySet<string>
  readonly limit: ReadonlySet<string>
  readonly ahead: ReadonlySet<string>
}

/** Verbs whose complement is still to come when they are in the past: `a promis de venir lundi`. */
interface Prospective {
  readonly words: ReadonlySet<string>
  readonly links: ReadonlySet<string>
  readonly clitics: ReadonlySet<string>
  readonly infinitive: (token: string) => boolean
}

const foldedSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold))

export const readTenses = (pack: Pack): TenseRules => {
  const { past, future, leading, prospective, clause, bare, nominal, limit, ahead } = pack.read('tenses', tensesSchema).value
  const known = new Map<string, -1 | 0 | 1>()
  for (const word of [...past.except, ...future.except]) known.set(fold(word), 0)
  for (const word of past.words) known.set(fold(word), -1)
  for (const word of future.words) known.set(fold(word), 1)
  const endings = [...past.endings.map((ending) => [fold(ending), -1] as const), ...future.endings.map((ending) => [fold(ending), 1] as const)].sort(
    (a, b) => b[0].length - a[0].length,
  )
  const infinitives = prospective.endings.map(fold)
  const others = foldedSet(prospective.except)
  return {
    clause: foldedSet(clause),
    bare: foldedSet(bare),
    nominal: foldedSet(nominal),
    limit: foldedSet(limit),
    ahead: foldedSet(ahead),
    leading: new Map([...leading.past.map((word) => [fold(word), -1] as const), ...leading.future.map((word) => [fold(word), 1] as const)]),
    prospective: {
      words: foldedSet(prospective.words),
      links: foldedSet(prospective.links),
      clitics: foldedSet(prospective.clitics),
      infinitive: (token) => !others.has(token) && infinitives.some((ending) => token.length > ending.length + 1 && token.endsWith(ending)),
    },
    pair: (before, after) => (before === undefined || after === undefined ? undefined : known.get(`${before} ${after}`)),
    read: (token) => {
      const listed = known.get(token)
      if (listed !== undefined) return listed
      if (token.length < 4) return 0
      for (const [ending, side] of endings) if (token.length > ending.length + 1 && token.endsWith(ending)) return side
      return 0
    },
  }
}

/** How far from the expression a verb is looked for, in tokens. */
const REACH = 14

/** How far on from an expression that opens its sentence, which no verb before it can govern. */
const REACH_OF_OPENING = 30

/** Tokens before an expression that opens its sentence: `À partir du`. */
const OPENING = 3

/** Tokens that a clause border counts for. */
const BORDER = 6

/**
 * The side that the governing verb gives, the nearest in the sentence where a clause border counts for many words: -1 past, 1 future, undefined where none tells. Linear: the reach is fixed.
 * @param dated marks the tokens of dates, which are no verbs: `May`
 */
export const tenseAround = ({ folded, sentences }: Pieces, dated: Uint8Array, expression: Expression, rules: TenseRules): -1 | 1 | undefined => {
  const begin = sentences[expression.sentence] as number
  const end = sentences[expression.sentence + 1] as number
  let side: -1 | 0 | 1 = 0
  let least = Number.POSITIVE_INFINITY
  for (const step of [-1, 1] as const) {
    const reach = step > 0 && expression.first - begin <= OPENING ? REACH_OF_OPENING : REACH
    let cost = 0
    for (let at = step < 0 ? expression.first - 1 : expression.last; at >= begin && at < end && cost <= reach; at += step) {
      const token = folded[at] as string
      cost += rules.clause.has(token) ? BORDER : 1
      if (dated[at] === 1) continue
      const read = step < 0 ? sideBefore(folded, at, begin, expression.first, rules) : sideAt(folded, at, begin, rules)
      if (read === 0) continue
      if (cost < least) {
        least = cost
        side = read
      }
      break
    }
  }
  return side === 0 ? undefined : side
}

/** What token `at` tells of a date after it, at `first`. */
const sideBefore = (folded: readonly string[], at: number, begin: number, first: number, rules: TenseRules): -1 | 0 | 1 => {
  const token = folded[at] as string
  const leads = rules.leading.get(token) ?? (at > begin ? rules.leading.get(`${folded[at - 1]} ${token}`) : undefined)
  if (leads !== undefined) return leads
  const side = sideAt(folded, at, begin, rules)
  return side === -1 && rules.prospective.words.has(token) && hasInfinitive(folded, at + 1, first, rules.prospective) ? 1 : side
}

/** Tokens between a verb and the infinitive that completes it: `a appelé mardi les syndicats à manifester`. */
const COMPLEMENT = 10

const hasInfinitive = (folded: readonly string[], from: number, end: number, { links, clitics, infinitive }: Prospective): boolean => {
  for (let at = from; at < end && at < from + COMPLEMENT; at++) {
    if (!links.has(folded[at] as string)) continue
    let verb = at + 1
    while (verb < end && clitics.has(folded[verb] as string)) verb++
    if (verb < end && infinitive(folded[verb] as string)) return true
  }
  return false
}

/** Tokens between an auxiliary and its participle: `sera de nouveau examiné`. */
const ADVERBS = 4

/** The side of a verb form; a participle takes that of what it hangs on: `sera opéré`, `will be buried` are future, `être opéré` is nothing. */
const sideAt = (folded: readonly string[], at: number, begin: number, rules: TenseRules): -1 | 0 | 1 => {
  const token = folded[at] as string
  const previous = at > begin ? folded[at - 1] : undefined
  const paired = rules.pair(previous, token) ?? rules.pair(token, folded[at + 1])
  if (paired !== undefined) return paired
  const read = rules.read(token)
  if (read !== -1) return read
  for (let before = at - 1; before >= begin && before >= at - ADVERBS; before--) {
    const other = folded[before] as string
    if (rules.clause.has(other) || rules.nominal.has(other)) break
    const side = rules.read(other)
    if (side !== 0) return side
    if (rules.bare.has(other)) return before > begin && rules.read(folded[before - 1] as string) === 1 ? 1 : 0
  }
  return -1
}
