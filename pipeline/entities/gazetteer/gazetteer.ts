import { ConfigurationError } from '#src/configuration-error'
import { openHashIndex, packedLength, packHashes } from './hash-index.ts'

/**
 * A set of names with their classes, small and read without parsing. A name is known by a 32-bit hash of its tokens, so that
 * one name in some forty thousand that are not in the set is taken for one that is; the tagger learns how far to trust a match.
 */
export interface Gazetteer {
  /** The classes of the name with this hash, as bits; 0 where there is none. `PREFIX` is set where a longer name starts so. */
  readonly classes: (hash: number) => number
}

/** Classes of names, one bit each. */
export const NAME_CLASSES = [
  'given',
  'surname',
  'city',
  'town',
  'country',
  'region',
  'place',
  'organisation',
  'acronym',
  'person',
  'event',
  'product',
  'work',
  'demonym',
  'common',
] as const

export type NameClass = (typeof NAME_CLASSES)[number]

export const PREFIX = 0x8000

const MAGIC = 0x3147_5a47
const HEADER = 8

/** The hash of a name that goes on with a token (the hash of the token folded without accents). Start from 0. */
export const extendName = (hash: number, token: number): number => {
  const mixed = Math.imul(hash ^ token, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

/**
 * @param bytes as `packGazetteer` wrote them
 * @param label names the file in messages
 * @throws ConfigurationError where the bytes are no gazetteer, or not all of one
 */
export const openGazetteer = (bytes: Uint8Array, label: string): Gazetteer => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < HEADER || view.getUint32(0, true) !== MAGIC) throw new ConfigurationError(label, 'this is no compiled gazetteer')
  const size = view.getUint32(4, true)
  const bits = HEADER + packedLength(size)
  const index = bytes.byteLength === bits + 2 * size ? openHashIndex(bytes.subarray(HEADER, bits), size) : undefined
  if (!index) throw new ConfigurationError(label, 'the gazetteer is truncated or damaged')
  const classes = Uint16Array.from({ length: size }, (_, rank) => view.getUint16(bits + 2 * rank, true))
  return {
    classes: (hash) => {
      const rank = index.find(hash)
      return rank < 0 ? 0 : (classes[rank] as number)
    },
  }
}

/** The file of a gazetteer: class bits by hash. The same entries give the same bytes, in whatever order they come. */
export const packGazetteer = (entries: ReadonlyMap<number, number>): Uint8Array => {
  const hashes = Uint32Array.from(entries.keys()).sort()
  const index = packHashes(hashes)
  const bytes = new Uint8Array(HEADER + index.length + 2 * hashes.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, hashes.length, true)
  bytes.set(index, HEADER)
  for (const [rank, hash] of hashes.entries()) view.setUint16(HEADER + index.length + 2 * rank, entries.get(hash | 0) ?? 0, true)
  return bytes
}
