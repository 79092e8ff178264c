import { describe, expect, it } from 'vitest'
import { LABELS, mayFollow, OUTSIDE } from '#pipeline/entities/tagger/labels'
import { bestPath, movesOf, runProbability, sumPaths } from '#pipeline/entities/tagger/lattice'

/** A fixed table of scores that has no pattern. */
const score = (at: number): number => Math.sin(at * 12.9898) * 2

const LENGTH = 3
const emissions = Float32Array.from({ length: LENGTH * LABELS }, (_, at) => score(at))
const transitions = Float32Array.from({ length: LABELS * LABELS }, (_, at) => score(at + 1000))

/** Every allowed path with its score. */
const paths = (): { path: number[]; score: number }[] => {
  let all: { path: number[]; score: number }[] = [{ path: [], score: 0 }]
  for (let token = 0; token < LENGTH; token++)
    all = all.flatMap(({ path, score: sum }) =>
      Array.from({ length: LABELS }, (_, to) => to)
        .filter((to) => mayFollow(path.at(-1) ?? OUTSIDE, to))
        .map((to) => ({
          path: [...path, to],
          score: sum + (transitions[(path.at(-1) ?? OUTSIDE) * LABELS + to] as number) + (emissions[token * LABELS + to] as number),
        })),
    )
  return all
    .filter(({ path }) => mayFollow(path.at(-1) as number, OUTSIDE))
    .map(({ path, score: sum }) => ({ path, score: sum + (transitions[(path.at(-1) as number) * LABELS] as number) }))
}

describe('the lattice', () => {
  const all = paths()
  const best = all.reduce((a, b) => (b.score > a.score ? b : a))

  it('finds the best of all allowed paths', () => {
    const labels = new Uint8Array(LENGTH)
    bestPath(emissions, 0, LENGTH, movesOf(transitions, 1), labels)
    expect([...labels]).toEqual(best.path)
  })

  it('gives runs of labels the probability that all paths give them', () => {
    const total = all.reduce((sum, { score: each }) => sum + Math.exp(each), 0)
    const sums = sumPaths(emissions, 1, movesOf(transitions, 1))
    for (const [from, to] of [
      [0, 1],
      [1, 3],
      [0, 3],
    ] as const) {
      const sharing = all.filter(({ path }) => path.slice(from, to).every((label, at) => label === best.path[from + at]))
      const expected = sharing.reduce((sum, { score: each }) => sum + Math.exp(each), 0) / total
      expect(runProbability(sums, Uint8Array.from(best.path), from, to, 0)).toBeCloseTo(expected, 9)
    }
  })
})
