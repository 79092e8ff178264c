import { codePointOffsets } from '../code-points.ts'
import type { Document, LayerName } from '../document.ts'
import type { Rule } from '../rule.ts'
import type { Span } from '../span.ts'

/** One annotation and what made it. `span` in code points; absent for what is said of the dispatch as a whole. */
export interface Explanation {
  readonly span?: readonly [number, number]
  readonly what: string
  readonly by: Rule
}

/** Every annotation of the document that a rule or model made, in reading order. */
export const explain = ({ text, layers }: Document<LayerName>): readonly Explanation[] => {
  const { language, dispatch, entities, quotes, unquoted, dates } = layers
  const words = ({ start, end }: Span): string => `“${text.slice(start, end).replace(/\s+/g, ' ')}”`
  const found: { readonly at?: Span; readonly what: string; readonly by: Rule }[] = [
    { what: `language ${language.tag} (${language.confidence.toFixed(2)})`, by: language.by },
  ]

  for (const key of ['date', 'updated'] as const) {
    const date = dispatch[key]
    if (date) found.push({ ...(date.span && { at: date.span }), what: `dispatch ${key} ${date.value} (${date.precision}, ${date.origin})`, by: date.by })
  }
  for (const key of ['title', 'dateline', 'agency', 'byline'] as const) {
    const part = dispatch[key]
    if (part) found.push({ at: part, what: `dispatch ${key} ${words(part)}`, by: part.by })
  }
  for (const { type, name, mentions } of entities) {
    for (const mention of mentions) found.push({ at: mention, what: `${type} ${words(mention)} (${mention.kind} of ${name})`, by: mention.by })
  }
  for (const quote of quotes) {
    for (const span of quote.spans) found.push({ at: span, what: `quote ${quote.type} ${words(span)}`, by: quote.by })
    const { speaker } = quote
    const who = speaker.entities.map((index) => entities[index]?.name ?? String(index)).join(', ') || 'nobody known'
    const said = {
      what: `speaker ${speaker.span ? words(speaker.span) : '(none said)'} = ${who} (${speaker.resolution}, ${speaker.confidence.toFixed(2)})`,
      by: speaker.by,
    }
    const at = speaker.span ?? quote.spans[0]
    found.push(at ? { at, ...said } : said)
  }
  for (const marked of unquoted) found.push({ at: marked, what: `no quote ${words(marked)}`, by: marked.by })
  for (const timex of dates) found.push({ at: timex, what: `date ${words(timex)} ${timex.type} ${timex.value}`, by: timex.by })

  const offset = codePointOffsets(text)
  return found
    .sort((a, b) => (a.at?.start ?? -1) - (b.at?.start ?? -1) || (b.at?.end ?? 0) - (a.at?.end ?? 0))
    .map(({ at, what, by }) => ({ ...(at && { span: [offset(at.start), offset(at.end)] as const }), what, by }))
}
