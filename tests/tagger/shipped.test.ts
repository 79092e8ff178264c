import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openGazetteer } from '#pipeline/entities/gazetteer/gazetteer'
import { openTagger } from '#pipeline/entities/tagger/tagger'
import { openModelStore } from '#src/model-store'
import { PACKAGE_ROOT } from '#src/package-root'
import { segmenter } from '../../training/entities/segment.ts'

const models = openModelStore(join(PACKAGE_ROOT, 'pipeline/models'), 'pipeline/models')
const gazetteer = openGazetteer(models.open('names.bin'), 'names.bin')
const taggers = new Map(['fr', 'en'].map((tag) => [tag, openTagger(models.open(`entities-${tag}.bin`), gazetteer, tag)]))

const segment = segmenter()

const named = (language: string, text: string): readonly string[] => {
  const segmentation = segment(text, language)
  return (taggers.get(language)?.tag(segmentation) ?? []).map(({ firstToken, endToken, type, score }) => {
    expect(score).toBeGreaterThan(0)
    expect(score).toBeLessThanOrEqual(1)
    return `${text.slice(segmentation.tokens.starts[firstToken], segmentation.tokens.ends[endToken - 1])} ${type}`
  })
}

describe('the taggers that ship', () => {
  it.each([
    ['fr', "La ministre Claire Vasseur a quitté Lyon pour rejoindre l'Italie avec l'OTAN.", ['Claire Vasseur PER', 'Lyon LOC', 'Italie LOC', 'OTAN ORG']],
    ['fr', 'Le préfet a interdit la vente de carburant lundi soir, selon un communiqué.', []],
    ['fr', "L'ONU a demandé au Liban d'ouvrir une enquête.", ['ONU ORG', 'Liban LOC']],
    ['en', 'Prime Minister Helen Marsh flew to Japan on Monday, the BBC reported.', ['Helen Marsh PER', 'Japan LOC', 'BBC ORG']],
    ['en', 'The price of bread rose again last week, officials said.', []],
  ])('%s: %s', (language, text, expected) => expect(named(language, text)).toEqual(expected))

  it('says the same of a text whatever was read before it', () => {
    const text = 'Le procès de Claire Vasseur reprend à Lyon. Mme Vasseur, de la Banque de France, nie.'
    const before = named('fr', text)
    // More words than are kept from one text to the next.
    named('fr', Array.from({ length: 25_000 }, (_, at) => `le mot${at.toString(36)} vient`).join('. '))
    expect(named('fr', text)).toEqual(before)
  })

  it.each([
    ['', 0],
    ['\0\0 \ud800 \udfff', 0],
    ['A'.repeat(200_000), 1],
    ['Paris '.repeat(20_000), 20_000],
    ['« '.repeat(10_000), 0],
  ])('reads hostile text without harm (%#)', (text, most) => {
    for (const language of ['fr', 'en']) expect(named(language, text).length).toBeLessThanOrEqual(most)
  })

  it('weighs at most 3 MB a language', () => {
    for (const language of ['fr', 'en']) expect(readFileSync(join(PACKAGE_ROOT, `pipeline/models/entities-${language}.bin`)).length).toBeLessThan(3_000_000)
  })
})
