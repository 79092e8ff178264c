import { describe, expect, it } from 'vitest'
import { weigh } from '#pipeline/language/opinion'
import { languageSample } from '#pipeline/language/sample'
import { codesOf, structure } from '../structure.ts'

describe('the language of a dispatch', () => {
  it.each([
    ['Le ministre a déclaré jeudi que les travaux reprendraient avant la fin du mois.', 'fr'],
    ['The minister said on Thursday that work would resume before the end of the month.', 'en'],
    ['Der Minister hat am Donnerstag erklärt, dass die Arbeiten wieder aufgenommen werden.', 'de'],
    ['El ministro declaró el jueves que las obras se reanudarán antes de fin de mes.', 'es'],
    ['Министр заявил в четверг, что работы будут возобновлены до конца месяца.', 'ru'],
    ['Un bateau de pêche coule au large de Brest', 'fr'],
    ['Fishing boat sinks off the coast of Brest', 'en'],
    [
      'By Jane Doe\nBRUSSELS (Reuters)\n\nLe ministre a déclaré jeudi que les travaux reprendraient avant la fin du mois, malgré les réserves de la région.',
      'fr',
    ],
    ['12345 6789', 'und'],
    ['', 'und'],
    ['!!! ???', 'und'],
  ])('%s', (text, tag) => {
    expect(structure(text).layers.language.tag).toBe(tag)
  })

  it('is what the caller says', () => {
    expect(structure('The minister said so.', { language: 'fr' }).layers.language).toMatchObject({ tag: 'fr', confidence: 1 })
  })

  it.each([
    ['Der Minister hat am Donnerstag erklärt, dass die Arbeiten wieder aufgenommen werden.', ['LANGUAGE_WITHOUT_PACK']],
    ['12345 6789', ['LANGUAGE_UNDETERMINED']],
    ['Le ministre a déclaré jeudi que les travaux reprendraient.', []],
  ])('%s', (text, codes) => {
    expect(codesOf(text)).toEqual(codes)
  })

  it('is surer of a long text than of a short one', () => {
    const sentence = 'Le ministre a déclaré jeudi que les travaux reprendraient avant la fin du mois. '
    const confidence = (text: string): number => structure(text).layers.language.confidence
    expect(confidence('Le port rouvre')).toBeLessThan(confidence(sentence.repeat(5)))
  })
})

describe('weighing opinions', () => {
  it.each([
    ['agreement', { tag: 'fr', margin: 0.1 }, { tag: 'fr', margin: 0.1 }, 'fr', 'both'],
    ['eld before franc', { tag: 'en', margin: 0.1 }, { tag: 'fr', margin: 0.1 }, 'fr', 'eld'],
    ['franc where eld guesses', { tag: 'en', margin: 0.1 }, { tag: 'fr', margin: 0 }, 'en', 'franc'],
    ['franc alone', { tag: 'en', margin: 0.1 }, undefined, 'en', 'franc'],
    ['eld alone', undefined, { tag: 'fr', margin: 0.1 }, 'fr', 'eld'],
    ['both guess', { tag: 'en', margin: 0 }, { tag: 'fr', margin: 0 }, 'und', 'none'],
    ['both abstain', undefined, undefined, 'und', 'none'],
  ] as const)('%s', (_, franc, eld, tag, by) => {
    expect(weigh(franc, eld, 100)).toMatchObject({ tag, by })
  })

  it.each([0, 0.1, 0.5, 1])('gives a probability at lead %d', (margin) => {
    for (const length of [0, 10, 1000, 1e9]) {
      const { confidence } = weigh({ tag: 'fr', margin }, { tag: 'en', margin }, length)
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
    }
  })
})

describe('the sample', () => {
  it('is copy, without addresses and numbers', () => {
    const copy = 'Le ministre a déclaré jeudi que les travaux reprendraient avant la fin du mois, voir https://exemple.fr/a.'
    expect(languageSample(`By Jane Doe\n${copy}`, 1000)).toBe('Le ministre a déclaré jeudi que les travaux reprendraient avant la fin du mois, voir')
  })
  it('is bounded', () => {
    expect(languageSample('mot '.repeat(1e6), 1000).length).toBeLessThanOrEqual(1000)
  })
})
