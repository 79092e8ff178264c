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

/** Classes of words that say what a name beside them is (`ministre`, `company`, `festival`): bits after those of names. */
export const CUE_CLASSES = ['role', 'body', 'medium', 'site', 'happening', 'thing', 'opus', 'saying'] as const

export type CueClass = (typeof CUE_CLASSES)[number]

/** The bits of CUE_CLASSES alone. */
export const cuesOf = (classes: number): number => (classes >>> NAME_CLASSES.length) & 0xff

export const PREFIX = 0x80_0000

const MAGIC = 0x3247_5a47
const HEADER = 8

/** Bytes of the classes of a name. */
const WIDTH = 3

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
  const index = bytes.byteLength === bits + WIDTH * size ? openHashIndex(bytes.subarray(HEADER, bits), size) : undefined
  if (!index) throw new ConfigurationError(label, 'the gazetteer is truncated or damaged')
  const classes = Uint32Array.from({ length: size }, (_, rank) => view.getUint16(bits + WIDTH * rank, true) | (view.getUint8(bits + WIDTH * rank + 2) << 16))
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
  const bytes = new Uint8Array(HEADER + index.length + WIDTH * hashes.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, hashes.length, true)
  bytes.set(index, HEADER)
  for (const [rank, hash] of hashes.entries()) {
    const classes = entries.get(hash | 0) ?? 0
    const at = HEADER + index.length + WIDTH * rank
    view.setUint16(at, classes & 0xffff, true)
    view.setUint8(at + 2, classes >>> 16)
  }
  return bytes
}
