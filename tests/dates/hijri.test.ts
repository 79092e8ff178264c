import { describe, expect, test } from 'vitest'
import { isoDay } from '#pipeline/dates/civil'
import { hijriDayIn } from '#pipeline/dates/hijri'

describe('days of the Umm al-Qura calendar in a Gregorian year', () => {
  test.each([
    [2024, 9, 1, '2024-03-11'],
    [2025, 9, 1, '2025-03-01'],
    [2023, 10, 1, '2023-04-21'],
    [2024, 10, 1, '2024-04-10'],
    [2024, 12, 10, '2024-06-16'],
    [2023, 1, 1, '2023-07-19'],
    // Two such days fall in that year: the first.
    [2000, 10, 1, '2000-01-08'],
  ])('%i: month %i, day %i is %s', (year, month, day, expected) => {
    const found = hijriDayIn(year, month, day)
    expect(found === undefined ? undefined : isoDay(found)).toBe(expected)
  })

  test.each([1989, 2060])('%i is not in the table', (year) => {
    expect(hijriDayIn(year, 9, 1)).toBeUndefined()
  })
})
