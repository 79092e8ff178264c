import type { Segmentation } from '#src/layers/segmentation'
import { putContext } from './context-features.ts'
import { putElsewhere } from './elsewhere-features.ts'
import { type FeatureReader, readToken } from './features.ts'
import { type FormTallies, tallyOf } from './form-tallies.ts'
import { LABELS } from './labels.ts'
import type { Scene } from './scene.ts'
import { emptySheet } from './sheet.ts'
import { addRows, addTally, grown, MOST, readTally, rowsIn, TALLY } from './tally.ts'
import type { Weights } from './weights.ts'

/**
 * The scores that features give the labels of every token, LABELS a token.
 * @param forms the sums of the scene's words
 */
export const emissionsOf = ({ tokens, sentences }: Segmentation, scene: Scene, { index, rows, scale }: Weights, forms: FormTallies): Float32Array => {
  const emissions = new Float32Array(tokens.length * LABELS)
  const tally = new Int32Array(TALLY)
  const sums = new Int32Array(LABELS)
  const sheet = emptySheet(256)
  // What an occurrence lends to the others of its word is summed when first asked for: its place in `lentPool`, 0 before.
  const lent = new Int32Array(tokens.length)
  let lentPool: Int32Array = new Int32Array(64 * TALLY)
  let lentSize = 0
  const lentBy = (token: number): number => {
    const before = lent[token] as number
    if (before > 0) return before
    const at = ++lentSize * TALLY
    lent[token] = at
    lentPool = grown(lentPool, at + TALLY)
    sheet.size = 0
    putElsewhere(sheet, scene, token)
    addRows(lentPool, at, sheet.hashes, 0, sheet.size, index, rows)
    return at
  }
  const makeRoom = (count: number): void => {
    if (rowsIn(tally, 0) + count <= MOST) return
    readTally(tally, 0, sums)
    tally.fill(0)
  }
  const add = (pool: Int32Array, at: number): void => {
    makeRoom(rowsIn(pool, at))
    addTally(tally, 0, pool, at)
  }
  const reader: FeatureReader = {
    form: (form, place) => add(forms.pool, tallyOf(form, place)),
    elsewhere: (token) => {
      const at = lentBy(token)
      add(lentPool, at)
    },
    context: (sentence, token) => {
      sheet.size = 0
      putContext(sheet, scene, sentence, token)
      for (let from = 0; from < sheet.size; from += MOST) {
        const to = Math.min(sheet.size, from + MOST)
        makeRoom(to - from)
        addRows(tally, 0, sheet.hashes, from, to, index, rows)
      }
    },
  }
  for (const sentence of sentences) {
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      readToken(scene, sentence, token, reader)
      readTally(tally, 0, sums)
      tally.fill(0)
      for (let label = 0; label < LABELS; label++) emissions[token * LABELS + label] = (sums[label] as number) * scale
      sums.fill(0)
    }
  }
  return emissions
}
