import { parse } from 'edtf'
import { describe, expect, test } from 'vitest'
import { datesOf } from './read.ts'

describe('a dispatch known to its month', () => {
  const text = 'Le gouvernement a dénoncé samedi un accord conclu mercredi et signé vendredi à Bamako.'
  const [saturday, wednesday, friday] = datesOf(text, 'fr', '2024-11')

  test('has no day asserted', () => {
    expect([saturday, wednesday, friday].map((timex) => timex?.value)).toEqual(['XXXX-WXX-6', 'XXXX-WXX-3', 'XXXX-WXX-5'])
  })

  test('has candidates of one week each, ranked alike', () => {
    const shift = (day: string, by: number): string => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10)
    const saturdays = saturday?.candidates ?? []
    expect(saturdays).toEqual(expect.arrayContaining(['2024-11-02', '2024-11-09', '2024-11-16', '2024-11-23', '2024-11-30']))
    expect(wednesday?.candidates?.[0]).toBe(shift(saturdays[0] ?? '', -3))
    expect(friday?.candidates?.[0]).toBe(shift(saturdays[0] ?? '', -1))
  })

  test('has its candidates as an EDTF set', () => {
    expect(saturday?.edtf).toBe(`[${[...(saturday?.candidates ?? [])].sort().join(',')}]`)
    expect(() => parse(saturday?.edtf ?? '')).not.toThrow()
  })

  test('is settled by what the text states', () => {
    const stated = datesOf('Le gouvernement a dénoncé samedi 30 un accord conclu mercredi et signé vendredi à Bamako.', 'fr', '2024-11')
    expect(stated.map(({ value }) => value)).toEqual(['2024-11-30', '2024-11-27', '2024-11-29'])
  })

  test.each([
    ["Il a parlé l'an dernier.", '2023'],
    ['Il parlera le mois prochain.', '2024-12'],
    ['Il a parlé le 15 novembre.', '2024-11-15'],
  ])('still resolves what its month settles: %s', (words, value) => {
    expect(datesOf(words, 'fr', '2024-11').map((timex) => timex.value)).toEqual([value])
  })

  test('says in EDTF on which days yesterday may have been', () => {
    const [yesterday] = datesOf('Il est mort hier à Brest.', 'fr', '2024-11')
    expect(yesterday?.value).toBe('2024-XX-XX')
    expect(yesterday?.edtf).toBe('[2024-10-31..2024-11-29]')
  })
})

describe('a dispatch known to its year, or not at all', () => {
  test('leaves a weekday open', () => {
    expect(datesOf('Il est mort samedi.', 'fr', '2024').map(({ value, candidates }) => [value, candidates])).toEqual([['XXXX-WXX-6', undefined]])
    expect(datesOf('Il est mort samedi.', 'fr').map(({ value, candidates }) => [value, candidates])).toEqual([['XXXX-WXX-6', undefined]])
  })

  test('resolves what needs no date, and what follows from it', () => {
    expect(datesOf("Élu le 3 mai 2011, il est parti le lendemain et revenu l'an dernier.", 'fr').map(({ value }) => value)).toEqual([
      '2011-05-03',
      '2011-05-04',
      'XXXX',
    ])
  })
})
