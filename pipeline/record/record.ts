import { codePointOffsets } from '#src/code-points'
import type { Document, LayerName } from '#src/document'
import type { DispatchDate } from '#src/layers/dispatch'
import type { Entity, Mention } from '#src/layers/entities'
import type { Quote } from '#src/layers/quotes'
import { bySpan, covers, type Span } from '#src/span'
import { type DispatchRecord, SCHEMA_NAME } from './schema.ts'

export interface RecordOptions {
  /** `depeche 0.1.0` */
  readonly tool: string
  /** `sha256:…` of everything in pipeline/. */
  readonly pipeline: string
  /** `sha256:…` of the user's authority file. */
  readonly authority?: string
  readonly embedText?: boolean
}

type RecordSpan = [number, number]

const round = (value: number): number => Math.round(value * 100) / 100

/** The record of an annotated document: what DESIGN.md section 3 shows, keys in that order, spans in code points. */
export const toRecord = (document: Document<LayerName>, options: RecordOptions): DispatchRecord => {
  const { text, layers } = document
  const { dispatch, entities, quotes, dates } = layers
  const offset = codePointOffsets(text)
  const span = ({ start, end }: Span): RecordSpan => [offset(start), offset(end)]
  const labelled = (part: Span): { text: string; span: RecordSpan } => ({ text: text.slice(part.start, part.end), span: span(part) })
  const entityId = (index: number): string => `e${index + 1}`
  const quoteId = (index: number): string => `q${index + 1}`

  const date = (value: DispatchDate): NonNullable<DispatchRecord['dispatch']['date']> => ({
    value: value.value,
    precision: value.precision,
    origin: value.origin,
    ...(value.span && { span: span(value.span) }),
  })

  const headings = dispatch.blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => {
      const quote = quotes.findIndex((candidate) => candidate.spans.every((part) => covers(block, part)))
      return { ...labelled(block), ...(quote >= 0 && { quote: quoteId(quote) }) }
    })

  const dateline = dispatch.dateline
  const datelineEntity = dateline ? entities.findIndex((entity) => entity.mentions.some((mention) => covers(dateline, mention))) : -1

  return {
    schema: SCHEMA_NAME,
    source: { uri: document.uri, format: document.format, sha256: document.sha256 },
    language: { tag: layers.language.tag, confidence: round(layers.language.confidence) },
    offsets: 'codepoint',
    ...(options.embedText && { text }),
    dispatch: {
      ...(dispatch.date && { date: date(dispatch.date) }),
      ...(dispatch.updated && { updated: date(dispatch.updated) }),
      ...(dispatch.title && { title: labelled(dispatch.title) }),
      ...(dateline && { dateline: { ...labelled(dateline), ...(datelineEntity >= 0 && { entity: entityId(datelineEntity) }) } }),
      ...(dispatch.agency && { agency: labelled(dispatch.agency) }),
      ...(dispatch.byline && { byline: labelled(dispatch.byline) }),
      ...(headings.length > 0 && { headings }),
    },
    entities: entities.map((entity, index) => ({
      id: entityId(index),
      type: entity.type,
      ...(entity.subtype !== undefined && { subtype: entity.subtype }),
      name: entity.name,
      ...(entity.aliases.length > 0 && { aliases: [...entity.aliases] }),
      ...(entity.roles.length > 0 && {
        roles: entity.roles.map((role) => ({ ...labelled(role), ...(role.entity !== undefined && { entity: entityId(role.entity) }) })),
      }),
      ...(Object.keys(entity.links).length > 0 && { links: entity.links }),
      mentions: mentionsOf(entity, index, quotes).map((mention) => ({ ...labelled(mention), kind: mention.kind })),
    })),
    quotes: quotes.map((quote, index) => ({
      id: quoteId(index),
      type: quote.type,
      text: quote.spans.map((part) => text.slice(part.start, part.end)).join(' […] '),
      spans: quote.spans.map(span),
      ...(quote.cue && { cue: { text: text.slice(quote.cue.start, quote.cue.end), lemma: quote.cue.lemma, span: span(quote.cue) } }),
      speaker: {
        ...(quote.speaker.span && labelled(quote.speaker.span)),
        entities: quote.speaker.entities.map(entityId),
        resolution: quote.speaker.resolution,
        confidence: round(quote.speaker.confidence),
      },
      ...(quote.stance !== undefined && { stance: quote.stance }),
      ...(quote.repeats !== undefined && { repeats: quoteId(quote.repeats) }),
    })),
    dates: dates.map((timex, index) => ({
      id: `t${index + 1}`,
      ...labelled(timex),
      type: timex.type,
      value: timex.value,
      ...(timex.underspecified !== timex.value && { underspecified: timex.underspecified }),
      ...(timex.mod !== undefined && { mod: timex.mod }),
      ...(timex.quant !== undefined && { quant: timex.quant }),
      ...(timex.freq !== undefined && { freq: timex.freq }),
      ...(timex.candidates && timex.candidates.length > 1 && { candidates: [...timex.candidates] }),
      ...(timex.edtf !== undefined && { edtf: timex.edtf }),
      ...(timex.anchor !== undefined && { anchor: timex.anchor === 'dispatch' ? ('dispatch' as const) : `t${timex.anchor + 1}` }),
    })),
    ...(document.diagnostics.length > 0 && {
      diagnostics: [...document.diagnostics]
        .sort((a, b) => bySpan(a.span ?? NOWHERE, b.span ?? NOWHERE))
        .map((diagnostic) => ({ code: diagnostic.code, message: diagnostic.message, ...(diagnostic.span && { span: span(diagnostic.span) }) })),
    }),
    provenance: { tool: options.tool, pipeline: options.pipeline, ...(options.authority !== undefined && { authority: options.authority }) },
  }
}

const NOWHERE: Span = { start: 0, end: 0 }

/** The entity's own mentions, and the nominals and pronouns by which it speaks, in reading order. */
const mentionsOf = (entity: Entity, index: number, quotes: readonly Quote[]): readonly Pick<Mention, 'start' | 'end' | 'kind'>[] => {
  const mentions: Pick<Mention, 'start' | 'end' | 'kind'>[] = [...entity.mentions]
  for (const { speaker } of quotes) {
    const { span, resolution } = speaker
    if (!span || !speaker.entities.includes(index) || (resolution !== 'nominal' && resolution !== 'pronoun')) continue
    if (!mentions.some((mention) => mention.start === span.start && mention.end === span.end)) mentions.push({ ...span, kind: resolution })
  }
  return mentions.sort(bySpan)
}
