import { type HashIndex, openHashIndex, packedLength, packHashes } from '#pipeline/entities/gazetteer/hash-index'
import { ConfigurationError } from '#src/configuration-error'
import { LABELS } from './labels.ts'
import type { Transitions } from './lattice.ts'
import { packRow, WORDS } from './tally.ts'

/** A trained tagger: for each known feature a row of LABELS weights, rounded to steps of `scale`. */
export interface Weights {
  readonly index: HashIndex
  /** WORDS numbers a row: see tally.ts. */
  readonly rows: Int32Array
  /** What one step of a weight is worth. */
  readonly scale: number
  readonly transitions: Transitions
  /** What scores are multiplied by before they become probabilities: the tagger is surer than it is right (Guo et al., 2017). */
  readonly temper: number
}

const MAGIC = 0x3154_5044
const HEADER = 20

/**
 * @param bytes as `packWeights` wrote them
 * @param label names the file in messages
 * @throws ConfigurationError where the bytes are empty, no weights, of another label scheme, or not all there
 */
export const openWeights = (bytes: Uint8Array, label: string): Weights => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < HEADER || view.getUint32(0, true) !== MAGIC) throw new ConfigurationError(label, 'these are no weights of a tagger')
  if (view.getUint32(4, true) !== LABELS) throw new ConfigurationError(label, `weights for ${view.getUint32(4, true)} labels, not ${LABELS}: train again`)
  const size = view.getUint32(8, true)
  const scale = view.getFloat32(12, true)
  const keys = HEADER + 4 * LABELS * LABELS
  const rows = keys + packedLength(size)
  const index = bytes.byteLength === rows + size * LABELS ? openHashIndex(bytes.subarray(keys, rows), size) : undefined
  if (!index) throw new ConfigurationError(label, 'the weights are truncated or damaged')
  const packed = new Int32Array(size * WORDS)
  for (let row = 0; row < size; row++) packRow(packed, row, (label) => view.getInt8(rows + row * LABELS + label))
  return {
    index,
    rows: packed,
    scale,
    transitions: Float32Array.from({ length: LABELS * LABELS }, (_, at) => view.getFloat32(HEADER + 4 * at, true)),
    temper: view.getFloat32(16, true),
  }
}

/** What `packWeights` packs: `rows` holds LABELS weights for each of `hashes`. Weights beyond 127 steps of `scale` are cut. */
export interface LooseWeights extends Omit<Weights, 'index' | 'rows'> {
  readonly hashes: Int32Array
  readonly rows: Float32Array
}

/** The file of the weights; it does not depend on the order of the features. */
export const packWeights = ({ hashes, rows, scale, transitions, temper }: LooseWeights): Uint8Array => {
  const sorted = Uint32Array.from(hashes).sort()
  const rowOf = new Map<number, number>()
  for (const [row, hash] of hashes.entries()) rowOf.set(hash >>> 0, row)
  const index = packHashes(sorted)
  const keys = HEADER + 4 * LABELS * LABELS
  const bytes = new Uint8Array(keys + index.length + sorted.length * LABELS)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, LABELS, true)
  view.setUint32(8, sorted.length, true)
  view.setFloat32(12, scale, true)
  view.setFloat32(16, temper, true)
  for (const [at, score] of transitions.entries()) view.setFloat32(HEADER + 4 * at, score, true)
  bytes.set(index, keys)
  let at = keys + index.length
  for (const hash of sorted) {
    const row = rowOf.get(hash) as number
    for (let label = 0; label < LABELS; label++) view.setInt8(at++, Math.max(-127, Math.min(127, Math.round((rows[row * LABELS + label] as number) / scale))))
  }
  return bytes
}
