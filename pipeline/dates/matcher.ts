import type { Sequence } from './pattern.ts'

/** What a token (or a run of `length` tokens) can be: an atom of patterns, with what a capture of it holds. */
export interface Reading {
  readonly atom: number
  readonly length: number
  readonly value: Captured
}

export type Captured = number | string | Readonly<Record<string, number | string>>

/** A template found: the tokens of its expression [first, end) and what was captured. */
export interface Match {
  readonly template: number
  readonly first: number
  readonly end: number
  /** Tokens looked at, context included: breaks ties between readings of one span. */
  readonly reach: number
  readonly captures: ReadonlyMap<string, Captured>
}

interface End {
  readonly template: number
  readonly captures: readonly string[]
  readonly open: number
  readonly close: number
}

interface Node {
  readonly next: Map<number, Node>
  readonly ends: End[]
}

export interface Matcher {
  /** Calls `found` for every template that matches from token `at` on. `readings(i)` are the readings of token i, none at the end of the sentence. */
  readonly from: (at: number, readings: (token: number) => readonly Reading[], found: (match: Match) => void) => void
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
  return {
    from: (at, readings, found) => {
      const path: Reading[] = []
      const starts: number[] = []
      const walk = (node: Node, token: number): void => {
        for (const end of node.ends) {
          const captures = new Map<string, Captured>()
          for (const [index, name] of end.captures.entries()) if (name !== '_') captures.set(name, (path[index] as Reading).value)
          const last = end.close - 1
          found({
            template: end.template,
            first: starts[end.open] as number,
            end: (starts[last] as number) + (path[last] as Reading).length,
            reach: token - at,
            captures,
          })
        }
        if (node.next.size === 0) return
        for (const reading of readings(token)) {
          const next = node.next.get(reading.atom)
          if (!next) continue
          path.push(reading)
          starts.push(token)
          walk(next, token + reading.length)
          path.pop()
          starts.pop()
        }
      }
      walk(root, at)
    },
  }
}
