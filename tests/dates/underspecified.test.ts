import { describe, expect, test } from 'vitest'
import { readUnderspecified, writeUnderspecified } from '#pipeline/dates/underspecified'

describe('the value that words alone give is read back as it was written', () => {
  test.each([
    '2024',
    '2024-11',
    '2024-11-30',
    '2024-11-30T18:05',
    'XXXX-11-30',
    'XXXX-11-30(6)',
    'XXXX-XX-30(6)≤',
    'XXXX-12-24[-1]TNI',
    'XXXX-WXX-6',
    'XXXX-WXX-6TEV<',
    'XXXX-WXX-3≥',
    'XXXX-WXX-3=≤',
    'XXXX-03<',
    '(-1)-06',
    'XX98-10',
    'XX6',
    '199',
    'XXXX-SU>',
    '2009-Q1',
    'XXXX-H1',
    'FY2010-Q1',
    'FY(-1)',
    'XXXX-05(7#2)',
    '2024-XX(1#-1)',
    'XXXX-WXX-5+≤',
    'mention-1Y*',
    '02',
    'XXXX[christmas]',
    '2010[easter+1]',
    'XXXX-XX-XXT18:05',
    'XXXX-XX-XXTEV',
    'dispatch-3Y',
    'dispatch+0DTEV',
    'dispatch+0WE≤',
    'mention+1D',
    'P3Y',
    'PAST_REF',
  ])('%s', (text) => {
    expect(writeUnderspecified(readUnderspecified(text))).toBe(text)
  })
})
