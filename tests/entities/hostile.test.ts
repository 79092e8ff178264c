import { describe, expect, it } from 'vitest'
import { entitiesOf } from './read.ts'

/** Inputs that a careless rule would read in quadratic time, or fall over. The runner's time limit is the test. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['no text', ''],
  ['NULs and lone surrogates', `\0\0 Paul \ud800 Garnier \udfff\0`],
  ['a name of 10,000 characters', `M. ${'A'}${'b'.repeat(10_000)} est venu.`],
  ['a name of 10,000 words', 'Paul '.repeat(10_000)],
  ['10,000 brackets', '(HTS '.repeat(10_000)],
  ['10,000 roles', 'ancien président du '.repeat(10_000)],
  ['10,000 particles', `Paul ${'de la '.repeat(10_000)}Garnier`],
  ['5,000 people', Array.from({ length: 5_000 }, (_, i) => `Paul Garn${i.toString(36)}ier et Garn${i.toString(36)}ier`).join(', ')],
  ['two people of one surname, named 10,000 times', `Paul Garnier et Claire Garnier. ${'Garnier a dit. '.repeat(10_000)}`],
]

describe('hostile input', () => {
  it.each(HOSTILE)('%s', (_, text) => {
    for (const language of ['fr', 'en']) {
      for (const { mentions } of entitiesOf(language, text)) {
        expect(mentions.length).toBeGreaterThan(0)
        for (const { start, end } of mentions) expect(start >= 0 && start < end && end <= text.length).toBe(true)
      }
    }
  })

  it('gives no entities for a language without a pack', () => expect(entitiesOf('und', 'Paul Garnier est à Lyon.')).toEqual([]))

  it('is the same twice, and never overlaps itself', () => {
    const text = 'Paul Garnier, ministre français de la Défense, est à Moscou. Moscou a réagi, selon M. Garnier et l’ONU (Organisation des Nations unies).'
    const once = entitiesOf('fr', text)
    expect(entitiesOf('fr', text)).toEqual(once)
    const spans = once.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start)
    for (const [i, span] of spans.entries()) if (i > 0) expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0)
  })
})
