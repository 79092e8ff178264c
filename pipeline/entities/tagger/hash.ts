/**
 * Hashes of 32 bits (FNV-1a over UTF-16 code units, with the finaliser of MurmurHash3). Weights and gazetteers are keyed by
 * them, so that changing one line here makes every trained file unreadable.
 */
export const hashText = (text: string, seed = 0): number => {
  let hash = 0x811c9dc5 ^ seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mix(hash)
}

/** Spreads every bit of `value` over all bits of the result. */
export const mix = (value: number): number => {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** The hash of an ordered pair. */
export const pair = (left: number, right: number): number => mix(Math.imul(left, 0x9e3779b1) ^ ((right << 13) | (right >>> 19)))
