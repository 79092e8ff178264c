import { describe, expect, it } from 'vitest'
import { structure } from '../structure.ts'

const FR = 'Le ministre a déclaré jeudi que les travaux reprendraient avant la fin du mois, malgré les réserves de la région.'
const EN = 'The minister said on Thursday that work would resume before the end of the month, despite doubts in the region.'

const dateOf = (text: string, language: string): string | undefined => {
  const { date } = structure(text, { language }).layers.dispatch
  return date && `${date.value} ${date.precision} ${date.origin}`
}

describe('the date that a dispatch states', () => {
  it.each([
    ['date 2024-11 ', '2024-11 month header'],
    [' date 2024-11 ', '2024-11 month header'],
    ['Date : 2024\n\n', '2024 year header'],
    ['Publié le 03/02/2025 à 14h05 ', '2025-02-03T14:05 minute header'],
    ['Publié le 03/02/2025 à 14h05\n', '2025-02-03T14:05 minute header'],
    ['Publié le 3 février 2025 à 14 h 05\n', '2025-02-03T14:05 minute header'],
    ['PUBLIÉ LE 1ER AVRIL 2025\n', '2025-04-01 day header'],
    ['Lundi 3 mars 2025, 14h05\n\n', '2025-03-03T14:05 minute header'],
    ['24 janvier 2016 . –\n', '2016-01-24 day dateline'],
    ['10 janvier 2016 . – ', '2016-01-10 day dateline'],
    ['25 août 2016, 16\u202fh\u202f38 UTC . –\n', '2016-08-25T16:38Z minute dateline'],
    ['PARIS, 12 mars 2025 (AFP) - ', '2025-03-12 day dateline'],
    ['PARIS, 1er avr. 2025 (AFP) – ', '2025-04-01 day dateline'],
    ['NEW YORK (Nations unies), 1er avr 2025 (AFP) - ', '2025-04-01 day dateline'],
    ['Paris, le 12 mars 2025 — ', '2025-03-12 day dateline'],
    ['Date: Sat, 30 Nov 2024 10:00:00 +0100\n\n', '2024-11-30T10:00:00+01:00 second header'],
    ['2024-11-30T18:05:00+01:00\n', '2024-11-30T18:05:00+01:00 second header'],
    ['Publié à 18h04, jeudi 24 octobre 2024\n\n', '2024-10-24T18:04 minute header'],
    ['30.11.2024\n', '2024-11-30 day header'],
    ['date: 05/2024\n', '2024-05 month header'],
    ['Mercredi 5 juin 2024 | Culture\n\n', '2024-06-05 day header'],
    ['LUSAKA, 2021 - ', '2021 year dateline'],
    ['TURIN/PARIS, 6 mars 2023, 10:12 (Presse Alpine) -- ', '2023-03-06T10:12 minute dateline'],
    ['Le port rouvre\n\nPar Jeanne Morel\nPublié le 3 mars 2025 - Mis à jour le 4 mars 2025\n\n', '2025-03-03 day header'],
    ['', undefined],
    ['Le 3 mars 2025, ', undefined],
    ['Date limite : ', undefined],
    ['PARIS (AFP) - ', undefined],
    ['BREST, 3 mars (AFP) - ', undefined],
    ['Publié le 30/02/2025\n', undefined],
    ['Mis à jour le 4 mars 2025\n', undefined],
  ])('%j', (header, expected) => {
    expect(dateOf(header + FR, 'fr')).toBe(expected)
  })

  it.each([
    ['Monday, October 28, 2019\n\n', '2019-10-28 day header'],
    ['Thursday, June 9, 2016 \n', '2016-06-09 day header'],
    ['March 2025\n', '2025-03 month header'],
    ['Published March 3, 2025 at 2:05 p.m. EST\n', '2025-03-03T14:05-05:00 minute header'],
    ['Updated 12:30 am, March 3, 2025\n', undefined],
    ['03/02/2025\n', '2025-03-02 day header'],
    ['23/02/2025\n', '2025-02-23 day header'],
    ['BRUSSELS, March 3, 2025 /PRNewswire/ -- ', '2025-03-03 day dateline'],
    ['date 2024-11\nLONDON, Nov 30 (Reuters) - ', '2024-11-30 day dateline'],
    ['date 2024-11\nLONDON, Oct 30 (Reuters) - ', '2024-11 month header'],
    ['LONDON, March 3 (Reuters) - ', undefined],
    ['March 3\n', undefined],
    ['In March 2025, ', undefined],
  ])('%j', (header, expected) => {
    expect(dateOf(header + EN, 'en')).toBe(expected)
  })

  it.each([
    ['2024-11-30\n', '2024-11-30 day header'],
    ['Sat, 30 Nov 2024 10:00:00 GMT\n', '2024-11-30T10:00:00Z second header'],
    ['30.11.2024\n', '2024-11-30 day header'],
  ])('%j without a pack', (header, expected) => {
    expect(dateOf(`${header}Der Minister sagte am Donnerstag, dass die Arbeiten vor Ende des Monats wieder aufgenommen werden.`, 'de')).toBe(expected)
  })

  it('reports a date that no calendar has', () => {
    const { diagnostics } = structure(`Publié le 30/02/2025\n${FR}`)
    expect(diagnostics).toEqual([{ code: 'DISPATCH_DATE_INVALID', message: expect.any(String), span: { start: 10, end: 20 } }])
  })

  it('keeps the first of two dates and reports the other', () => {
    const { layers, diagnostics } = structure(`Publié le 3 mars 2025\nPublié le 5 mars 2025\n${FR}`)
    expect(layers.dispatch.date?.value).toBe('2025-03-03')
    expect(diagnostics.map(({ code }) => code)).toEqual(['DISPATCH_DATE_CONFLICT'])
  })

  it('takes the more exact of two dates that agree', () => {
    const { layers, diagnostics } = structure(`date 2025-03\nPublié le 3 mars 2025\n${FR}`)
    expect(layers.dispatch.date?.value).toBe('2025-03-03')
    expect(diagnostics).toEqual([])
  })

  it('lets the caller win, at any precision', () => {
    const { layers } = structure(`Publié le 3 mars 2025\n${FR}`, { date: '2024-11' })
    expect(layers.dispatch.date).toMatchObject({ value: '2024-11', precision: 'month', origin: 'given' })
  })

  it.each([
    ['Publié le 3 février 2025 à 14h05, mis à jour à 16h30\n', '2025-02-03T16:30'],
    ['Publié le 3 février 2025 - Mis à jour le 4 février 2025 à 9 h 30\n', '2025-02-04T09:30'],
    ['Mis à jour le 4 mars 2025\n', '2025-03-04'],
    ['Publié le 3 février 2025\n', undefined],
  ])('updated: %j', (header, expected) => {
    expect(structure(header + FR).layers.dispatch.updated?.value).toBe(expected)
  })

  it('names the rule of the pack that read it', () => {
    expect(structure(`date 2024-11 ${FR}`).layers.dispatch.date?.by).toEqual({
      name: 'dispatch/date',
      at: expect.stringMatching(/^pipeline\/languages\/fr\/dispatch-headers\.yaml:\d+$/),
    })
  })
})
