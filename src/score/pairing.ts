export interface Candidate {
  readonly gold: number
  readonly predicted: number
  readonly weight: number
}

/** One-to-one matches, the heaviest first; ties by gold, then by prediction. */
export const pairGreedily = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const goldTaken = new Set<number>()
  const predictedTaken = new Set<number>()
  const ordered = [...candidates].sort((a, b) => b.weight - a.weight || a.gold - b.gold || a.predicted - b.predicted)
  return ordered.filter(({ gold, predicted }) => {
    if (goldTaken.has(gold) || predictedTaken.has(predicted)) return false
    goldTaken.add(gold)
    predictedTaken.add(predicted)
    return true
  })
}
