import { describe, expect, test } from 'vitest'
import { datesOf } from './read.ts'

/** Dispatches whose day is known: with the day hidden, the true dates must stay possible and none may be asserted wrongly. */
const DISPATCHES = [
  [
    'fr',
    '2024-11-30',
    'MOSCOU – Le port a fermé samedi après la tempête de mercredi. Vendredi soir, deux navires attendaient encore ; un troisième partira lundi.',
  ],
  [
    'fr',
    '2024-02-01',
    "La cour a rendu jeudi son arrêt. L'audience de lundi avait duré trois heures, et le 25 janvier le procureur avait parlé. Il reviendra demain.",
  ],
  ['fr', '2025-01-03', "Le maire, réélu le 21 décembre, a promis hier un budget avant mars. « Aujourd'hui, tout change », a-t-il dit ce vendredi 3 janvier."],
  ['fr', '2023-08-15', 'Mardi, les pompiers luttaient toujours. Le feu, parti samedi à 14h05 près de Lacanau, a été fixé dans la nuit de dimanche à lundi.'],
  ['en', '2024-11-30', 'The port closed on Saturday after the storm of Wednesday. On Friday night two ships were still waiting; a third will leave on Monday.'],
  ['en', '2024-02-01', 'The court ruled Thursday. The hearing on Monday had lasted three hours, and on January 25 the prosecutor spoke. He returns tomorrow.'],
  [
    'en',
    '2025-01-03',
    'The mayor, re-elected on December 21, yesterday promised a budget. She spoke at 6 p.m. on Friday, January 3, and will speak again next week.',
  ],
  ['en', '2023-08-15', 'Firefighters were still at work Tuesday. The blaze, which started Saturday at 2:05 p.m., was contained last night.'],
] as const

describe.each(DISPATCHES)('%s dispatch of %s, its day hidden', (language, date, text) => {
  const known = datesOf(text, language, date)
  const hidden = datesOf(text, language, date.slice(0, 7))

  test('has the same expressions', () => {
    expect(hidden.map(({ start, end, type }) => [start, end, type])).toEqual(known.map(({ start, end, type }) => [start, end, type]))
  })

  test.each(
    known.map((timex, index) => [text.slice(timex.start, timex.end), timex, hidden[index]] as const).filter(([, { value }]) => /^\d{4}-\d\d-\d\d/.test(value)),
  )('%s stays possible and is not misstated', (_, timex, other) => {
    expect(other).toBeDefined()
    const days = new Set([other?.value, ...(other?.candidates ?? []), ...daysOf(other?.edtf)])
    expect(days.has(timex.value) || days.has(timex.value.slice(0, 10))).toBe(true)
    if (/^\d{4}-\d\d-\d\d/.test(other?.value ?? '')) expect(other?.value).toBe(timex.value)
  })
})

/** The days of an EDTF set: listed, or from the first to the last. */
function daysOf(set: string | undefined): readonly string[] {
  const [first, last] = /^\[(\S+)\.\.(\S+)\]$/.exec(set ?? '')?.slice(1) ?? []
  if (first === undefined || last === undefined) return (set ?? '').replace(/[[\]]/g, '').split(',')
  const days: string[] = []
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000) days.push(new Date(at).toISOString().slice(0, 10))
  return days
}
