import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '#pipeline/extract'
import { PACKAGE_ROOT } from '#src/package-root'
import { parseYaml } from '#src/yaml'

interface Example {
  readonly language: string
  readonly text: string
  readonly quotes: readonly { readonly type: string; readonly content: readonly string[]; readonly cue?: string; readonly speaker?: string }[]
}

const page = readFileSync(join(PACKAGE_ROOT, 'docs/quotes.md'), 'utf8')
const examples = [...page.matchAll(/```yaml\n(.*?)```/gs)].flatMap(([, block]) => parseYaml(block ?? '') as readonly Example[])

describe('docs/quotes.md', () => {
  it('has examples', () => expect(examples.length).toBeGreaterThan(20))

  it.each(examples)('$language: $text', ({ language, text, quotes }) => {
    const found = extract(text, { language }).quotes.map(({ type, spans, cue, speaker }) => ({
      type,
      content: spans.map(([start, end]) => text.slice(start, end)),
      cue: cue?.text,
      speaker: speaker.text,
    }))
    expect(found).toEqual(quotes.map((quote) => ({ type: quote.type, content: quote.content, cue: quote.cue ?? found[0]?.cue, speaker: quote.speaker })))
  })
})
