import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { load } from '#pipeline/extract'
import type { Document, LayerName } from '#src/document'
import { readConfiguration } from '#src/pack'
import { PACKAGE_ROOT } from '#src/package-root'
import type { Rule } from '#src/rule'
import { packs } from '../structure.ts'

/**
 * Runs the examples that rules of packs carry: in each example a rule of the file must make an annotation, in each `not` this rule must
 * make none. What made an annotation is told by its Rule, which holds the line of the pack's file.
 * (Templates of timexes.yaml, whose examples also say the value, are run by tests/dates.)
 */

interface Case {
  readonly text: string
  readonly acts: boolean
  readonly file: string
  /** Lines of the rule in its file, half-open. */
  readonly from: number
  readonly to: number
}

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const casesOf = (tag: string, name: string): readonly Case[] => {
  const label = `pipeline/languages/${tag}/${name}.yaml`
  const file = readConfiguration(join(PACKAGE_ROOT, label), label)
  const lineOf = (path: readonly PropertyKey[]): number => Number(file.at(path).split(':').at(-1))
  const found: { readonly path: readonly PropertyKey[]; readonly node: Node }[] = []
  const walk = (value: unknown, path: readonly PropertyKey[]): void => {
    if (!isNode(value)) return
    if (Array.isArray(value.examples)) found.push({ path, node: value })
    else for (const [key, item] of Object.entries(value)) walk(item, [...path, Array.isArray(value) ? Number(key) : key])
  }
  walk(file.value, [])
  return found.flatMap(({ path, node }, index) => {
    const from = lineOf(path)
    const following = found[index + 1]
    const to = following ? lineOf(following.path) : Number.POSITIVE_INFINITY
    const list = (key: string, acts: boolean): readonly Case[] =>
      ((node[key] ?? []) as readonly string[]).map((text) => ({ text, acts, file: label, from, to }))
    return [...list('examples', true), ...list('not', false)]
  })
}

const rulesOf = (value: unknown, found: Rule[] = []): readonly Rule[] => {
  if (!isNode(value) || ArrayBuffer.isView(value)) return found
  if (typeof value.name === 'string' && typeof value.at === 'string') found.push(value as unknown as Rule)
  else for (const item of Object.values(value)) rulesOf(item, found)
  return found
}

const annotate = (text: string, language: string): Document<LayerName> => load().run({ uri: 'example', format: 'text', sha256: '', text, given: { language } })

const acted = (document: Document<LayerName>, { acts, file, from, to }: Case): boolean =>
  rulesOf(document.layers).some(({ at }) => {
    const [, name, line] = /^(.*):(\d+)$/.exec(at) ?? []
    // A verb of two groups may be read by either: an example only asks that some rule of the file acts.
    return name === file && (acts || (Number(line) >= from && Number(line) < to))
  })

describe.each(packs.flatMap(({ tag }) => ['reporting-verbs', 'reported-speech', 'naming', 'sport'].map((name) => ({ tag, name }))))(
  '$tag/$name.yaml',
  ({ tag, name }) => {
    it('acts in its examples and nowhere that it must not', () => {
      const cases = casesOf(tag, name)
      expect(cases.length).toBeGreaterThan(0)
      const wrong = cases.filter((example) => acted(annotate(example.text, tag), example) !== example.acts)
      expect(wrong.map(({ file, from, acts, text }) => `${file}:${from} must ${acts ? '' : 'not '}act in: ${text}`)).toEqual([])
    })
  },
)

/** Copy in no language, for header lines to stand above. */
const COPY = 'Abcd efgh ijkl mnop qrst uvwx yzab cdef ghij klmn opqr stuv wxyz abcd efgh ijkl mnop qrst uvwx yzab cdef ghij.'

describe.each(packs.map(({ tag }) => tag))('%s/dispatch-headers.yaml', (tag) => {
  it.each(casesOf(tag, 'dispatch-headers'))('$file:$from $acts $text', (example) => {
    const { dispatch } = annotate(`${example.text}\n\n${COPY}`, tag).layers
    const kind = dispatch.blocks[0]?.kind
    expect(kind === 'header' || kind === 'byline' || kind === 'furniture' || (kind === 'title' && dispatch.title?.by.name === 'dispatch/title')).toBe(
      example.acts,
    )
  })
})
