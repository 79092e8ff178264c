import type { Candidate } from './candidate.ts'

/** Candidates that stand: the surer first, among equals the longer; none overlaps another. In reading order. */
export const selectCandidates = (candidates: readonly Candidate[], length: number): readonly Candidate[] => {
  const taken = new Uint8Array(length)
  const chosen: Candidate[] = []
  const order = candidates
    .map((candidate, index) => ({ candidate, index }))
    .sort((a, b) => b.candidate.certainty - a.candidate.certainty || size(b.candidate) - size(a.candidate) || a.index - b.index)
  for (const { candidate } of order) {
    let free = true
    for (let i = candidate.firstToken; i < candidate.endToken && free; i++) free = taken[i] === 0
    if (!free) continue
    taken.fill(1, candidate.firstToken, candidate.endToken)
    chosen.push(candidate)
  }
  return chosen.sort((a, b) => a.firstToken - b.firstToken)
}

const size = ({ firstToken, endToken }: Candidate): number => endToken - firstToken
