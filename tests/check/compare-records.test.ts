import { describe, expect, it } from 'vitest'
import { compareRecords } from '#src/check/compare-records'
import type { EntityShape, QuoteShape, RecordShape, TimexShape } from '#src/record-shape'

const lavrov: EntityShape = {
  id: 'e1',
  type: 'PER',
  name: 'Anna Berg',
  aliases: ['Berg'],
  mentions: [
    { text: 'Anna Berg', span: [0, 9], kind: 'name' },
    { text: 'Berg', span: [40, 44], kind: 'name' },
  ],
}
const oslo: EntityShape = { id: 'e2', type: 'LOC', name: 'Oslo', links: { iso3166: 'NO' }, mentions: [{ text: 'Oslo', span: [20, 24], kind: 'name' }] }
const quote: QuoteShape = {
  id: 'q1',
  type: 'direct',
  text: 'nous partons',
  spans: [[50, 62]],
  cue: { text: 'a dit', lemma: 'dire', span: [45, 50] },
  speaker: { text: 'Berg', span: [40, 44], entities: ['e1'], resolution: 'name' },
}
const timex: TimexShape = { id: 't1', text: 'mardi', span: [70, 75], type: 'DATE', value: 'XXXX-WXX-2', candidates: ['2024-11-26', '2024-11-19'] }

const record = (changes: Partial<RecordShape> = {}): RecordShape => ({
  source: { uri: 'a.txt', sha256: '0' },
  language: { tag: 'fr' },
  dispatch: { date: { value: '2024-11', precision: 'month', origin: 'header', span: [0, 7] } },
  entities: [lavrov, oslo],
  quotes: [quote],
  dates: [timex],
  ...changes,
})

describe('facts that changed', () => {
  it.each<[string, Partial<RecordShape>, readonly string[]]>([
    ['nothing', {}, []],
    ['an entity lost', { entities: [lavrov] }, ['- entity LOC “Oslo”, said as “Oslo” [20, 24]']],
    [
      'an entity gained, ids counted on',
      {
        entities: [
          { ...oslo, id: 'e1' },
          { ...lavrov, id: 'e2' },
          { id: 'e3', type: 'ORG', name: 'ONU', mentions: [{ text: 'ONU', span: [30, 33], kind: 'acronym' }] },
        ],
        quotes: [{ ...quote, speaker: { ...quote.speaker, entities: ['e2'] } }],
      },
      ['+ entity ORG “ONU”, said as “ONU” [30, 33]'],
    ],
    [
      'an entity renamed',
      { entities: [{ ...lavrov, name: 'Anna Berge' }, oslo] },
      [
        '~ entity “Anna Berge”: name “Anna Berg” → “Anna Berge”',
        '~ quote “nous partons”: speaker “Berg” [40, 44] = “Anna Berg” (name) → “Berg” [40, 44] = “Anna Berge” (name)',
      ],
    ],
    ['an entity of another type', { entities: [lavrov, { ...oslo, type: 'ORG' }] }, ['~ entity “Oslo”: type LOC → ORG']],
    ['a link lost', { entities: [lavrov, { ...oslo, links: {} }] }, ['~ entity “Oslo”: iso3166 NO → (none)']],
    ['an alias gained', { entities: [{ ...lavrov, aliases: ['Berg', 'Mme Berg'] }, oslo] }, ['~ entity “Anna Berg”: alias “Mme Berg” gained']],
    ['a mention lost', { entities: [{ ...lavrov, mentions: lavrov.mentions.slice(0, 1) }, oslo] }, ['~ entity “Anna Berg”: mention “Berg” [40, 44] lost']],
    [
      'a mention moved',
      { entities: [lavrov, { ...oslo, mentions: [{ text: 'Oslo', span: [25, 29], kind: 'name' }] }] },
      ['~ entity “Oslo”: mention “Oslo” [20, 24] moved to [25, 29]'],
    ],
    [
      'a mention longer',
      { entities: [lavrov, { ...oslo, mentions: [{ text: "d'Oslo", span: [18, 24], kind: 'name' }] }] },
      ["~ entity “Oslo”: mention “Oslo” [20, 24] moved to “d'Oslo” [18, 24]"],
    ],
    [
      'a mention of another kind',
      { entities: [lavrov, { ...oslo, mentions: [{ text: 'Oslo', span: [20, 24], kind: 'metonym' }] }] },
      ['~ entity “Oslo”: mention “Oslo” [20, 24]: kind name → metonym'],
    ],
    [
      'another speaker',
      { quotes: [{ ...quote, speaker: { entities: ['e2'], resolution: 'carried' } }] },
      ['~ quote “nous partons”: speaker “Berg” [40, 44] = “Anna Berg” (name) → nobody named = “Oslo” (carried)'],
    ],
    [
      'other words of a quote',
      { quotes: [{ ...quote, text: 'nous', spans: [[50, 54]] }] },
      ['~ quote “nous”: words “nous partons” [50, 62] → “nous” [50, 54]'],
    ],
    ['a quote lost', { quotes: [] }, ['- quote direct “nous partons” [50, 62], said by “Berg” [40, 44] = “Anna Berg” (name)']],
    [
      'another cue',
      { quotes: [{ ...quote, cue: { text: 'dit', lemma: 'dire', span: [47, 50] } }] },
      ['~ quote “nous partons”: cue “a dit” [45, 50] → “dit” [47, 50]'],
    ],
    ['a value moved', { dates: [{ ...timex, value: '2024-11-26' }] }, ['~ date “mardi” [70, 75]: value XXXX-WXX-2 → 2024-11-26']],
    [
      'candidates reordered',
      { dates: [{ ...timex, candidates: ['2024-11-19', '2024-11-26'] }] },
      ['~ date “mardi” [70, 75]: candidates 2024-11-26, 2024-11-19 → 2024-11-19, 2024-11-26'],
    ],
    [
      'a longer date',
      { dates: [{ ...timex, text: 'mardi soir', span: [70, 80] }] },
      ['~ date “mardi soir” [70, 80]: words “mardi” [70, 75] → “mardi soir” [70, 80]'],
    ],
    ['a date gained', { dates: [timex, { id: 't2', text: '2011', span: [90, 94], type: 'DATE', value: '2011' }] }, ['+ date “2011” [90, 94] = 2011']],
    ['the date of the dispatch', { dispatch: {} }, ['~ dispatch date 2024-11 (month, from the header [0, 7]) → (none)']],
    [
      'a heading',
      { dispatch: { ...record().dispatch, headings: [{ text: 'Oui', span: [1, 4], quote: 'q1' }] } },
      ['~ heading “Oui” [1, 4], the quote “nous partons” gained'],
    ],
    ['the language', { language: { tag: 'en' } }, ['~ language fr → en']],
    ['a diagnostic', { diagnostics: [{ code: 'TEXT_EMPTY', message: 'x' }] }, ['~ diagnostic TEXT_EMPTY: x gained']],
    ['the source', { source: { uri: 'b.txt', sha256: '1' } }, ['~ the source itself: its bytes are others']],
  ])('%s', (_what, changes, lines) => {
    expect(compareRecords(record(), record(changes))).toEqual(lines)
  })

  it('an error in place of a record, and the other way round', () => {
    const error = { source: { uri: 'a.txt', format: 'text' as const }, error: { code: 'NOT_TEXT' as const, message: 'not text' } }
    expect(compareRecords(record(), error)).toEqual(['~ a record → error NOT_TEXT: not text'])
    expect(compareRecords(error, record())).toEqual(['~ error NOT_TEXT: not text → a record'])
    expect(compareRecords(error, error)).toEqual([])
  })
})
