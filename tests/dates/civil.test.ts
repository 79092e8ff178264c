import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { civilOf, dayNumber, easter, isoDay, isoWeek, monthLength, nthWeekday, shiftMonth, weekdayOf } from '#pipeline/dates/civil'

const EPOCH = Temporal.PlainDate.from('1970-01-01')

describe('calendar arithmetic agrees with Temporal', () => {
  test('over days from 1599 to 2400', () => {
    for (let number = -135_500; number < 157_000; number += 37) {
      const day = EPOCH.add({ days: number })
      expect(civilOf(number)).toEqual({ year: day.year, month: day.month, day: day.day })
      expect(dayNumber(day.year, day.month, day.day)).toBe(number)
      expect(weekdayOf(number)).toBe(day.dayOfWeek)
      expect(isoWeek(number)).toBe(`${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`)
      expect(monthLength(day.year, day.month)).toBe(day.daysInMonth)
    }
  })

  test.each([-25, -12, -1, 0, 1, 11, 12, 30])('shifted by %i months', (by) => {
    for (const text of ['2024-01-31', '2024-02-29', '2023-12-31', '1999-11-30', '2000-03-01']) {
      const day = Temporal.PlainDate.from(text)
      const shifted = day.add({ months: by })
      expect(shiftMonth(day.year, day.month, by)).toEqual({ year: shifted.year, month: shifted.month })
    }
  })
})

describe('movable feasts', () => {
  test.each([
    [1999, '1999-04-04'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
  ])('Easter %i', (year, day) => {
    expect(isoDay(easter(year))).toBe(day)
  })

  test.each([
    [2024, 11, 4, 4, '2024-11-28'],
    [2023, 5, 1, -1, '2023-05-29'],
    [2024, 9, 1, 1, '2024-09-02'],
  ])('the nth weekday of %i-%i', (year, month, weekday, nth, day) => {
    expect(isoDay(nthWeekday(year, month, weekday, nth))).toBe(day)
  })
})
