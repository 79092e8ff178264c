import type { Span } from '../span.ts'
import type { Comparison, Count, LayerScore } from './scored-pair.ts'

const TYPES = ['PER', 'ORG', 'LOC', 'MISC'] as const
const NAMING = new Set(['name', 'acronym', 'metonym'])

interface Mention extends Span {
  readonly kind: string
  readonly entity: number
  readonly type: string
}

/**
 * Mentions by exact span and type (conlleval) for names, acronyms and metonyms; demonyms apart; merging by pairs of mentions
 * that stand in one entity, over the spans that both sides have; links by the country or region of each entity.
 */
export const scoreEntities = ({ gold, record, span }: Comparison): LayerScore => {
  const wanted: Mention[] = gold.entities.flatMap(({ mentions, type }, entity) => mentions.map((mention) => ({ ...mention, entity, type })))
  const predicted: Mention[] = record.entities.flatMap(({ mentions, type }, entity) =>
    mentions.map((mention) => ({ ...span(mention.span), kind: mention.kind, entity, type })),
  )
  const names = compare(wanted.filter(isNaming), predicted.filter(isNaming), (mention) => `${at(mention)} ${mention.type}`)
  const demonyms = compare(wanted.filter(isDemonym), predicted.filter(isDemonym), at)
  const show = (mention: Mention): string => `${mention.type} « ${gold.text.slice(mention.start, mention.end).replace(/\s+/gu, ' ')} » [${mention.start}]`
  const count = (measure: string, { correct, predicted: found, gold: all }: Compared): Count => ({
    layer: 'entities',
    measure,
    correct: correct.length,
    predicted: found.length,
    gold: all.length,
  })
  const ofType = (type: string): Compared => ({
    correct: names.correct.filter((mention) => mention.type === type),
    predicted: names.predicted.filter((mention) => mention.type === type),
    gold: names.gold.filter((mention) => mention.type === type),
  })
  const merging = scoreMerging(wanted, predicted, gold.entities.length)
  const links = scoreLinks({ gold, record, span }, wanted, predicted)
  return {
    counts: [count('all', names), ...TYPES.map((type) => count(type, ofType(type))), count('demonyms', demonyms), merging.count, links.count],
    misses: [
      ...missing(names).map((mention) => `entities: missed ${show(mention)}`),
      ...surplus(names).map((mention) => `entities: spurious ${show(mention)}`),
      ...missing(demonyms).map((mention) => `entities: missed demonym ${show(mention)}`),
      ...surplus(demonyms).map((mention) => `entities: spurious demonym ${show(mention)}`),
      ...merging.faults.map(([fault, a, b]) => `entities: ${fault} ${show(a)} and ${show(b)}`),
      ...links.misses,
    ],
  }
}

interface Compared {
  readonly correct: readonly Mention[]
  readonly predicted: readonly Mention[]
  readonly gold: readonly Mention[]
}

const at = ({ start, end }: Span): string => `${start}-${end}`
const isNaming = ({ kind }: Mention): boolean => NAMING.has(kind)
const isDemonym = ({ kind }: Mention): boolean => kind === 'demonym'

const compare = (wanted: readonly Mention[], found: readonly Mention[], key: (mention: Mention) => string): Compared => {
  const unique = (mentions: readonly Mention[]): Map<string, Mention> => new Map(mentions.map((mention) => [key(mention), mention]))
  const gold = unique(wanted)
  const predicted = unique(found)
  return {
    correct: [...gold].filter(([id]) => predicted.has(id)).map(([, mention]) => mention),
    predicted: [...predicted.values()],
    gold: [...gold.values()],
  }
}

const differs = (list: readonly Mention[]): ((mention: Mention) => boolean) => {
  const known = new Set(list.map((mention) => `${at(mention)} ${mention.type}`))
  return (mention) => !known.has(`${at(mention)} ${mention.type}`)
}
const missing = ({ correct, gold }: Compared): readonly Mention[] => gold.filter(differs(correct))
const surplus = ({ gold, predicted, correct }: Compared): readonly Mention[] => {
  const right = new Set(correct.map(at))
  return predicted.filter((mention) => differs(gold)(mention) && !(mention.kind === 'demonym' && right.has(at(mention))))
}

interface Merging {
  readonly count: Count
  readonly faults: readonly (readonly ['split', Mention, Mention] | readonly ['merged', Mention, Mention])[]
}

/** Metonyms are left out: that of a capital may stand with its government or with its country. */
const scoreMerging = (wanted: readonly Mention[], predicted: readonly Mention[], entities: number): Merging => {
  const found = new Map(predicted.map((mention) => [at(mention), mention.entity]))
  const both = wanted.flatMap((mention) => {
    const entity = found.get(at(mention))
    return entity === undefined || mention.kind === 'metonym' ? [] : [{ mention, entity }]
  })
  let correct = 0
  let together = 0
  let gold = 0
  const faults = new Map<string, Merging['faults'][number]>()
  for (const [i, a] of both.entries()) {
    for (const b of both.slice(i + 1)) {
      const same = a.mention.entity === b.mention.entity
      if (same) gold++
      if (a.entity === b.entity) together++
      if (same && a.entity === b.entity) correct++
      const key = `${a.mention.entity * entities + b.mention.entity} ${a.entity} ${b.entity}`
      if (same !== (a.entity === b.entity) && !faults.has(key)) faults.set(key, [same ? 'split' : 'merged', a.mention, b.mention])
    }
  }
  return { count: { layer: 'entities', measure: 'merging', correct, predicted: together, gold }, faults: [...faults.values()] }
}

const scoreLinks = (
  { gold, record }: Comparison,
  wanted: readonly Mention[],
  predicted: readonly Mention[],
): { readonly count: Count; readonly misses: readonly string[] } => {
  const spans = new Map(predicted.map((mention) => [at(mention), mention.entity]))
  const misses: string[] = []
  let correct = 0
  let all = 0
  const judged = new Set<number>()
  for (const [i, { name, iso3166 }] of gold.entities.entries()) {
    const found = mostFrequent(wanted.filter(({ entity, kind }) => entity === i && kind !== 'metonym').flatMap((mention) => spans.get(at(mention)) ?? []))
    const link = found === undefined ? undefined : record.entities[found]?.links?.iso3166
    if (iso3166 === undefined) continue
    all++
    if (found !== undefined && link !== undefined) judged.add(found)
    if (link === iso3166) correct++
    else misses.push(`entities: link ${name} is ${iso3166}, found ${link ?? 'none'}`)
  }
  // A country said of what is none in the gold is spurious; links to regions, which gold may leave out, are not judged.
  for (const [j, { name, links }] of record.entities.entries()) {
    if (links?.iso3166?.length === 2 && !judged.has(j)) {
      judged.add(j)
      misses.push(`entities: spurious link ${name} ${links.iso3166}`)
    }
  }
  return { count: { layer: 'entities', measure: 'links', correct, predicted: judged.size, gold: all }, misses }
}

const mostFrequent = (values: readonly number[]): number | undefined => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0]
}
