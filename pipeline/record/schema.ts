import * as z from 'zod'
import { FAULT_CODES } from '#src/batch/dispatch-fault'
import { DIAGNOSTIC_CODES } from '#src/diagnostics'

/** Half-open, in code points of the decoded source text. */
const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).describe('[start, end), in code points of the decoded source text')
const text = z.string().min(1)
const entityId = z.string().regex(/^e[1-9]\d*$/)
const quoteId = z.string().regex(/^q[1-9]\d*$/)
const timexId = z.string().regex(/^t[1-9]\d*$/)
const labelled = z.strictObject({ text, span })

const dispatchDate = z.strictObject({
  value: z.string().describe('ISO 8601, cut at its precision'),
  precision: z.enum(['year', 'month', 'day', 'minute', 'second']),
  origin: z.enum(['given', 'header', 'dateline']),
  span: span.exactOptional(),
})

const dispatch = z.strictObject({
  date: dispatchDate.exactOptional(),
  updated: dispatchDate.exactOptional(),
  title: labelled.exactOptional(),
  dateline: labelled.extend({ entity: entityId.exactOptional() }).exactOptional(),
  agency: labelled.exactOptional(),
  byline: labelled.exactOptional(),
  headings: z.array(labelled.extend({ quote: quoteId.exactOptional() })).exactOptional(),
})

const iso3166 = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)

/** The government or institution that a metonym means; the entity it stands under is the place that its words name. */
const standsFor = z.strictObject({
  name: text.describe('an institution, or the country whose government is meant'),
  iso3166: iso3166.exactOptional(),
  entity: entityId.exactOptional(),
})

const mention = z.strictObject({
  text,
  span,
  kind: z.enum(['name', 'acronym', 'demonym', 'metonym', 'nominal', 'pronoun']),
  stands_for: standsFor.exactOptional().describe('of metonyms'),
})

const entity = z.strictObject({
  id: entityId,
  type: z.enum(['PER', 'ORG', 'LOC', 'MISC']),
  subtype: z.string().exactOptional(),
  name: text,
  aliases: z.array(text).exactOptional(),
  roles: z.array(labelled.extend({ entity: entityId.exactOptional() })).exactOptional(),
  links: z
    .strictObject({
      iso3166: iso3166.exactOptional(),
      geonames: z.int().positive().exactOptional(),
      wikidata: z
        .string()
        .regex(/^Q[1-9]\d*$/)
        .exactOptional(),
      authority: text.exactOptional().describe("the identifier in the user's authority file"),
      ambiguous: z.literal(true).exactOptional(),
    })
    .exactOptional(),
  mentions: z.array(mention).min(1),
})

const speaker = z.strictObject({
  text: text.exactOptional(),
  span: span.exactOptional(),
  entities: z.array(entityId),
  resolution: z.enum(['name', 'acronym', 'metonym', 'nominal', 'pronoun', 'carried', 'none']),
  confidence: z.number().min(0).max(1),
})

const quote = z.strictObject({
  id: quoteId,
  type: z.enum(['direct', 'mixed', 'indirect']),
  text,
  spans: z.array(span).min(1),
  cue: z.strictObject({ text, lemma: z.string(), span }).exactOptional(),
  speaker,
  stance: z.string().exactOptional(),
  repeats: quoteId.exactOptional(),
})

const timex = z.strictObject({
  id: timexId,
  text,
  span,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string().describe('TIMEX3 value'),
  underspecified: z.string().exactOptional().describe('what the words alone say, where value holds more, in the notation of docs/dates.md'),
  mod: z.string().exactOptional(),
  quant: z.string().exactOptional(),
  freq: z.string().exactOptional(),
  candidates: z.array(z.string()).min(2).exactOptional(),
  edtf: z.string().exactOptional(),
  anchor: z.union([z.literal('dispatch'), timexId]).exactOptional(),
})

const source = z.strictObject({
  uri: z.string(),
  format: z.literal('text'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/)

const provenance = z.strictObject({
  tool: z.string(),
  pipeline: digest,
  authority: digest.exactOptional().describe("of the user's authority file"),
  profiles: z
    .strictObject({ quotes: z.string().exactOptional(), dates: z.string().exactOptional() })
    .exactOptional()
    .describe('guidelines of layers that are not the usual ones'),
})

export const SCHEMA_NAME = 'depeche/record@1'

/** The record, version 1: keys in the order in which they are written. */
export const recordSchema = z.strictObject({
  schema: z.literal(SCHEMA_NAME),
  source,
  language: z.strictObject({ tag: z.string(), confidence: z.number().min(0).max(1) }),
  offsets: z.literal('codepoint'),
  text: z.string().exactOptional().describe('the decoded source text, with --embed-text'),
  dispatch,
  entities: z.array(entity),
  quotes: z.array(quote),
  dates: z.array(timex),
  diagnostics: z.array(z.strictObject({ code: z.enum(DIAGNOSTIC_CODES), message: z.string(), span: span.exactOptional() })).exactOptional(),
  provenance,
})

/** What stands in a record's place where a dispatch could not be processed. */
export const errorRecordSchema = z.strictObject({
  schema: z.literal(SCHEMA_NAME),
  source: source.extend({ sha256: source.shape.sha256.exactOptional() }),
  error: z.strictObject({
    code: z.enum(FAULT_CODES),
    message: z.string(),
    offset: z.int().nonnegative().exactOptional().describe('in bytes of the file'),
    line: z.int().positive().exactOptional().describe('of the NDJSON input, from 1'),
  }),
  provenance,
})

export type DispatchRecord = z.infer<typeof recordSchema>
export type ErrorRecord = z.infer<typeof errorRecordSchema>
