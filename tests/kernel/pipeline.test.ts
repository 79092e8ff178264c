import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Source } from '#src/document'
import { PACKAGE_ROOT } from '#src/package-root'
import { pipeline, StageError } from '#src/pipeline'
import type { Stage } from '#src/stage'

const by = { name: 'test/rule', at: 'tests/kernel/pipeline.test.ts' }
const source: Source = { uri: 'a', format: 'text', sha256: '', text: 'Bonjour.', given: {} }

const language: Stage<never, 'language'> = {
  name: 'language',
  annotate: (_document, report) => {
    report({ code: 'LANGUAGE_UNDETERMINED', message: 'first' })
    return { language: { tag: 'fr', confidence: 1, by } }
  },
}
const dispatch: Stage<'language', 'dispatch'> = {
  name: 'dispatch',
  annotate: ({ layers, diagnostics, text }, report) => {
    report({ code: 'TEXT_EMPTY', message: `${layers.language.tag} after ${diagnostics.length}` })
    return { dispatch: { blocks: [{ start: 0, end: text.length, kind: 'paragraph' }] } }
  },
}

describe('pipeline', () => {
  it('is typechecked for the order of its stages (tests/kernel/pipeline.types.ts)', () => {
    const { include } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'tsconfig.json'), 'utf8')) as { include: readonly string[] }
    expect(include).toContain('tests')
    const expected = readFileSync(join(PACKAGE_ROOT, 'tests/kernel/pipeline.types.ts'), 'utf8').match(/^ *\/\/ @ts-expect-error/gm)
    expect(expected?.length).toBeGreaterThanOrEqual(8)
  })

  it('runs stages in order, each on a new frozen document with the layers and diagnostics before it', () => {
    const given = [{ code: 'INTAKE_INVALID_UTF8', message: 'zeroth' }] as const
    const document = pipeline().use(language).use(dispatch).run(source, given)
    expect(document.layers.dispatch.blocks).toEqual([{ start: 0, end: 8, kind: 'paragraph' }])
    expect(document.diagnostics.map(({ message }) => message)).toEqual(['zeroth', 'first', 'fr after 2'])
    for (const part of [document, document.layers, document.diagnostics]) expect(Object.isFrozen(part)).toBe(true)
    expect(document.text).toBe(source.text)
  })

  it('composing leaves the shorter pipeline as it was', () => {
    const one = pipeline().use(language)
    expect(one.use(dispatch).stages).toEqual(['language', 'dispatch'])
    expect(one.stages).toEqual(['language'])
  })

  it('names the stage that throws', () => {
    const broken: Stage<'language', 'dispatch'> = {
      name: 'dispatch',
      annotate: () => {
        throw new RangeError('out of range')
      },
    }
    const run = () => pipeline().use(language).use(broken).run(source)
    expect(run).toThrow(StageError)
    expect(run).toThrow('the dispatch stage failed: out of range')
  })

  it('asks the clock around each stage where it is watched', () => {
    let now = 0
    const seen: unknown[] = []
    pipeline()
      .use(language)
      .use(dispatch)
      .run(source, [], { now: () => now++, record: (timing) => seen.push(timing) })
    expect(seen).toEqual([
      { stage: 'language', milliseconds: 1 },
      { stage: 'dispatch', milliseconds: 1 },
    ])
  })
})
