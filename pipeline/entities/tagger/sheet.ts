import { mix } from './hash.ts'

/** A growing list of features, each a hash of its template's number and its value. */
export interface Sheet {
  hashes: Int32Array
  size: number
}

export const emptySheet = (room: number): Sheet => ({ hashes: new Int32Array(room), size: 0 })

export const put = (sheet: Sheet, template: number, value: number): void => {
  if (sheet.size === sheet.hashes.length) {
    const grown = new Int32Array(sheet.hashes.length * 2)
    grown.set(sheet.hashes)
    sheet.hashes = grown
  }
  sheet.hashes[sheet.size++] = mix(value ^ Math.imul(template + 1, 0x9e3779b1))
}
