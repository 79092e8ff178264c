import { describe, expect, it } from 'vitest'
import { formatScore } from '#src/score/format-score'
import { readGold } from '#src/score/gold'
import { scoreRecords } from '#src/score/score'
import type { ScoredRecord } from '#src/score/scored-record'

const TEXT = '😀 Anna Lindt a dit lundi à Oslo : « Le port reste ouvert ». Mme Lindt est norvégienne. Selon Oslo, tout va bien.'
const GOLD = readGold(
  'g.yaml',
  `schema: depeche/gold@1
language: fr
date: {value: "2024-11", precision: month}
entities:
  - {name: Anna Lindt, type: PER, mentions: [Anna Lindt, Lindt]}
  - {name: Oslo, type: LOC, mentions: [{text: Oslo, n: 1}, {text: Oslo, n: 2, kind: metonym}]}
  - {name: Norvège, type: LOC, iso3166: "NO", mentions: [{text: norvégienne, kind: demonym}]}
quotes:
  - {content: Le port reste ouvert, type: direct, cue: a dit, source: Anna Lindt, entity: Anna Lindt}
  - {content: tout va bien, type: indirect, cue: Selon, source: Oslo, entity: Oslo}
dates:
  - {text: lundi, type: DATE, value: XXXX-WXX-1, candidates: ["2024-11-04"]}
`,
  TEXT,
)

/** The span of the nth occurrence, in code points as in records. */
const at = (wanted: string, n = 1): [number, number] => {
  let start = -1
  for (let i = 0; i < n; i++) start = TEXT.indexOf(wanted, start + 1)
  const before = Array.from(TEXT.slice(0, start)).length
  return [before, before + wanted.length]
}
const mention = (text: string, n = 1, kind = 'name') => ({ text, span: at(text, n), kind })

const RIGHT: ScoredRecord = {
  language: { tag: 'fr' },
  dispatch: { date: { value: '2024-11', precision: 'month' } },
  entities: [
    { id: 'e1', type: 'PER', name: 'Anna Lindt', aliases: ['Lindt'], mentions: [mention('Anna Lindt'), mention('Lindt', 2)] },
    { id: 'e2', type: 'LOC', name: 'Oslo', mentions: [mention('Oslo'), mention('Oslo', 2, 'metonym')] },
    { id: 'e3', type: 'LOC', name: 'Norvège', links: { iso3166: 'NO' }, mentions: [mention('norvégienne', 1, 'demonym')] },
  ],
  quotes: [
    { id: 'q1', type: 'direct', spans: [at('Le port reste ouvert')], speaker: { span: at('Anna Lindt'), entities: ['e1'] } },
    { id: 'q2', type: 'indirect', spans: [at('tout va bien')], speaker: { span: at('Oslo', 2), entities: ['e2'] } },
  ],
  dates: [{ span: at('lundi'), type: 'DATE', value: 'XXXX-WXX-1', candidates: ['2024-11-04', '2024-11-11'] }],
}

const figure = (record: ScoredRecord | undefined, layer: string, measure: string) => {
  const count = scoreRecords([{ gold: GOLD, ...(record && { record }) }]).counts.find((other) => other.layer === layer && other.measure === measure)
  return count && [count.correct, count.predicted, count.gold]
}

describe('scoreRecords', () => {
  it('finds nothing wrong with a record that says what the gold says', () => {
    const table = scoreRecords([{ gold: GOLD, record: RIGHT }])
    expect(table.misses).toEqual([])
    for (const { correct, predicted, gold } of table.counts) expect([correct, predicted ?? gold]).toEqual([gold, gold])
  })

  it('counts a dispatch without a record as all missed', () => {
    expect(figure(undefined, 'entities', 'all')).toEqual([0, 0, 4])
    expect(figure(undefined, 'quotes', 'joint')).toEqual([0, 0, 2])
    expect(figure(undefined, 'dates', 'value')).toEqual([0, 0, 1])
    expect(scoreRecords([{ gold: GOLD }])).toMatchObject({ dispatches: 1, records: 0 })
  })

  const [anna, oslo, norway] = RIGHT.entities as [ScoredRecord['entities'][number], ScoredRecord['entities'][number], ScoredRecord['entities'][number]]
  const [direct, indirect] = RIGHT.quotes as [ScoredRecord['quotes'][number], ScoredRecord['quotes'][number]]
  const [monday] = RIGHT.dates as [ScoredRecord['dates'][number]]

  it.each<[string, Partial<ScoredRecord>, string, string, (number | undefined)[]]>([
    ['a wrong type is a miss and a spurious one', { entities: [{ ...anna, type: 'ORG' }, oslo, norway] }, 'entities', 'PER', [0, 0, 2]],
    ['a wrong type is a miss and a spurious one', { entities: [{ ...anna, type: 'ORG' }, oslo, norway] }, 'entities', 'all', [2, 4, 4]],
    ['demonyms stay out of the names', { entities: [anna, oslo] }, 'entities', 'all', [4, 4, 4]],
    ['demonyms stay out of the names', { entities: [anna, oslo] }, 'entities', 'demonyms', [0, 0, 1]],
    [
      'a surname left apart',
      { entities: [{ ...anna, mentions: anna.mentions.slice(0, 1) }, { ...anna, id: 'e4', mentions: anna.mentions.slice(1) }, oslo, norway] },
      'entities',
      'merging',
      [0, 0, 1],
    ],
    ['a country linked to what is none', { entities: [{ ...anna, links: { iso3166: 'SE' } }, oslo, norway] }, 'entities', 'links', [1, 2, 1]],
    ['half of the words', { quotes: [{ ...direct, spans: [at('Le port')] }, indirect] }, 'quotes', 'content@.5', [2, 2, 2]],
    ['half of the words', { quotes: [{ ...direct, spans: [at('Le port')] }, indirect] }, 'quotes', 'content exact', [1, 2, 2]],
    ['less than half', { quotes: [{ ...direct, spans: [at('port')] }, indirect] }, 'quotes', 'content@.5', [1, 2, 2]],
    ['punctuation at the edge', { quotes: [{ ...direct, spans: [at('« Le port reste ouvert »')] }, indirect] }, 'quotes', 'content exact', [2, 2, 2]],
    ['the surname for the source', { quotes: [{ ...direct, speaker: { span: at('Lindt'), entities: ['e1'] } }, indirect] }, 'quotes', 'joint', [2, 2, 2]],
    ['another source', { quotes: [{ ...direct, speaker: { span: at('Oslo'), entities: ['e1'] } }, indirect] }, 'quotes', 'joint', [1, 2, 2]],
    ['another source', { quotes: [{ ...direct, speaker: { span: at('Oslo'), entities: ['e1'] } }, indirect] }, 'quotes', 'entity', [2, undefined, 2]],
    ['another entity', { quotes: [{ ...direct, speaker: { span: at('Anna Lindt'), entities: ['e2'] } }, indirect] }, 'quotes', 'entity', [1, undefined, 2]],
    ['a date with its preposition', { dates: [{ ...monday, span: at('lundi à') }] }, 'dates', 'strict', [0, 1, 1]],
    ['a date with its preposition', { dates: [{ ...monday, span: at('lundi à') }] }, 'dates', 'value', [1, 1, 1]],
    ['an invented day', { dates: [{ ...monday, value: '2024-11-04' }] }, 'dates', 'value', [0, 1, 1]],
    ['candidates without the day', { dates: [{ ...monday, candidates: ['2024-11-11', '2024-11-18'] }] }, 'dates', 'candidates', [0, undefined, 1]],
    ['an invented precision', { dispatch: { date: { value: '2024-11-01', precision: 'day' } } }, 'dispatch', 'date', [0, 1, 1]],
    ['another language', { language: { tag: 'en' } }, 'language', 'tag', [0, undefined, 1]],
    ['noise where there is none', { diagnostics: [{ code: 'TEXT_TORN_WORD', span: at('port') }] }, 'noise', 'reported', [0, 1, 0]],
  ])('%s', (_, change, layer, measure, expected) => {
    expect(figure({ ...RIGHT, ...change }, layer, measure)).toEqual(expected)
  })

  it('says what is wrong, a line each', () => {
    const record = {
      ...RIGHT,
      quotes: [direct],
      dates: [{ ...monday, value: '2024-11-04' }],
      entities: [anna, { ...oslo, mentions: oslo.mentions.slice(1) }, norway],
    }
    expect(scoreRecords([{ gold: GOLD, record }]).misses).toEqual([
      'g.yaml: entities: missed LOC « Oslo » [28]',
      'g.yaml: quotes: missed indirect « tout va bien »',
      'g.yaml: dates: value « lundi » is XXXX-WXX-1, found 2024-11-04',
    ])
  })

  it('sums over dispatches', () => {
    const { counts } = scoreRecords([{ gold: GOLD, record: RIGHT }, { gold: GOLD }])
    expect(counts.find(({ measure }) => measure === 'joint')).toMatchObject({ correct: 2, predicted: 2, gold: 4 })
  })
})

describe('formatScore', () => {
  it('aligns the table and leaves out what nothing asks for', () => {
    const text = formatScore(scoreRecords([{ gold: GOLD, record: RIGHT }, { gold: GOLD }]))
    expect(text).toContain('2 dispatches, 1 records\n')
    expect(text).toMatch(/^quotes {4}joint {12}100\.0 {3}50\.0 {3}66\.7 {6}2 {5}4$/m)
    expect(text).not.toContain('ORG')
  })
})
