import { describe, expect, it } from 'vitest'
import { parseIsoDate } from '#src/intake/iso-date'

describe('parseIsoDate', () => {
  it.each([
    ['2024', '2024', 'year'],
    ['2024-11', '2024-11', 'month'],
    ['2024-11-30', '2024-11-30', 'day'],
    ['2024-02-29', '2024-02-29', 'day'],
    ['2024-11-30T18:05', '2024-11-30T18:05', 'minute'],
    ['2024-11-30 18:05', '2024-11-30T18:05', 'minute'],
    ['2024-11-30T18:05Z', '2024-11-30T18:05Z', 'minute'],
    ['2024-11-30T18:05:09+0100', '2024-11-30T18:05:09+01:00', 'second'],
    ['2024-11-30T18:05:09.250-05', '2024-11-30T18:05:09-05:00', 'second'],
    [' 2024-11-30 ', '2024-11-30', 'day'],
  ])('%s', (value, normal, precision) => {
    expect(parseIsoDate(value)).toEqual({ value: normal, precision })
  })

  it.each([
    '',
    'hier',
    '24',
    '2024-13',
    '2024-00',
    '2024-02-30',
    '2023-02-29',
    '2100-02-29',
    '2024-11-31',
    '2024-11-30T25:00',
    '2024-11-30T12:60',
    '2024-11-30T12:00+25:00',
    '30/11/2024',
    '2024-1-1',
    '2024-11-30T',
  ])('refuses %j', (value) => {
    expect(() => parseIsoDate(value)).toThrow(RangeError)
  })
})
