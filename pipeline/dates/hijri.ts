import { dayNumber } from './civil.ts'

/** 1 Muharram 1411 AH, 23 July 1990, as a day number; months of the years from then on, below. */
const FIRST_DAY = 7508

/**
 * The Umm al-Qura calendar of Saudi Arabia (King Abdulaziz City for Science and Technology), 1411 to 1473 AH, as ICU tabulates it: for
 * each year twelve bits, Muharram first, set where the month has thirty days, else twenty-nine. A table of our own, not ICU's at run
 * time: one record must not differ from one Node to the next.
 */
const LONG_MONTHS =
  'db2 ab9 4ba a5b 52b a95 b2a b55 55c 4bd 23d 91d a95 b4a b5a 56d 2b6 93b 49b 655 6a9 754 b6a 56c aad 555 b29 b92 ba9 5d4 ada 55a aab 595 749 764 baa 5b5 2b6 a56 e4d b25 b52 b6a 5ad 2ae 92f 497 64b 6a5 6ac ad6 55d 49d a4d d16 d95 5aa 5b5 2da 95b 4ad 595'

const YEARS: readonly number[] = LONG_MONTHS.split(' ').map((bits) => Number.parseInt(bits, 16))

const lengthOf = (bits: number, month: number): number => 29 + ((bits >> (12 - month)) & 1)

/**
 * The first day of the Gregorian year that is that day of the Islamic calendar, as a day number; undefined outside 1991 to 2050. Days
 * announced by sight of the moon may differ by one.
 */
export const hijriDayIn = (gregorian: number, month: number, day: number): number | undefined => {
  const from = dayNumber(gregorian, 1, 1)
  const to = dayNumber(gregorian + 1, 1, 1)
  if (from < FIRST_DAY) return undefined
  let start = FIRST_DAY
  for (const bits of YEARS) {
    let at = start + day - 1
    for (let before = 1; before < month; before++) at += lengthOf(bits, before)
    if (at >= from) return at < to ? at : undefined
    for (let index = 1; index <= 12; index++) start += lengthOf(bits, index)
  }
  return undefined
}
