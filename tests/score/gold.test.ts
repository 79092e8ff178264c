import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '#src/configuration-error'
import { type Gold, readGold } from '#src/score/gold'
import { occurrences } from '#src/score/occurrences'
import type { Span } from '#src/span'

const TEXT = "L'Iran et l'armée iranienne. Anna Lindt a dit : «\u00a0Non\u00a0». Lindt a dit que lundi,\npuis lundi 3, Lindt partirait, a dit Lindt."

const gold = (body: string): Gold => readGold('g.yaml', `schema: depeche/gold@1\nlanguage: fr\n${body}`, TEXT)
const layers = ({ entities = '[]', quotes = '[]', dates = '[]' }): string => `entities: ${entities}\nquotes: ${quotes}\ndates: ${dates}\n`
const cut = ({ start, end }: Span): string => `${start}:${TEXT.slice(start, end)}`

describe('occurrences', () => {
  it.each([
    ['Iran', [2]],
    ['iran', []],
    ['« Non »', [48]],
    ['lundi, puis', [73]],
    ['Lindt', [34, 57, 94, 117]],
    ['dit :', [42]],
    ['a.b', []],
    ['', []],
  ])('%j as whole words, white space of any kind alike', (wanted, starts) => {
    expect(occurrences(TEXT, wanted).map(({ start }) => start)).toEqual(starts)
  })
})

describe('gold strings', () => {
  it('takes every occurrence of a mention outside longer ones, unless told which', () => {
    const { entities } = gold(layers({ entities: '[{name: Anna Lindt, type: PER, mentions: [Lindt, Anna Lindt]}, {name: Iran, type: LOC, iso3166: IR}]' }))
    expect(entities.map(({ mentions }) => mentions.map(cut))).toEqual([['29:Anna Lindt', '57:Lindt', '94:Lindt', '117:Lindt'], ['2:Iran']])
    const numbered = gold(layers({ entities: '[{name: Lindt, type: PER, mentions: [{text: Lindt, n: [1, 3]}]}]' }))
    expect(numbered.entities[0]?.mentions.map(cut)).toEqual(['34:Lindt', '94:Lindt'])
  })

  it('finds cue and source nearest the content, outside it', () => {
    const { quotes } = gold(
      layers({
        entities: '[{name: Anna Lindt, type: PER}]',
        quotes:
          '[{content: [lundi, Lindt partirait], n: 1, type: indirect, cue: a dit, source: Lindt, entity: Anna Lindt}, {content: Non, type: direct, cue: a dit, source: null, entity: null}]',
      }),
    )
    expect(quotes[0]?.content.map(cut)).toEqual(['73:lundi', '94:Lindt partirait'])
    expect(quotes.map(({ cue }) => cue && cut(cue))).toEqual(['111:a dit', '40:a dit'])
    expect(quotes.map(({ source }) => source && cut(source))).toEqual(['117:Lindt', undefined])
  })

  it('takes the first free occurrence of a date', () => {
    const { dates } = gold(layers({ dates: '[{text: lundi 3, type: DATE, value: XXXX-XX-03}, {text: lundi, type: DATE, value: XXXX-WXX-1}]' }))
    expect(dates.map(cut)).toEqual(['73:lundi', '85:lundi 3'])
  })

  it.each([
    ['a string that is not there', layers({ dates: '\n  - {text: mardi, type: DATE, value: X}' }), 'g.yaml:6:6', '« mardi » is not in the dispatch'],
    ['an occurrence too many', layers({ dates: '[{text: lundi 3, n: 2, type: DATE, value: X}]' }), 'g.yaml:5:10', '1 times, not 2'],
    [
      'one place annotated twice',
      layers({ entities: '[{name: Iran, type: LOC}, {name: I, type: ORG, mentions: [Iran]}]' }),
      'g.yaml:3:69',
      'twice at the same place',
    ],
    ['two entities of one name', layers({ entities: '[{name: Iran, type: LOC}, {name: Iran, type: ORG}]' }), 'g.yaml:3:38', 'names two entities'],
    [
      'a speaker that is no entity',
      layers({ quotes: '[{content: Non, type: direct, cue: null, source: null, entity: Bob}]' }),
      'g.yaml:4:64',
      '« Bob » is not the name of an entity',
    ],
    ['an unknown key', layers({ quotes: '[{content: Non, type: direct, cue: null, source: null, entity: null, colour: red}]' }), 'g.yaml:4:78', 'colour'],
  ])('refuses %s with its place', (_, body, at, message) => {
    const read = (): Gold => gold(body)
    expect(read).toThrow(ConfigurationError)
    expect(read).toThrow(at)
    expect(read).toThrow(message)
  })
})
