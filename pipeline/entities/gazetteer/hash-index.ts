/**
 * A set of 32-bit hashes with a number each, their rank. The hashes lie in 65,536 buckets by their upper half, and only the
 * lower half is kept: two bytes a hash, and one a bucket for how many it holds. A hash not in the set is found by chance
 * about `size` times in four thousand million.
 */
export interface HashIndex {
  readonly size: number
  /** The hash's rank in ascending (unsigned) order, or -1. */
  readonly find: (hash: number) => number
}

const BUCKETS = 65_536

/** Bits of a hash, its upper ones, by which most hashes that are not in the set are told so at once. */
const SIEVED = 21

/** Bytes of the packed form. */
export const packedLength = (size: number): number => BUCKETS + 2 * size

/** @param bytes `packedLength(size)` bytes that `packHashes` wrote; undefined comes back where they hold another number of hashes. */
export const openHashIndex = (bytes: Uint8Array, size: number): HashIndex | undefined => {
  const starts = new Uint32Array(BUCKETS + 1)
  for (let bucket = 0; bucket < BUCKETS; bucket++) starts[bucket + 1] = (starts[bucket] as number) + (bytes[bucket] as number)
  if (starts[BUCKETS] !== size) return undefined
  const lower = new Uint16Array(size)
  for (let rank = 0; rank < size; rank++) lower[rank] = (bytes[BUCKETS + 2 * rank] as number) | ((bytes[BUCKETS + 2 * rank + 1] as number) << 8)
  const sieve = new Uint32Array(1 << (SIEVED - 5))
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    for (let rank = starts[bucket] as number; rank < (starts[bucket + 1] as number); rank++) {
      const bit = (bucket << (SIEVED - 16)) | ((lower[rank] as number) >>> (32 - SIEVED))
      sieve[bit >>> 5] = (sieve[bit >>> 5] as number) | (1 << (bit & 31))
    }
  return {
    size,
    find: (hash) => {
      const bit = hash >>> (32 - SIEVED)
      if ((((sieve[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) return -1
      const bucket = hash >>> 16
      const low = hash & 0xffff
      const end = starts[bucket + 1] as number
      for (let rank = starts[bucket] as number; rank < end; rank++) if (lower[rank] === low) return rank
      return -1
    },
  }
}

/** @param sorted distinct hashes in ascending unsigned order, fewer than 256 a bucket */
export const packHashes = (sorted: Uint32Array): Uint8Array => {
  const bytes = new Uint8Array(packedLength(sorted.length))
  for (const [rank, hash] of sorted.entries()) {
    const bucket = hash >>> 16
    if (bytes[bucket] === 255) throw new RangeError('more than 255 hashes in a bucket')
    bytes[bucket] = (bytes[bucket] as number) + 1
    bytes[BUCKETS + 2 * rank] = hash & 0xff
    bytes[BUCKETS + 2 * rank + 1] = (hash >>> 8) & 0xff
  }
  return bytes
}
