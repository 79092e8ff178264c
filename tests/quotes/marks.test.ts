import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMarkRules } from '#pipeline/quotes/marks/mark-rules'
import { pairMarks } from '#pipeline/quotes/marks/pairing'
import type { Diagnostic } from '#src/diagnostics'
import type { Block } from '#src/layers/dispatch'
import type { Sentence } from '#src/layers/segmentation'
import { openPack } from '#src/pack'
import { PACKAGE_ROOT } from '#src/package-root'

const rules = (tag: string): ReturnType<typeof readMarkRules> => readMarkRules(openPack(join(PACKAGE_ROOT, 'pipeline/languages', tag), tag, tag))
const languages = new Map(['fr', 'en'].map((tag) => [tag, rules(tag)]))

/** Pairs the marks of a text whose lines are blocks and whose blocks are sentences. */
const pair = (tag: string, text: string): { readonly parts: readonly string[]; readonly codes: readonly string[] } => {
  const blocks: Block[] = []
  let at = 0
  for (const line of text.split('\n')) {
    if (line) blocks.push({ start: at, end: at + line.length, kind: 'paragraph' })
    at += line.length + 1
  }
  const sentences = blocks.map((block, index): Sentence => ({ ...block, block: index, firstToken: 0, endToken: 0 }))
  const found: Diagnostic[] = []
  const marks = languages.get(tag)
  if (!marks) throw new Error(`no rules for ${tag}`)
  const quotations = pairMarks(text, blocks, sentences, marks, (diagnostic) => found.push(diagnostic))
  return { parts: quotations.flatMap(({ parts }) => parts.map(({ start, end }) => text.slice(start, end))), codes: found.map(({ code }) => code) }
}

describe('quotation marks', () => {
  it.each([
    ['fr', 'Il dit « non » et « oui ».', ['non', 'oui'], []],
    ['fr', 'Il dit «\u00a0non\u00a0» puis «\u202foui\u202f».', ['non', 'oui'], []],
    ['fr', 'Il dit « elle a crié “assez” hier ».', ['elle a crié “assez” hier'], []],
    ['fr', 'Il dit « un « vrai » choix ».', ['un « vrai » choix'], []],
    ['fr', 'Un air "dangereux", dit-il.', ['dangereux'], []],
    ['fr', 'Grâce au " bouclier " fiscal.', ['bouclier'], []],
    ['fr', '« Premier point.\n« Second point. »', ['Premier point.', 'Second point.'], []],
    ['fr', 'Il dit « non et puis rien.', ['non et puis rien.'], ['QUOTE_UNCLOSED']],
    ['fr', 'Il dit non » et puis rien.', [], ['QUOTE_UNOPENED']],
    ['en', 'He said “no” and "yes".', ['no', 'yes'], []],
    ['en', 'He said “we lost" again.', ['we lost'], []],
    ['en', "''Not now,'' she said.", ['Not now,'], []],
    ['en', "Minister: 'We will stay'", ['We will stay'], []],
    ['en', "The ministers' plan isn't dead.", [], []],
    ['en', 'A 6" pipe and a 12" board.', [], []],
    ['en', '„Genau“, he said.', ['Genau'], []],
  ])('%s: %s', (tag, text, parts, codes) => {
    expect(pair(tag, text)).toEqual({ parts, codes })
  })
})
