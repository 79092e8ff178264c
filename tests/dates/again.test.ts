import { describe, expect, test } from 'vitest'
import { readHolidays, resolveAgain } from '#pipeline/dates/again'
import type { Timex } from '#src/layers/dates'
import { datesOf, openPacks } from './read.ts'

const packs = openPacks()

const recorded = (timex: Timex, index: number) => {
  const { type, value, underspecified, candidates, edtf, anchor } = timex
  return {
    id: `t${index + 1}`,
    type,
    value,
    ...(underspecified !== value && { underspecified }),
    ...(candidates && { candidates }),
    ...(edtf !== undefined && { edtf }),
    ...(anchor !== undefined && { anchor: typeof anchor === 'number' ? `t${anchor + 1}` : anchor }),
  }
}

describe('a record resolved again says what the text would have', () => {
  test.each([
    ['fr', 'Le port a fermé samedi 30 après la tempête de mercredi. Né le 3 mai 1990, il est parti le lendemain à 14h05.'],
    ['fr', 'Vendredi soir, deux navires attendaient ; un troisième partira lundi. Il reviendra avant Noël, comme il y a trois ans.'],
    ['en', 'The mayor resigned yesterday and will leave on Monday. Since last October, rents have risen; by the end of this year, they fall.'],
  ])('%s: %s', (language, text) => {
    const holidays = readHolidays(packs.find(({ tag }) => tag === language) ?? (packs[0] as (typeof packs)[number]))
    const again = resolveAgain(datesOf(text, language, '2024-11').map(recorded), '2024-11-30', holidays)
    expect(again.map(({ value }) => value)).toEqual(datesOf(text, language, '2024-11-30').map(({ value }) => value))
    expect(again.every(({ candidates }) => candidates === undefined)).toBe(true)
  })
})
