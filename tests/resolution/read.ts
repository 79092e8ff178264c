import { join } from 'node:path'
import { dispatchStage } from '#pipeline/dispatch/stage'
import { languageStage } from '#pipeline/language/stage'
import type { QuoteDraft } from '#pipeline/quotes/draft'
import { tokenFrom } from '#pipeline/quotes/resolution/occurrence'
import { readReferringWords } from '#pipeline/quotes/resolution/referring-words'
import { speakerResolver } from '#pipeline/quotes/resolution/speakers'
import { segmentationStage } from '#pipeline/segmentation/stage'
import { readSettings } from '#pipeline/settings'
import type { Document } from '#src/document'
import type { Entity, Mention, MentionKind } from '#src/layers/entities'
import type { Speaker } from '#src/layers/quotes'
import { openPack } from '#src/pack'
import { PACKAGE_ROOT } from '#src/package-root'
import { pipeline } from '#src/pipeline'

const packs = ['en', 'fr'].map((tag) => openPack(join(PACKAGE_ROOT, 'pipeline/languages', tag), `pipeline/languages/${tag}`, tag))
const resolvers = new Map(packs.map((pack) => [pack.tag, speakerResolver(readReferringWords(pack))]))
const stages = pipeline()
  .use(languageStage(readSettings().language, new Set(['en', 'fr'])))
  .use(dispatchStage(packs))
  .use(segmentationStage(packs))

const by = { name: 'test', at: 'tests/resolution/read.ts' }

/** `PER Sergueï Lavrov = Lavrov; russe: demonym; role ministre russe` — an entity by its type, name, other forms and roles. */
export interface Actor {
  readonly type: Entity['type']
  readonly subtype?: string
  readonly name: string
  readonly aliases?: readonly string[]
  readonly demonyms?: readonly string[]
  readonly acronyms?: readonly string[]
  readonly roles?: readonly string[]
  readonly gender?: 'f' | 'm'
}

const places = (text: string, form: string): readonly number[] => {
  const found: number[] = []
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
    if (!/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + form.length))) found.push(at)
  }
  return found
}

const entitiesIn = (text: string, actors: readonly Actor[]): readonly Entity[] =>
  actors.map(({ name, type, subtype, aliases = [], demonyms = [], acronyms = [], roles = [], gender }) => {
    const mentions: Mention[] = []
    const add = (form: string, kind: MentionKind): void => {
      for (const start of places(text, form)) {
        const end = start + form.length
        if (!mentions.some((mention) => mention.start < end && mention.end > start)) mentions.push({ start, end, kind, by })
      }
    }
    for (const form of [name, ...aliases]) add(form, 'name')
    for (const form of acronyms) add(form, 'acronym')
    for (const form of demonyms) add(form, 'demonym')
    return {
      type,
      ...(subtype && { subtype }),
      name,
      aliases: [...aliases, ...acronyms],
      roles: roles.flatMap((role) => places(text, role).map((start) => ({ start, end: start + role.length }))),
      links: {},
      mentions: mentions.sort((a, b) => a.start - b.start),
      ...(gender && { gender }),
    }
  })

/** Reads a text whose speakers stand in braces, and resolves them: for each, its entities' names and the rule's short name. */
export const resolve = (language: string, marked: string, actors: readonly Actor[]): readonly string[] => {
  let text = ''
  const speakers: { start: number; end: number }[] = []
  for (const [index, part] of marked.split(/[{}]/).entries()) {
    if (index % 2 === 1) speakers.push({ start: text.length, end: text.length + part.length })
    text += part
  }
  return resolveAt(language, text, actors, speakers).map(({ entities, by: rule }) =>
    [...entities.map((e) => actors[e]?.name), `(${rule.name.replace('resolution/', '')})`].join(' '),
  )
}

const resolveAt = (language: string, text: string, actors: readonly Actor[], speakers: readonly { start: number; end: number }[]): readonly Speaker[] => {
  const { layers, ...rest } = stages.run({ uri: 'test', format: 'text', sha256: '', text, given: { language } })
  const entities = entitiesIn(text, actors)
  const { tokens } = layers.segmentation
  const contents = [...text.matchAll(/«[^»]*»|"[^"]*"/gu)].map((match) => ({ start: match.index + 1, end: match.index + match[0].length - 1 }))
  const drafts = speakers.map((span, index): QuoteDraft => {
    const firstToken = tokenFrom(tokens, span.start)
    const content = contents[index] ?? { start: 0, end: 0 }
    const speaker = { ...span, firstToken, endToken: tokenFrom(tokens, span.end - 1) + 1, head: firstToken, form: 'nominal' as const }
    return { type: 'direct', spans: [content], sentence: 0, by, ...(span.end > span.start ? { speaker } : { carriedFrom: index - 1 }) }
  })
  const document = { ...rest, layers: { ...layers, entities } } as Document<'segmentation' | 'entities'>
  return resolvers.get(language)?.(document, drafts) ?? []
}
