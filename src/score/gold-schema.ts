import * as z from 'zod'

const text = z.string().trim().min(1)
/** Which occurrence is meant, 1-based. */
const occurrence = z.int().positive()

const labelled = z.union([text, z.strictObject({ text, n: occurrence })])

const mention = z.union([
  text,
  z.strictObject({
    text,
    n: z.union([occurrence, z.array(occurrence).min(1)]).exactOptional(),
    kind: z.enum(['name', 'acronym', 'demonym', 'metonym']).default('name'),
  }),
])

const entity = z.strictObject({
  name: text,
  type: z.enum(['PER', 'ORG', 'LOC', 'MISC']),
  subtype: z.string().exactOptional(),
  iso3166: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)
    .exactOptional(),
  mentions: z.array(mention).min(1).exactOptional(),
})

const quote = z.strictObject({
  content: z.union([text, z.array(text).min(1)]),
  n: occurrence.exactOptional(),
  type: z.enum(['direct', 'mixed', 'indirect']),
  cue: text.nullable(),
  cue_n: occurrence.exactOptional(),
  source: text.nullable(),
  source_n: occurrence.exactOptional(),
  entity: z.union([text, z.array(text).min(1)]).nullable(),
  repeats: z.int().positive().exactOptional(),
})

const timex = z.strictObject({
  text,
  n: z.union([occurrence, z.array(occurrence).min(1)]).exactOptional(),
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string().min(1),
  candidates: z.array(z.string()).min(1).exactOptional(),
})

/** Gold as a person writes it: strings of the dispatch, no offsets. CONTRIBUTING.md and GUIDELINES.md say what is annotated. */
export const goldSchema = z.strictObject({
  schema: z.literal('depeche/gold@1'),
  language: z.string(),
  date: z.strictObject({ value: z.string(), precision: z.enum(['year', 'month', 'day', 'minute', 'second']) }).exactOptional(),
  updated: z.strictObject({ value: z.string(), precision: z.enum(['year', 'month', 'day', 'minute', 'second']) }).exactOptional(),
  title: labelled.exactOptional(),
  dateline: labelled.exactOptional(),
  agency: labelled.exactOptional(),
  byline: labelled.exactOptional(),
  headings: z.array(labelled).exactOptional(),
  entities: z.array(entity),
  quotes: z.array(quote),
  dates: z.array(timex),
  noise: z.array(z.strictObject({ code: z.enum(['TEXT_REPEATED_WORD', 'TEXT_TORN_WORD', 'QUOTE_UNCLOSED', 'QUOTE_UNOPENED']), text })).exactOptional(),
})

export type WrittenGold = z.infer<typeof goldSchema>
