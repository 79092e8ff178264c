import { PLACES, putForm } from './form-features.ts'
import { emptyStore, type FormStore } from './form-store.ts'
import { emptySheet } from './sheet.ts'
import { addRows, grown, TALLY } from './tally.ts'
import type { Weights } from './weights.ts'
import type { WordForm } from './word-form.ts'

/** The words that a tagger has met, with the sums of the weights of each at each place: see putForm. */
export interface FormTallies {
  readonly store: FormStore
  pool: Int32Array
  /** Forms whose weights are summed. */
  filled: number
}

export const noTallies = (): FormTallies => ({ store: emptyStore(), pool: new Int32Array(1024 * PLACES * TALLY), filled: 0 })

/** Where in the pool the tally of a form at a place is. */
export const tallyOf = ({ index }: WordForm, place: number): number => (index * PLACES + place) * TALLY

/** Sums the weights of the forms that have come into the store. */
export const fillTallies = (tallies: FormTallies, { index, rows }: Weights): void => {
  const { forms } = tallies.store
  tallies.pool = grown(tallies.pool, forms.length * PLACES * TALLY)
  const sheet = emptySheet(64)
  for (const form of forms.slice(tallies.filled)) {
    for (let place = 0; place < PLACES; place++) {
      sheet.size = 0
      putForm(sheet, form, place)
      const at = tallyOf(form, place)
      tallies.pool.fill(0, at, at + TALLY)
      addRows(tallies.pool, at, sheet.hashes, 0, sheet.size, index, rows)
    }
  }
  tallies.filled = forms.length
}
