import { describe, expect, it } from 'vitest'
import { readTokenRules } from '#pipeline/languages/schema/token-rules'
import { BARE_RULES, tokenize } from '#pipeline/text/tokenize'
import { TokenKind } from '#src/layers/segmentation'
import { packs } from '../structure.ts'

const rules = new Map(packs.map((pack) => [pack.tag, readTokenRules(pack).rules]))
const split = (text: string, language: string): string => tokenize(text, rules.get(language) ?? BARE_RULES).texts.join(' ')

describe('tokens in French', () => {
  it.each([
    ["l'Iran et l' Irak", "l' Iran et l' Irak"],
    ['jusqu’à lorsqu’il', 'jusqu’ à lorsqu’ il'],
    ["qu'il n'y a", "qu' il n' y a"],
    ["d'1,5 million", "d' 1,5 million"],
    ["aujourd'hui, quelqu’un, d'abord", "aujourd'hui , quelqu’un , d'abord"],
    ["N'Djamena", "N'Djamena"],
    ['a-t-il, ont-ils, est-ce', 'a -t-il , ont -ils , est -ce'],
    ['Pourra-t-on', 'Pourra -t-on'],
    ['donnez-le-moi', 'donnez -le -moi'],
    ['ce jour-là', 'ce jour -là'],
    ['celui-ci, peut-être, vous-même, rendez-vous', 'celui-ci , peut-être , vous-même , rendez-vous'],
    ['Villeneuve-la-Garenne, Aulnay-sous-Bois, Saint-Lô', 'Villeneuve-la-Garenne , Aulnay-sous-Bois , Saint-Lô'],
    ['Fontenay-le, Pyongyang-la', 'Fontenay-le , Pyongyang-la'],
    ['à 14h05, le 30.11.2024 (03/02/2025)', 'à 14h05 , le 30.11.2024 ( 03/02/2025 )'],
    ['3,5 % de 10.000 le 1er.', '3,5 % de 10.000 le 1er .'],
    ['M. J.-P. Morel', 'M. J.-P. Morel'],
    ["l'art. 5", "l' art. 5"],
    ["c'est un art.", "c' est un art ."],
    ['ils sont sept. Le 3 sept. aussi', 'ils sont sept . Le 3 sept. aussi'],
    ['etc...', 'etc ...'],
    ['« Non ! » , a dit', '« Non ! » , a dit'],
    ['fin.Le ministre', 'fin . Le ministre'],
    ['d’« effort »', 'd’ « effort »'],
  ])('%s', (text, expected) => {
    expect(split(text, 'fr')).toBe(expected)
  })
})

describe('tokens in English', () => {
  it.each([
    ["Clinton's aides don't", "Clinton 's aides do n't"],
    ['they’ve won’t', 'they ’ve won’t'],
    ["the ministers' plan", "the ministers ' plan"],
    ['the U.S. and U.N.-led', 'the U.S. and U.N. - led'],
    ['at 5 p.m. on a 28-year-old', 'at 5 p.m. on a 28-year-old'],
    ['No. 5 said no.', 'No. 5 said no .'],
    ['Dr. Smith, Ph.D.', 'Dr. Smith , Ph.D.'],
    ["``fine'' it''s", "`` fine '' it '' s"],
    ["O'Brien's", "O'Brien 's"],
    ['AT&T, R&D', 'AT&T , R&D'],
    ['$5bn -- or 2016-17', '$ 5bn -- or 2016-17'],
    ['wait… what?!', 'wait … what ? !'],
  ])('%s', (text, expected) => {
    expect(split(text, 'en')).toBe(expected)
  })
})

describe('tokens of any language', () => {
  it.each([
    ['a.b@example.org!', 'a.b@example.org !'],
    ['(https://example.org/a?b=c).', '( https://example.org/a?b=c ) .'],
    ['www.example.com, example.fr/page', 'www.example.com , example.fr/page'],
    ['@depeche #Info2024 # 5', '@depeche #Info2024 # 5'],
    ['👩‍👩‍👧‍👦🇫🇷👍🏽❤️', '👩‍👩‍👧‍👦 🇫🇷 👍🏽 ❤️'],
    ['de\u0301ja\u0300 vu', 'de\u0301ja\u0300 vu'],
    ['a\ud83d b\udc00c', 'a \ud83d b \udc00 c'],
    ['___ *** ===', '___ *** ==='],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(split(text, 'de')).toBe(expected)
  })

  it('tells numbers, words, punctuation and symbols apart', () => {
    expect([...tokenize('Le 3, 5 € #a', BARE_RULES).kinds]).toEqual([
      TokenKind.word,
      TokenKind.number,
      TokenKind.punctuation,
      TokenKind.number,
      TokenKind.symbol,
      TokenKind.word,
    ])
  })

  it('stays within its span', () => {
    const tokens = tokenize('un deux trois', BARE_RULES, { start: 3, end: 9 })
    expect(tokens.texts).toEqual(['deux', 't'])
    expect([...tokens.starts]).toEqual([3, 8])
  })
})
