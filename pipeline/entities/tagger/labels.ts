import type { EntityType } from '#src/layers/entities'

/**
 * The BIOES scheme (Ratinov and Roth, 2009): each token is outside (O), or begins, is inside, ends, or is alone (S) in an
 * entity of a type. Label 0 is O; type `t` has B, I, E and S at 1 + 4t and after.
 */
export const TYPES: readonly EntityType[] = ['PER', 'ORG', 'LOC', 'MISC']

export const LABELS: number = 1 + 4 * TYPES.length

export const OUTSIDE = 0

export const label = (type: number, part: 'B' | 'I' | 'E' | 'S'): number => 1 + 4 * type + 'BIES'.indexOf(part)

/** Labels after which an entity is open: only I or E of its type may follow. */
const isOpen = (of: number): boolean => of !== OUTSIDE && (of - 1) % 4 < 2

const continues = (of: number): boolean => of !== OUTSIDE && ((of - 1) % 4 === 1 || (of - 1) % 4 === 2)

const typeOf = (of: number): number => (of - 1) >> 2

/** Whether `to` may follow `from`. A sentence starts as after O and ends as before O. */
export const mayFollow = (from: number, to: number): boolean => (isOpen(from) ? continues(to) && typeOf(to) === typeOf(from) : !continues(to))

/** Which labels may stand beside each label, in ascending order: those of `of` are `beside[starts[of]]` to `beside[starts[of + 1] - 1]`. */
export interface Beside {
  readonly starts: Int32Array
  readonly beside: Int32Array
}

const besideEach = (may: (of: number, beside: number) => boolean): Beside => {
  const all = Array.from({ length: LABELS }, (_, label) => label)
  const lists = all.map((of) => all.filter((beside) => may(of, beside)))
  const starts = new Int32Array(LABELS + 1)
  for (const [of, list] of lists.entries()) starts[of + 1] = (starts[of] as number) + list.length
  return { starts, beside: Int32Array.from(lists.flat()) }
}

/** For each label, the labels that may stand before it. */
export const BEFORE: Beside = besideEach((to, from) => mayFollow(from, to))

/** For each label, the labels that may stand after it. */
export const AFTER: Beside = besideEach(mayFollow)
