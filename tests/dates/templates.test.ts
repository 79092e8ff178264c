import { describe, expect, test } from 'vitest'
import { timexesSchema } from '#pipeline/dates/schema'
import { datesOf, openPacks, spanOf, unbracket } from './read.ts'

for (const pack of openPacks()) {
  const { templates } = pack.read('timexes', timexesSchema).value
  describe(`templates of ${pack.tag}`, () => {
    for (const [name, { examples, not = [], only = 'guideline' }] of Object.entries(templates)) {
      test.each(Object.entries(examples))(`${name}: %s`, (marked, expected) => {
        const { text, spans } = unbracket(marked)
        const found = datesOf(text, pack.tag, undefined, only)
        if (expected === 'NOTHING') {
          expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([])
          return
        }
        expect(found.map(spanOf)).toEqual(spans)
        const own = found.find(({ by }) => by.name === `timexes/${name}`)
        // The tense of the example's verb is no part of what the template says.
        expect(own && `${own.type} ${own.underspecified.replace(/[≤≥]$/, '')}`).toBe(expected)
      })
      if (not.length > 0)
        test.each(not)(`${name} not: %s`, (text) => {
          expect(datesOf(text, pack.tag).filter(({ by }) => by.name === `timexes/${name}`)).toEqual([])
        })
    }
  })
}
