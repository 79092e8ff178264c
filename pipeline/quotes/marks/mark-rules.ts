import * as z from 'zod'
import type { Pack } from '#src/pack'
import type { Rule } from '#src/rule'

const mark = z.string().min(1).max(2)

const schema = z.strictObject({
  /** Opening and closing marks, in nesting order. */
  pairs: z.array(z.tuple([mark, mark])).min(1),
  /** Marks that open and close alike. */
  straight: z.array(mark),
  /** Whether a lone straight apostrophe can be a mark. */
  single: z.boolean(),
  /** What a turn of dialogue begins with, at the head of a paragraph. */
  dialogue: z.array(mark),
})

/** What a mark can do: open, close, or either as its place tells. */
export type MarkRole = 'opens' | 'closes' | 'either'

export interface MarkKind {
  readonly role: MarkRole
  /** Marks of one family close each other: `“` and `”`, also `„` and `“`. */
  readonly family: number
  /** Apostrophes and single marks: weak evidence, read outside other marks only. */
  readonly single: boolean
}

export interface MarkRules {
  readonly kinds: ReadonlyMap<string, MarkKind>
  readonly dialogue: ReadonlySet<string>
  readonly paired: Rule
  readonly reopened: Rule
  readonly turn: Rule
}

const SINGLES = new Set(['‘', '’', "'"])
const DOUBLES = new Set(['“', '”', '„', '‟'])
const DOUBLE_FAMILY = 100

/** Reads `quotation-marks.yaml`. */
export const readMarkRules = (pack: Pack): MarkRules => {
  const file = pack.read('quotation-marks', schema)
  const { pairs, straight, single, dialogue } = file.value
  const kinds = new Map<string, MarkKind>()
  // Double marks of all conventions, straight ones too, are one family: scraped copy mixes `„ … ”`, `” … ”` and `“ … "`.
  const families = new Map<string, number>()
  for (const [index, [open, close]] of pairs.entries()) {
    const family = DOUBLES.has(open) ? DOUBLE_FAMILY : (families.get(open) ?? families.get(close) ?? index)
    families.set(open, family)
    families.set(close, family)
    const before = kinds.get(open)
    kinds.set(open, { role: before && before.role !== 'opens' ? 'either' : 'opens', family, single: SINGLES.has(open) })
    const closing = kinds.get(close)
    kinds.set(close, { role: closing && closing.role !== 'closes' ? 'either' : 'closes', family, single: SINGLES.has(close) })
  }
  for (const sign of straight) kinds.set(sign, { role: 'either', family: DOUBLE_FAMILY, single: false })
  if (single) kinds.set("'", { role: 'either', family: 200, single: true })
  return {
    kinds,
    dialogue: new Set(dialogue),
    paired: file.rule('quotation-marks/pair', ['pairs']),
    reopened: file.rule('quotation-marks/reopened', ['pairs']),
    turn: file.rule('quotation-marks/dialogue', ['dialogue']),
  }
}
