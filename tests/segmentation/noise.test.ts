import { describe, expect, it } from 'vitest'
import { structure } from '../structure.ts'

const noiseOf = (text: string, language: string): readonly string[] => {
  const { layers, diagnostics } = structure(text, { language })
  return [
    ...layers.segmentation.noise.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`),
    ...diagnostics.filter(({ code }) => code.startsWith('TEXT')).map(({ code, span }) => `${code} ${text.slice(span?.start, span?.end)}`),
  ]
}

describe('noise', () => {
  it.each([
    ['Jean Morel Morel est venu.', ['repeated Morel', 'TEXT_REPEATED_WORD Morel Morel']],
    ['Jean Morel Jean Morel est venu.', ['repeated Jean Morel', 'TEXT_REPEATED_WORD Jean Morel Jean Morel']],
    ['Il a vu le le maire.', ['repeated le', 'TEXT_REPEATED_WORD le le']],
    ['Le le maire est venu.', ['repeated le', 'TEXT_REPEATED_WORD Le le']],
    ['Le ministre de la Défense a vu jeudi matin le\nle maire de la ville, qui attendait depuis la veille.', ['repeated le', 'TEXT_REPEATED_WORD le\nle']],
    ['entre mminisères,ères soutenus', ['torn mminisères,ères', 'TEXT_TORN_WORD mminisères,ères']],
    ['Il est venu,mais trop tard.', ['torn venu,mais', 'TEXT_TORN_WORD venu,mais']],
    ['Il a annoncéLe départ.', ['torn annoncéLe', 'TEXT_TORN_WORD annoncéLe']],
    ['Nous nous voyons très très souvent.', []],
    ["L'Est est loin, non non et non.", []],
    ['Non, non, il a dit, dit-il, 5,5 et 3,2.', []],
    ['Dieudonné M. M. Morel', []],
    ['Un iPhone, macOS, YouTube et McAllister à New York, New York.', []],
    ['Voir exemple.fr/a,b et www.exemple.fr,ici', []],
  ])('%s', (text, expected) => {
    expect(noiseOf(text, 'fr')).toEqual(expected)
  })

  it.each([
    ['He had had enough, he said that that was all.', []],
    ['The the plan failed.', ['repeated the', 'TEXT_REPEATED_WORD The the']],
    ['Bye bye, Sing Sing.', []],
  ])('%s', (text, expected) => {
    expect(noiseOf(text, 'en')).toEqual(expected)
  })
})
