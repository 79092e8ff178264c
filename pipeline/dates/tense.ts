import { fold } from '#pipeline/text/fold'
import type { Pack } from '#src/pack'
import type { Pieces } from './pieces.ts'
import type { Expression } from './recognise.ts'
import { tensesSchema } from './schema.ts'

/** What a language's verbs tell of the time of what they say: -1 past, 1 future, 0 nothing. */
type TenseReader = (token: string) => -1 | 0 | 1

export interface TenseRules {
  readonly read: TenseReader
  readonly clause: ReadonlySet<string>
  readonly bare: ReadonlySet<string>
  readonly limit: ReadonlySet<string>
}

export const readTenses = (pack: Pack): TenseRules => {
  const { past, future, clause, bare, limit } = pack.read('tenses', tensesSchema).value
  const known = new Map<string, -1 | 0 | 1>()
  for (const word of past.words) known.set(fold(word), -1)
  for (const word of future.words) known.set(fold(word), 1)
  for (const word of [...past.except, ...future.except]) known.set(fold(word), 0)
  const endings = [...past.endings.map((ending) => [fold(ending), -1] as const), ...future.endings.map((ending) => [fold(ending), 1] as const)].sort(
    (a, b) => b[0].length - a[0].length,
  )
  return {
    clause: new Set(clause.map(fold)),
    bare: new Set(bare.map(fold)),
    limit: new Set(limit.map(fold)),
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

/** Tokens that a clause border counts for. */
const BORDER = 6

/** The side that the nearest verb in the sentence gives: -1 past, 1 future, undefined where none tells. Linear: the reach is fixed. */
export const tenseAround = ({ folded, sentences }: Pieces, expression: Expression, rules: TenseRules): -1 | 1 | undefined => {
  const begin = sentences[expression.sentence] as number
  const end = sentences[expression.sentence + 1] as number
  let side: -1 | 0 | 1 = 0
  let least = Number.POSITIVE_INFINITY
  for (const step of [-1, 1] as const) {
    let cost = 0
    for (let at = step < 0 ? expression.first - 1 : expression.last; at >= begin && at < end && cost <= REACH; at += step) {
      const token = folded[at] as string
      cost += rules.clause.has(token) ? BORDER : 1
      const read = sideAt(folded, at, begin, rules)
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

/** The side of a verb form; a participle takes that of what it hangs on: `sera opéré`, `will be buried` are future, `être opéré` is nothing. */
const sideAt = (folded: readonly string[], at: number, begin: number, rules: TenseRules): -1 | 0 | 1 => {
  const read = rules.read(folded[at] as string)
  if (read !== -1) return read
  for (let before = at - 1; before >= begin && before >= at - 2; before--) {
    const token = folded[before] as string
    const side = rules.read(token)
    if (side !== 0) return side
    if (rules.bare.has(token)) return before > begin && rules.read(folded[before - 1] as string) === 1 ? 1 : 0
  }
  return -1
}
