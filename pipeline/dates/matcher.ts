import type { Sequence } from './pattern.ts'

/** What a token (or a run of `length` tokens) can be: an atom of patterns, with what a capture of it holds. */
export interface Reading {
  readonly atom: number
  readonly length: number
  readonly value: Captured
}

export type Captured = number | string | Readonly<Record<string, number | string>>

/** A reading of a template: its name in the trie, and what its steps capture (`_` nothing). */
export interface End {
  readonly template: number
  readonly captures: readonly string[]
  readonly open: number
  readonly close: number
}

/**
 * Told of every template that matches: its expression is tokens [first, end), `reach` tokens were looked at, context included.
 * `path` holds what each step read; it is reused, and good only during the call.
 */
export type Found = (end: End, first: number, last: number, reach: number, path: readonly Reading[]) => void

interface Node {
  readonly next: Map<number, Node>
  readonly ends: End[]
}

export interface Matcher {
  /** Calls `found` for every template that matches from token `at` on. `readings(i)` are the readings of token i, none at the end of the sentence. */
  readonly from: (at: number, readings: (token: number) => readonly Reading[], found: Found) => void
}

/** Atoms as numbers: a word or category that no pattern uses has none. */
export interface Atoms {
  readonly id: (atom: string) => number
  readonly known: (atom: string) => number | undefined
}

export const atomTable = (): Atoms => {
  const ids = new Map<string, number>()
  return {
    id: (atom) => {
      const known = ids.get(atom)
      if (known !== undefined) return known
      ids.set(atom, ids.size)
      return ids.size - 1
    },
    known: (atom) => ids.get(atom),
  }
}

/** All sequences in one trie: a token is looked at once for all templates; the depth is bounded by the longest pattern. */
export const matcherOf = (templates: readonly (readonly Sequence[])[], atoms: Atoms): Matcher => {
  const root: Node = { next: new Map(), ends: [] }
  for (const [template, sequences] of templates.entries()) {
    for (const { steps, open, close } of sequences) {
      let here = root
      for (const step of steps) {
        const atom = atoms.id(step.atom)
        let next = here.next.get(atom)
        if (!next) {
          next = { next: new Map(), ends: [] }
          here.next.set(atom, next)
        }
        here = next
      }
      if (!here.ends.some((end) => end.template === template && end.open === open && end.close === close))
        here.ends.push({ template, captures: steps.map((step) => step.capture), open, close })
    }
  }
  const path: Reading[] = []
  const starts: number[] = []
  const walk = (node: Node, token: number, at: number, readings: (token: number) => readonly Reading[], found: Found): void => {
    for (const end of node.ends) {
      const last = end.close - 1
      found(end, starts[end.open] as number, (starts[last] as number) + (path[last] as Reading).length, token - at, path)
    }
    if (node.next.size === 0) return
    for (const reading of readings(token)) {
      const next = node.next.get(reading.atom)
      if (!next) continue
      path.push(reading)
      starts.push(token)
      walk(next, token + reading.length, at, readings, found)
      path.pop()
      starts.pop()
    }
  }
  return { from: (at, readings, found) => walk(root, at, at, readings, found) }
}
