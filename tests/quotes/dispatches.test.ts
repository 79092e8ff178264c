import { describe, expect, it } from 'vitest'
import { annotate, extract } from '#pipeline/extract'

describe('links between quotes', () => {
  it('ties a quoted heading to the quote that it repeats', () => {
    const text =
      'Accord sur le port\n\n"Rouvrir le port sans attendre"\n\nLe ministre Paul Navarre a souhaité mardi "la nécessité de rouvrir le port sans attendre".\n\nLe texte sera signé jeudi devant les représentants des deux villes.'
    const [heading, body] = extract(text, { language: 'fr' }).quotes
    expect(heading?.text).toBe('Rouvrir le port sans attendre')
    expect(heading?.repeats).toBe(body?.id)
  })

  it('takes the speaker from the line set below a quotation', () => {
    const text = 'Une journée difficile.\n\nNous avons tout perdu et je ne comprends pas pourquoi.\n\n— Claire Dumas, maire de Vire\n\nLa route reste fermée.'
    const [quote] = extract(text, { language: 'fr' }).quotes
    expect(quote?.text).toBe('Nous avons tout perdu et je ne comprends pas pourquoi.')
    expect(quote?.speaker.text).toBe('Claire Dumas')
  })
})

describe('words in marks that are no quote', () => {
  it.each([
    ['fr', 'Le film intitulé « Les Heures grises » sort mercredi.', 'quotes/not-a-named-thing'],
    ['en', 'The ship "Northern Star" sank.', 'quotes/not-a-title'],
    ['fr', 'Les « gilets jaunes » ont défilé samedi.', 'quotes/not-distancing-marks'],
  ])('%s: %s', (language, text, rule) => {
    const { layers } = annotate({ uri: 'text', format: 'text', sha256: '', text, given: { language } })
    expect(layers.quotes).toEqual([])
    expect(layers.unquoted.map(({ by }) => by.name)).toEqual([rule])
  })
})

describe('hostile texts', () => {
  it.each([
    ['opening marks', '« '.repeat(10_000)],
    ['pairs', '« a » '.repeat(10_000)],
    ['straight marks', '" '.repeat(10_000)],
    ['cues', 'il dit que '.repeat(4_000)],
    ['unclosed paragraphs', '« a\n\n'.repeat(2_000)],
    ['lone surrogates and NULs', '« \ud800 »\u0000'.repeat(2_000)],
  ])('%s', (_, text) => {
    const { quotes } = extract(text, { language: 'fr' })
    for (const { spans } of quotes) for (const [start, end] of spans) expect(start).toBeLessThan(end)
  })
})
