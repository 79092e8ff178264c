import type { QuoteShape, RecordShape } from '../record-shape.ts'
import { align } from './align.ts'
import { namesOf } from './compare-entities.ts'
import { labelled, moved, place, shown } from './wording.ts'

/** Quotes as facts: told the same by their words or their place; the speaker is told by words, entities and resolution. */
export const compareQuotes = (before: RecordShape, after: RecordShape): readonly string[] => {
  const { pairs, lost, gained } = align(
    before.quotes,
    after.quotes,
    [
      ({ spans }) => [spans.join(' ')],
      ({ text }) => [text],
      ({ spans }) => spans.map(([start]) => `${start}`),
      ({ spans }) => spans.map(([, end]) => `${end}`),
    ],
    ({ spans }) => [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0],
  )
  const speakerBefore = speakerOf(before)
  const speakerAfter = speakerOf(after)
  const repeatedBefore = repeatedIn(before)
  const repeatedAfter = repeatedIn(after)
  return [
    ...lost.map((quote) => `- quote ${quote.type} ${describe(quote)}, said by ${speakerBefore(quote)}`),
    ...gained.map((quote) => `+ quote ${quote.type} ${describe(quote)}, said by ${speakerAfter(quote)}`),
    ...pairs.flatMap(([one, other]) =>
      [
        ...moved('type', one.type, other.type),
        ...(one.text === other.text ? moved('place', placesOf(one), placesOf(other)) : [`words ${describe(one)} → ${describe(other)}`]),
        ...moved('cue', one.cue && labelled(one.cue), other.cue && labelled(other.cue)),
        ...moved('cue lemma', one.cue?.lemma, other.cue?.lemma),
        ...moved('speaker', speakerBefore(one), speakerAfter(other)),
        ...moved('stance', one.stance, other.stance),
        ...moved('repeats', repeatedBefore(one), repeatedAfter(other)),
      ].map((change) => `~ quote ${shown(other.text)}: ${change}`),
    ),
  ]
}

const placesOf = ({ spans }: QuoteShape): string => spans.map(place).join(' ')

const describe = (quote: QuoteShape): string => `${shown(quote.text)} ${placesOf(quote)}`

const speakerOf = (record: RecordShape): ((quote: QuoteShape) => string) => {
  const name = namesOf(record)
  return ({ speaker: { text, span, entities, resolution } }) => {
    const words = text !== undefined && span ? labelled({ text, span }) : 'nobody named'
    const who = entities.length > 0 ? ` = ${entities.map(name).join(' and ')}` : ''
    return `${words}${who} (${resolution})`
  }
}

const repeatedIn =
  ({ quotes }: RecordShape): ((quote: QuoteShape) => string | undefined) =>
  ({ repeats }) => {
    const quote = quotes.find(({ id }) => id === repeats)
    return quote && shown(quote.text)
  }
