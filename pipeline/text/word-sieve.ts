/** Whether a word may be in a set, told by a look at it: true of all that are, of most others false. What is left is looked up. */
export type WordSieve = (word: string) => boolean

export const wordSieve = (words: Iterable<string>): WordSieve => {
  const seen = new Uint8Array(KEYS)
  for (const word of words) seen[keyOf(word)] = 1
  return (word) => seen[keyOf(word)] === 1
}

/** 4 kB a set, so that the sets of a stage stay near the processor; a set of a few thousand words still sends half of the others away. */
const KEYS = 1 << 12

/** Four of its letters and its length: no hash of the whole word, whose first use costs a walk along it. */
const keyOf = (word: string): number => {
  const { length } = word
  const letters = word.charCodeAt(0) ^ (word.charCodeAt(1) << 5) ^ (word.charCodeAt(length - 1) << 10) ^ (word.charCodeAt(length >> 1) << 15)
  return (Math.imul(letters ^ (length << 20), 0x9e3779b1) >>> 20) & (KEYS - 1)
}
