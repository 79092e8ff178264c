export interface Alignment<T> {
  readonly pairs: readonly (readonly [T, T])[]
  readonly lost: readonly T[]
  readonly gained: readonly T[]
}

/** Keys by which items may be told the same, the surest first: two are paired where a key of one equals a key of the other. */
export type Keys<T> = readonly ((item: T) => readonly string[])[]

/** Pairs each item before with at most one after: by each kind of key in turn, then by extent, where these overlap. Near linear. */
export const align = <T>(before: readonly T[], after: readonly T[], keys: Keys<T>, extent?: (item: T) => readonly [number, number]): Alignment<T> => {
  const pairs: (readonly [T, T])[] = []
  const lost = new Set(before)
  const gained = new Set(after)
  const pair = (one: T, other: T): void => {
    pairs.push([one, other])
    lost.delete(one)
    gained.delete(other)
  }

  for (const keysOf of keys) {
    const byKey = new Map<string, T[]>()
    for (const item of gained) {
      for (const key of keysOf(item)) {
        const same = byKey.get(key)
        if (same) same.push(item)
        else byKey.set(key, [item])
      }
    }
    for (const item of lost) {
      const other = keysOf(item)
        .flatMap((key) => byKey.get(key) ?? [])
        .find((candidate) => gained.has(candidate))
      if (other !== undefined) pair(item, other)
    }
  }

  if (extent) {
    const ones = [...lost].sort((a, b) => extent(a)[0] - extent(b)[0])
    const others = [...gained].sort((a, b) => extent(a)[0] - extent(b)[0])
    for (let i = 0, j = 0; i < ones.length && j < others.length; ) {
      const one = ones[i] as T
      const other = others[j] as T
      if (extent(one)[1] <= extent(other)[0]) i++
      else if (extent(other)[1] <= extent(one)[0]) j++
      else {
        pair(one, other)
        i++
        j++
      }
    }
  }
  return { pairs, lost: [...lost], gained: [...gained] }
}
