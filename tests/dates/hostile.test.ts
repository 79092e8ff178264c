import { describe, expect, test } from 'vitest'
import { datesOf } from './read.ts'

describe('hostile text neither throws nor hangs', () => {
  test.each([
    ['figures', '1 '.repeat(60_000)],
    ['hours', '1 h 1 '.repeat(30_000)],
    ['days', 'samedi '.repeat(60_000)],
    ['articles', 'le la la nuit du '.repeat(20_000)],
    ['number words', 'vingt et un mille cent '.repeat(20_000)],
    ['hyphens', `${'1-'.repeat(50_000)}1`],
    ['one long figure', '9'.repeat(200_000)],
    ['slashes and colons', '12/12:12.12-'.repeat(20_000)],
    ['lone surrogates and NULs', '\ud800 lundi \u0000 mardi \udc00 '.repeat(5_000)],
    ['months', 'mars mai '.repeat(40_000)],
    ['quotation marks', '«'.repeat(10_000)],
  ])('%s', (_, text) => {
    for (const date of [undefined, '2024-11', '2024-11-30']) {
      const dates = datesOf(text, 'fr', date)
      expect(dates.every(({ start, end }, index) => start < end && start >= (dates[index - 1]?.end ?? 0))).toBe(true)
    }
  })

  test.each(['il y a 999999999 ans', 'il y a 999999999 jours', '999999999 siècles', 'le 31 février', 'le 0 mars', "dans l'année 0000", '25h99', '99:99'])(
    '%s',
    (text) => {
      expect(() => datesOf(text, 'fr', '2024-11-30')).not.toThrow()
    },
  )
})
