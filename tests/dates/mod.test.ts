import { describe, expect, test } from 'vitest'
import { datesOf, unbracket } from './read.ts'

describe('TIMEX3 mod', () => {
  test.each([
    ['fr', 'Au [début des années 60], il a plu.', 'START'],
    ['fr', 'Depuis [fin 2015], il attend.', 'END'],
    ['fr', 'À [la mi-mars], il partira.', 'MID'],
    ['fr', 'Cela dure depuis environ [deux heures].', 'APPROX'],
    ['fr', 'Cela dure depuis plus de [vingt ans].', 'MORE_THAN'],
    ['fr', 'Il attend depuis [une trentaine de jours].', 'APPROX'],
    ['en', 'Since [late 2008], prices have risen.', 'END'],
    ['en', 'It lasted more than [six minutes].', 'MORE_THAN'],
    ['en', 'It lasted at least [six minutes].', 'EQUAL_OR_MORE'],
    ['en', 'It lasted [six minutes].', undefined],
  ])('%s: %s', (language, marked, mod) => {
    const { text, spans } = unbracket(marked)
    const [timex, ...more] = datesOf(text, language, '2024-11-30')
    expect(more).toEqual([])
    expect([timex?.start, timex?.end, timex?.mod]).toEqual([spans[0]?.start, spans[0]?.end, mod])
  })

  test('is inside the expression in the TimeML profile, as are articles before dates', () => {
    const text = 'Le procès du 3 mars 2010 dure depuis plus de vingt ans, depuis le 4 mai.'
    const found = datesOf(text, 'fr', '2024-11-30', 'timeml').map(({ start, end }) => text.slice(start, end))
    expect(found).toEqual(['3 mars 2010', 'plus de vingt ans', 'le 4 mai'])
  })
})
