import { describe, expect, it } from 'vitest'
import { LABELS, label } from '#pipeline/entities/tagger/labels'
import { addRows, addTally, MOST, readTally, rowsIn, TALLY } from '#pipeline/entities/tagger/tally'
import { openWeights, packWeights } from '#pipeline/entities/tagger/weights'
import { ConfigurationError } from '#src/configuration-error'

const hashes = Int32Array.of(-5, 7, 0x12345678, 0x12340001)
const rows = Float32Array.from({ length: hashes.length * LABELS }, (_, at) => (at % 11) - 5)
const transitions = Float32Array.from({ length: LABELS * LABELS }, (_, at) => at / 8)
const packed = packWeights({ hashes, rows, scale: 0.5, transitions, temper: 0.5 })

describe('packed weights', () => {
  it('give each feature its row again', () => {
    const weights = openWeights(packed, 'weights')
    for (const [row, hash] of hashes.entries()) {
      const tally = new Int32Array(TALLY)
      addRows(tally, 0, Int32Array.of(hash), 0, 1, weights.index, weights.rows)
      const sums = new Int32Array(LABELS)
      readTally(tally, 0, sums)
      expect(Array.from(sums, (sum) => sum * weights.scale)).toEqual([...rows.subarray(row * LABELS, (row + 1) * LABELS)])
    }
    expect(weights.index.find(8)).toBe(-1)
    const move = label(0, 'B') * LABELS + label(0, 'E')
    expect(weights.transitions[move]).toBe(transitions[move])
    expect(weights.temper).toBe(0.5)
  })

  it('sum exactly as many rows as a tally holds, at their extremes', () => {
    const extremes = openWeights(
      packWeights({
        hashes: Int32Array.of(1),
        rows: Float32Array.from({ length: LABELS }, (_, at) => [127, -127, 0][at % 3] as number),
        scale: 1,
        transitions,
        temper: 1,
      }),
      'weights',
    )
    const tally = new Int32Array(TALLY)
    const half = new Int32Array(TALLY)
    const ones = new Int32Array(MOST).fill(1)
    addRows(tally, 0, ones, 0, MOST - 100, extremes.index, extremes.rows)
    addRows(half, 0, ones, 0, 100, extremes.index, extremes.rows)
    addTally(tally, 0, half, 0)
    const sums = new Int32Array(LABELS)
    readTally(tally, 0, sums)
    expect(rowsIn(tally, 0)).toBe(MOST)
    expect([...sums]).toEqual(Array.from(sums, (_, at) => ([127, -127, 0][at % 3] as number) * MOST))
  })

  it('do not depend on the order of the features', () => {
    const order = [2, 0, 3, 1]
    const shuffled = Float32Array.from(order.flatMap((row) => [...rows.subarray(row * LABELS, (row + 1) * LABELS)]))
    expect(
      packWeights({
        hashes: Int32Array.from(order, (row) => hashes[row] as number),
        rows: shuffled,
        scale: 0.5,
        transitions,
        temper: 0.5,
      }),
    ).toEqual(packed)
  })

  const damaged = packed.slice()
  damaged[20 + 4 * LABELS * LABELS + 3] = 9
  const otherLabels = packed.slice()
  otherLabels[4] = 9
  it.each([
    ['empty', new Uint8Array(0), /no weights/],
    ['another file', new TextEncoder().encode('schema: depeche/record@1\n'), /no weights/],
    ['cut short', packed.subarray(0, packed.length - 1), /truncated/],
    ['only a header', packed.subarray(0, 20), /truncated/],
    ['too long', Uint8Array.of(...packed, 0), /truncated/],
    ['a damaged index', damaged, /damaged/],
    ['other labels', otherLabels, /9 labels/],
  ])('are refused: %s', (_, bytes, message) => {
    expect(() => openWeights(bytes, 'models/x.bin')).toThrow(ConfigurationError)
    expect(() => openWeights(bytes, 'models/x.bin')).toThrow(message)
  })
})
