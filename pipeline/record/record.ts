import { codePointOffsets } from '#src/code-points'
import type { Document, LayerName } from '#src/document'
import type { DispatchDate } from '#src/layers/dispatch'
import type { Entity, Mention, StandsFor } from '#src/layers/entities'
import type { Quote } from '#src/layers/quotes'
import { bySpan, covers, type Span } from '#src/span'
import type { Profiles } from '../settings.ts'
import { type DispatchRecord, SCHEMA_NAME } from './schema.ts'

export interface RecordOptions {
  /** `depeche 0.1.0` */
  readonly tool: string
  /** `sha256:…` of everything in pipeline/. */
  readonly pipeline: string
  /** `sha256:…` of the user's authority file. */
  readonly authority?: string
  /** Guidelines that are not the settings' own. */
  readonly profiles?: Profiles
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
  const meant = ({ entity, ...said }: StandsFor): { name: string; iso3166?: string; entity?: string } => ({
    ...said,
    ...(entity !== undefined && { entity: entityId(entity) }),
  })

  const date = (value: DispatchDate): NonNullable<DispatchRecord['dispatch']['date']> => ({
    value: value.value,
    precision: value.precision,
    origin: value.origin,
    ...(value.span && { span: span(value.span) }),
  })

  // Quotes come in the order of their first spans, blocks in that of the text: one pass over both.
  let next = 0
  const headings = dispatch.blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => {
      while ((quotes[next]?.spans[0]?.start ?? block.start) < block.start) next++
      let quote = -1
      for (let at = next; quote < 0 && (quotes[at]?.spans[0]?.start ?? block.end) < block.end; at++) {
        if (quotes[at]?.spans.every((part) => covers(block, part))) quote = at
      }
      return { ...labelled(block), ...(quote >= 0 && { quote: quoteId(quote) }) }
    })

  const dateline = dispatch.dateline
  const datelineEntity = dateline ? entities.findIndex((entity) => entity.mentions.some((mention) => covers(dateline, mention))) : -1

  const spoken = spokenMentions(quotes)
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
      mentions: mentionsOf(entity, spoken.get(index)).map(({ kind, standsFor, ...mention }) => ({
        ...labelled(mention),
        kind,
        ...(standsFor && { stands_for: meant(standsFor) }),
      })),
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
    provenance: {
      tool: options.tool,
      pipeline: options.pipeline,
      ...(options.authority !== undefined && { authority: options.authority }),
      ...(options.profiles && { profiles: options.profiles }),
    },
  }
}

const NOWHERE: Span = { start: 0, end: 0 }

type SpokenMention = Pick<Mention, 'start' | 'end' | 'kind' | 'standsFor'>

/** The nominals and pronouns by which entities speak, by entity. */
const spokenMentions = (quotes: readonly Quote[]): ReadonlyMap<number, readonly SpokenMention[]> => {
  const spoken = new Map<number, SpokenMention[]>()
  for (const { speaker } of quotes) {
    const { span, resolution, entities } = speaker
    if (!span || (resolution !== 'nominal' && resolution !== 'pronoun')) continue
    for (const entity of entities) {
      const mentions = spoken.get(entity)
      if (mentions) mentions.push({ ...span, kind: resolution })
      else spoken.set(entity, [{ ...span, kind: resolution }])
    }
  }
  return spoken
}

/** The entity's own mentions and those by which it speaks, each place once, in reading order. */
const mentionsOf = (entity: Entity, spoken: readonly SpokenMention[] = []): readonly SpokenMention[] => {
  const places = new Map<string, SpokenMention>()
  for (const mention of [...entity.mentions, ...spoken]) {
    const place = `${mention.start} ${mention.end}`
    if (!places.has(place)) places.set(place, mention)
  }
  return [...places.values()].sort(bySpan)
}
