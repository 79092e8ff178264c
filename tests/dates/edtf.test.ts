import { parse } from 'edtf'
import { describe, expect, test } from 'vitest'
import { edtfOf, edtfOneOf } from '#pipeline/dates/edtf'

describe('EDTF of a TIMEX3 value', () => {
  test.each([
    ['2024-11-30', '2024-11-30'],
    ['2024-11', '2024-11'],
    ['2024', '2024'],
    ['199', '199X'],
    ['18', '18XX'],
    ['2024-SP', '2024-21'],
    ['2023-WI', '2023-24'],
    ['2009-Q1', '2009-33'],
    ['2017-H2', '2017-41'],
    ['XXXX-11-30', 'XXXX-11-30'],
    ['BC0044', '-0043'],
    ['BC0001', '0000'],
  ])('%s is %s', (value, expected) => {
    expect(edtfOf(value)).toBe(expected)
    expect(() => parse(expected)).not.toThrow()
  })

  test.each(['2024-W48', '2024-11-30TEV', 'P3Y', 'PAST_REF', 'XXXX-WXX-6', 'FY2010', 'BC04'])('%s has none', (value) => {
    expect(edtfOf(value)).toBeUndefined()
  })

  test.each([
    [['2024-11-09', '2024-11-02'], '[2024-11-02,2024-11-09]'],
    [Array.from({ length: 20 }, (_, index) => `2024-11-${String(index + 1).padStart(2, '0')}`), '[2024-11-01..2024-11-20]'],
    [['2024-11-09TEV', '2024-11-10TEV'], '[2024-11-09,2024-11-10]'],
  ])('one of %j', (values, expected) => {
    expect(edtfOneOf(values)).toBe(expected)
    expect(() => parse(expected)).not.toThrow()
  })
})
