import type { RecordShape } from '../record-shape.ts'
import { namesOf } from './compare-entities.ts'
import { cameAndWent, labelled, moved, place, shown } from './wording.ts'

/** The language, what the dispatch's header says, its headings and its diagnostics. */
export const compareDispatch = (before: RecordShape, after: RecordShape): readonly string[] =>
  [
    ...moved('language', before.language.tag, after.language.tag),
    ...(['date', 'updated'] as const).flatMap((key) => moved(`dispatch ${key}`, dateOf(before, key), dateOf(after, key))),
    ...(['title', 'agency', 'byline'] as const).flatMap((key) => {
      const one = before.dispatch[key]
      const other = after.dispatch[key]
      return moved(`dispatch ${key}`, one && labelled(one), other && labelled(other))
    }),
    ...moved('dispatch dateline', datelineOf(before), datelineOf(after)),
    ...cameAndWent('heading', headingsOf(before), headingsOf(after)),
    ...cameAndWent('diagnostic', diagnosticsOf(before), diagnosticsOf(after)),
  ].map((change) => `~ ${change}`)

const dateOf = ({ dispatch }: RecordShape, key: 'date' | 'updated'): string | undefined => {
  const date = dispatch[key]
  return date && `${date.value} (${date.precision}, from the ${date.origin}${date.span ? ` ${place(date.span)}` : ''})`
}

const datelineOf = (record: RecordShape): string | undefined => {
  const { dateline } = record.dispatch
  return dateline && `${labelled(dateline)}${dateline.entity === undefined ? '' : ` = ${namesOf(record)(dateline.entity)}`}`
}

const headingsOf = ({ dispatch, quotes }: RecordShape): readonly string[] =>
  (dispatch.headings ?? []).map((heading) => {
    const quote = quotes.find(({ id }) => id === heading.quote)
    return `${labelled(heading)}${quote ? `, the quote ${shown(quote.text)}` : ''}`
  })

const diagnosticsOf = ({ diagnostics = [] }: RecordShape): readonly string[] =>
  diagnostics.map(({ code, message, span }) => `${code}${span ? ` ${place(span)}` : ''}: ${message}`)
