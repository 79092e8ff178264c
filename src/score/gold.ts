import { ConfigurationError } from '../configuration-error.ts'
import { validate } from '../pack.ts'
import { bySpan, covers, overlaps, type Span } from '../span.ts'
import { readYaml } from '../yaml.ts'
import { goldSchema, type WrittenGold } from './gold-schema.ts'
import { distance, occurrences } from './occurrences.ts'

interface GoldMention extends Span {
  readonly kind: 'name' | 'acronym' | 'demonym' | 'metonym'
}

interface GoldEntity {
  readonly name: string
  readonly type: 'PER' | 'ORG' | 'LOC' | 'MISC'
  readonly subtype?: string
  readonly iso3166?: string
  readonly mentions: readonly GoldMention[]
}

interface GoldQuote {
  readonly type: 'direct' | 'mixed' | 'indirect'
  readonly content: readonly Span[]
  readonly cue?: Span
  readonly source?: Span
  /** Names of entities above; none where the dispatch never names who speaks. */
  readonly entities: readonly string[]
  /** Index of the quote whose words this one repeats. */
  readonly repeats?: number
}

interface GoldTimex extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  readonly value: string
  /** Days that must be among the record's candidates. */
  readonly candidates: readonly string[]
}

export type LabelName = 'title' | 'dateline' | 'agency' | 'byline' | 'heading'

/** Gold with its strings found in the dispatch: UTF-16 offsets into `text`. */
export interface Gold {
  readonly file: string
  readonly text: string
  readonly language: string
  readonly date?: { readonly value: string; readonly precision: string }
  readonly updated?: { readonly value: string; readonly precision: string }
  readonly labels: readonly (Span & { readonly label: LabelName })[]
  readonly entities: readonly GoldEntity[]
  readonly quotes: readonly GoldQuote[]
  readonly dates: readonly GoldTimex[]
  readonly noise: readonly (Span & { readonly code: string })[]
}

type Path = readonly PropertyKey[]
type Fail = (path: Path, message: string) => never

/**
 * Reads gold and finds its strings in the dispatch.
 * @param file names the gold in messages
 * @param yaml the gold's text, see `goldSchema`
 * @param text the dispatch as decoded, without a byte order mark
 * @throws ConfigurationError at file:line:column where the YAML is wrong, or a string is not in the dispatch
 */
export const readGold = (file: string, yaml: string, text: string): Gold => {
  const located = readYaml(file, yaml)
  const written = validate(located, goldSchema)
  const fail: Fail = (path, message) => {
    throw new ConfigurationError(located.position(path), message)
  }
  const find = (wanted: string, n: number, path: Path): Span => nth(occurrences(text, wanted), n, wanted, path, fail)
  return {
    file,
    text,
    language: written.language,
    ...(written.date && { date: written.date }),
    ...(written.updated && { updated: written.updated }),
    labels: labelsOf(written, find),
    entities: entitiesOf(written, text, fail),
    quotes: quotesOf(written, text, fail),
    dates: datesOf(written, text, fail),
    noise: (written.noise ?? []).map(({ code, text: wanted }, i) => ({ code, ...find(wanted, 1, ['noise', i, 'text']) })),
  }
}

const nth = (found: readonly Span[], n: number, wanted: string, path: Path, fail: Fail): Span =>
  found[n - 1] ?? fail(path, found.length === 0 ? `« ${wanted} » is not in the dispatch` : `« ${wanted} » is in the dispatch ${found.length} times, not ${n}`)

const labelsOf = (written: WrittenGold, find: (wanted: string, n: number, path: Path) => Span): Gold['labels'] => {
  const one = (label: LabelName, value: string | { text: string; n: number }, path: Path): Gold['labels'][number] =>
    typeof value === 'string' ? { label, ...find(value, 1, path) } : { label, ...find(value.text, value.n, path) }
  const single = (['title', 'dateline', 'agency', 'byline'] as const).flatMap((label) => {
    const value = written[label]
    return value === undefined ? [] : [one(label, value, [label])]
  })
  return [...single, ...(written.headings ?? []).map((value, i) => one('heading', value, ['headings', i]))]
}

interface Wanted {
  readonly text: string
  readonly n?: number | readonly number[]
  readonly path: Path
}

/**
 * Finds the strings of one list, the longest first: an occurrence inside a longer one of the list is not counted (« Lindt »
 * in « Anna Lindt »). Without `n`, `otherwise` says which are meant.
 */
const claim = (list: readonly Wanted[], otherwise: 'every' | 'first', text: string, fail: Fail): readonly (readonly Span[])[] => {
  const taken: { span: Span; by: string }[] = []
  const result: (readonly Span[])[] = list.map(() => [])
  const order = list.map((wanted, index) => ({ wanted, index })).sort((a, b) => b.wanted.text.length - a.wanted.text.length || a.index - b.index)
  for (const { wanted, index } of order) {
    const free = occurrences(text, wanted.text).filter((span) => !taken.some((other) => other.by !== wanted.text && overlaps(other.span, span)))
    const numbers = wanted.n === undefined ? (otherwise === 'every' ? free.map((_, i) => i + 1) : [1]) : [wanted.n].flat()
    const spans = (numbers.length > 0 ? numbers : [1]).map((n) => nth(free, n, wanted.text, wanted.path, fail))
    for (const span of spans) {
      if (taken.some((other) => covers(other.span, span))) fail(wanted.path, `« ${wanted.text} » is annotated twice at the same place`)
      taken.push({ span, by: wanted.text })
    }
    result[index] = spans
  }
  return result
}

const entitiesOf = (written: WrittenGold, text: string, fail: Fail): readonly GoldEntity[] => {
  const names = new Set<string>()
  const list = written.entities.flatMap((entity, i) => {
    if (names.has(entity.name)) fail(['entities', i, 'name'], `« ${entity.name} » names two entities`)
    names.add(entity.name)
    return (entity.mentions ?? [entity.name]).map((mention, j) => ({
      ...(typeof mention === 'string' ? { text: mention, kind: 'name' as const } : mention),
      entity: i,
      path: ['entities', i, ...(entity.mentions ? ['mentions', j] : ['name'])],
    }))
  })
  const spans = claim(list, 'every', text, fail)
  return written.entities.map(({ mentions: _, ...entity }, i) => ({
    ...entity,
    mentions: list.flatMap((wanted, j) => (wanted.entity === i ? (spans[j] ?? []).map((span) => ({ ...span, kind: wanted.kind })) : [])).sort(bySpan),
  }))
}

const quotesOf = (written: WrittenGold, text: string, fail: Fail): readonly GoldQuote[] => {
  const names = new Set(written.entities.map(({ name }) => name))
  const near = (wanted: string, n: number | undefined, to: readonly Span[], but: readonly Span[], path: Path): Span => {
    const found = occurrences(text, wanted)
    if (n !== undefined) return nth(found, n, wanted, path, fail)
    const outside = found.filter((span) => !but.some((part) => overlaps(part, span)))
    const gap = (span: Span): number => Math.min(...to.map((other) => distance(other, span)))
    return nth(
      [...outside].sort((a, b) => gap(a) - gap(b) || a.start - b.start),
      1,
      wanted,
      path,
      fail,
    )
  }
  return written.quotes.map((quote, i) => {
    const path = (key: string): Path => ['quotes', i, key]
    const content: Span[] = []
    for (const [j, part] of [quote.content].flat().entries()) {
      const previous = content.at(-1)
      const found = occurrences(text, part).filter((span) => !previous || span.start >= previous.end)
      content.push(nth(found, j === 0 ? (quote.n ?? 1) : 1, part, path('content'), fail))
    }
    const cue = quote.cue === null ? undefined : near(quote.cue, quote.cue_n, content, content, path('cue'))
    const source = quote.source === null ? undefined : near(quote.source, quote.source_n, cue ? [cue] : content, content, path('source'))
    const entities = quote.entity === null ? [] : [quote.entity].flat()
    for (const name of entities) if (!names.has(name)) fail(path('entity'), `« ${name} » is not the name of an entity above`)
    if (quote.repeats !== undefined && (quote.repeats > written.quotes.length || quote.repeats === i + 1))
      fail(path('repeats'), `there is no other quote number ${quote.repeats}`)
    return {
      type: quote.type,
      content,
      ...(cue && { cue }),
      ...(source && { source }),
      entities,
      ...(quote.repeats !== undefined && { repeats: quote.repeats - 1 }),
    }
  })
}

const datesOf = (written: WrittenGold, text: string, fail: Fail): readonly GoldTimex[] => {
  const list = written.dates.map((timex, i) => ({ ...timex, path: ['dates', i, 'text'] }))
  const spans = claim(list, 'first', text, fail)
  return list.flatMap(({ type, value, candidates }, i) => (spans[i] ?? []).map((span) => ({ ...span, type, value, candidates: candidates ?? [] }))).sort(bySpan)
}
