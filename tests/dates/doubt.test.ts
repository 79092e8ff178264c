import { describe, expect, test } from 'vitest'
import { datesOf, doubtsOf } from './read.ts'

describe('days that no calendar has', () => {
  test.each([
    ['fr', 'Il viendra le 31 février.', 'DATE_IMPOSSIBLE', '“31 février” is no day of the calendar'],
    ['fr', 'Il est venu le 29 février 2023.', 'DATE_IMPOSSIBLE', '“29 février 2023” is no day of the calendar'],
    ['en', 'He came on April 31, 2020.', 'DATE_IMPOSSIBLE', '“April 31, 2020” is no day of the calendar'],
    ['fr', 'Reçu le 30/02/2024 à Lyon.', 'DATE_IMPOSSIBLE', '“30/02/2024” is no day of the calendar'],
  ])('%s: %s', (language, text, code, message) => {
    expect(doubtsOf(text, language, '2024-11-30')).toEqual([{ code, message }])
    expect(datesOf(text, language, '2024-11-30').map(({ value, edtf }) => ({ value, edtf }))).toEqual([{ value: 'XXXX-XX-XX', edtf: undefined }])
  })

  test.each([
    ['fr', 'Il est venu le 29 février 2024.'],
    ['fr', 'Il est né un 29 février.'],
    ['en', 'He came on Monday, July 15, 2019.'],
  ])('not %s: %s', (language, text) => {
    expect(doubtsOf(text, language, '2024-11-30')).toEqual([])
  })

  test('a weekday that is not that of its date', () => {
    expect(doubtsOf('Le mardi 15 juillet 2019, il a plu.', 'fr', '2024-11-30')).toEqual([
      { code: 'DATE_IMPOSSIBLE', message: '“mardi 15 juillet 2019” contradicts itself: that day was a Monday' },
    ])
  })
})

describe('dates that cannot be placed', () => {
  test.each([
    [
      'Le port a fermé lundi.',
      '2024-02',
      '“lundi” may be any of 5 dates: the dispatch is dated to the month only; ranked by the days named with it and a verb in the past',
    ],
    ['Le port a fermé lundi.', '2024', '“lundi” cannot be placed: the dispatch is dated to the year only'],
    ['Le port a fermé lundi.', undefined, '“lundi” cannot be placed: the date of the dispatch is not known'],
    ['Il est mort hier.', '2024-11', '“hier” cannot be placed: the dispatch is dated to the month only'],
  ])('%s (%s)', (text, date, message) => {
    expect(doubtsOf(text, 'fr', date)).toEqual([{ code: 'DATE_UNRESOLVED', message }])
  })

  test.each([
    ['Le port a fermé lundi.', '2024-02-10'],
    ['Il nage chaque lundi depuis plusieurs années.', undefined],
    ['Élu le 3 mai 2011, il est parti.', undefined],
  ])('not: %s (%s)', (text, date) => {
    expect(doubtsOf(text, 'fr', date)).toEqual([])
  })
})
