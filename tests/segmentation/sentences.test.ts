import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../structure.ts'

const split = (text: string, language: string): string => sentencesOf(text, language).join(' | ')

describe('sentences in French', () => {
  it.each([
    ['Il pleut. Le maire attend.', 'Il pleut. | Le maire attend.'],
    ['« Non ! » , a dit Paul. Il attend.', '« Non ! » , a dit Paul. | Il attend.'],
    ['« Non ! », a dit Paul.', '« Non ! », a dit Paul.'],
    ['« Tout va bien. » Le maire sourit.', '« Tout va bien. » | Le maire sourit.'],
    ['Il a dit "non". Le maire sourit.', 'Il a dit "non". | Le maire sourit.'],
    ['Il a dit : "Non." Le maire sourit.', 'Il a dit : "Non." | Le maire sourit.'],
    ['(Il pleut.) Le maire attend.', '(Il pleut.) | Le maire attend.'],
    ['Le maire (lequel ?) Jean Morel attend.', 'Le maire (lequel ?) Jean Morel attend.'],
    ['M. Morel et Mme. Durand arrivent.', 'M. Morel et Mme. Durand arrivent.'],
    ["J.-P. Morel cite l'art. 5 de la loi. Il part.", "J.-P. Morel cite l'art. 5 de la loi. | Il part."],
    ['Le prix est de 3.5 euros. Il monte.', 'Le prix est de 3.5 euros. | Il monte.'],
    ["C'est la fin.Le ministre part.", "C'est la fin. | Le ministre part."],
    ['Il part . Elle reste .', 'Il part . | Elle reste .'],
    ['Il hésite… puis part. Quoi ? demanda-t-il.', 'Il hésite… puis part. | Quoi ? demanda-t-il.'],
    ['Il hésite... Puis il part.', 'Il hésite... | Puis il part.'],
    ['« Le texte (...) Le reste »', '« Le texte (...) Le reste »'],
    ['1. Premier point. 2. Second point.', '1. Premier point. | 2. Second point.'],
    ['Il achète des pommes, etc. Le marché ferme.', 'Il achète des pommes, etc. | Le marché ferme.'],
    ['Ils étaient sept. Jean est venu le 3 sept. à Paris.', 'Ils étaient sept. | Jean est venu le 3 sept. à Paris.'],
    ['Il pleut. – Le maire attend.', 'Il pleut. | – Le maire attend.'],
    ['Il pleut. « Le maire attend.', 'Il pleut. | « Le maire attend.'],
    ['Il pleut. 12 000 personnes attendent.', 'Il pleut. | 12 000 personnes attendent.'],
    ['Voir exemple.fr. Il pleut.', 'Voir exemple.fr. | Il pleut.'],
  ])('%s', (text, expected) => {
    expect(split(text, 'fr')).toBe(expected)
  })
})

describe('sentences in English', () => {
  it.each([
    ['Mr. Doe met the U.S. President. He left.', 'Mr. Doe met the U.S. President. | He left.'],
    ['They met in the U.S. The president left.', 'They met in the U.S. | The president left.'],
    ['He left at 5 p.m. Monday. She stayed.', 'He left at 5 p.m. Monday. | She stayed.'],
    ['He said no. Then he left.', 'He said no. | Then he left.'],
    ['“We will go.” She left.', '“We will go.” | She left.'],
    ['“We will go,” she said. “Soon.”', '“We will go,” she said. | “Soon.”'],
    ["It fell. ''We knew,'' she said.", "It fell. | ''We knew,'' she said."],
    ['Yahoo! Inc. said so. Yahoo! The firm.', 'Yahoo! Inc. said so. | Yahoo! | The firm.'],
    ['Mary J. Doe took vitamin C. The rest left.', 'Mary J. Doe took vitamin C. | The rest left.'],
    ['Prices rose. $5 billion was lost.', 'Prices rose. | $5 billion was lost.'],
    ['He uses iPhones. iPhones cost more.', 'He uses iPhones. iPhones cost more.'],
  ])('%s', (text, expected) => {
    expect(split(text, 'en')).toBe(expected)
  })
})

it('splits a language without a pack by its marks', () => {
  expect(split('Es regnet. Der Minister wartet.', 'de')).toBe('Es regnet. | Der Minister wartet.')
})

it('never crosses blocks', () => {
  expect(split('Le port rouvre\n\nLe ministre a annoncé jeudi que le port de commerce rouvrirait.', 'fr')).toBe(
    'Le port rouvre | Le ministre a annoncé jeudi que le port de commerce rouvrirait.',
  )
})
