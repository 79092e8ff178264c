import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dispatchStage } from '#pipeline/dispatch/stage'
import { entityStage } from '#pipeline/entities/stage'
import { openPacks } from '#pipeline/index'
import { languageStage } from '#pipeline/language/stage'
import { quoteStage } from '#pipeline/quotes/stage'
import { segmentationStage } from '#pipeline/segmentation/stage'
import { readSettings } from '#pipeline/settings'
import type { Quotes } from '#src/layers/quotes'
import { openModelStore } from '#src/model-store'
import { PACKAGE_ROOT } from '#src/package-root'
import { pipeline } from '#src/pipeline'
import { parseYaml } from '#src/yaml'

const stages = (profile: 'guideline' | 'broad') => {
  const packs = openPacks()
  const models = openModelStore(join(PACKAGE_ROOT, 'pipeline/models'), 'pipeline/models')
  return pipeline()
    .use(languageStage(readSettings().language, new Set(packs.map(({ tag }) => tag))))
    .use(dispatchStage(packs))
    .use(segmentationStage(packs))
    .use(entityStage(packs, models))
    .use(quoteStage(packs, models, { profile }))
}

const loaded = { guideline: stages('guideline'), broad: stages('broad') }

const quotesOf = (text: string, language: string, profile: 'guideline' | 'broad'): Quotes =>
  loaded[profile].run({ uri: 'test', format: 'text', sha256: '', text, given: { language } }).layers.quotes

interface Group {
  readonly name: string
  readonly examples: readonly string[]
  readonly not?: readonly string[]
}

const groupsOf = (tag: string): readonly Group[] =>
  (parseYaml(readFileSync(join(PACKAGE_ROOT, `pipeline/languages/${tag}/reported-acts.yaml`), 'utf8')) as { groups: readonly Group[] }).groups

describe.each(['fr', 'en'])('reported-acts.yaml (%s)', (tag) => {
  const cases = (key: 'examples' | 'not'): readonly [string, string][] =>
    groupsOf(tag).flatMap(({ name, [key]: texts = [] }) => texts.map((text): [string, string] => [name, text]))

  it.each(cases('examples'))('%s: %s', (_, text) => {
    const rules = quotesOf(text, tag, 'broad').map(({ by }) => by.name.split('/')[0])
    expect(rules.some((file) => file === 'reported-acts' || file === 'reporting-verbs')).toBe(true)
    expect(quotesOf(text, tag, 'guideline').filter(({ by }) => by.name.startsWith('reported-acts/'))).toEqual([])
  })

  it.each(cases('not'))('%s, not: %s', (_, text) => {
    expect(quotesOf(text, tag, 'broad')).toEqual([])
  })
})

describe('what is reported', () => {
  it.each([
    ['en', 'The senator criticized the new tax on fuel on Monday.', 'the new tax on fuel'],
    ['en', 'The company wants to build three plants.', 'to build three plants'],
    ['en', 'The chairman called the plan "a disaster" for the region.', 'the plan "a disaster" for the region'],
    ['fr', "L'opposition réclame un nouveau comptage.", 'un nouveau comptage'],
  ])('%s: %s', (tag, text, content) => {
    expect(quotesOf(text, tag, 'broad').map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)))).toEqual([[content]])
  })
})
