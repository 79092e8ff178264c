/**
 * Writes each language pack as a page that a speaker of the language can read and correct without reading code:
 * `npm run review` writes review/<tag>.md.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '#src/package-root'
import { parseYaml } from '#src/yaml'

const PACKS = join(PACKAGE_ROOT, 'pipeline/languages')
const OUT = join(PACKAGE_ROOT, 'review')

type Entry = Readonly<Record<string, unknown>>

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value)
const isPlain = (value: unknown): boolean => value === null || typeof value !== 'object'

/** The comment above each top-level key: what its authors say of it. */
const commentsOf = (source: string): ReadonlyMap<string, string> => {
  const comments = new Map<string, string>()
  let pending: string[] = []
  for (const line of source.split('\n')) {
    const key = /^"?([\w'-]+)"?:/.exec(line)?.[1]
    if (line.startsWith('#')) pending.push(line.replace(/^#\s?/, ''))
    else {
      if (key !== undefined && pending.length > 0) comments.set(key, pending.join(' '))
      pending = []
    }
  }
  return comments
}

const inline = (value: unknown): string => {
  if (isPlain(value)) return String(value).trim()
  if (Array.isArray(value)) return value.map((item) => (Array.isArray(item) ? item.map(inline).join(' / ') : inline(item))).join(', ')
  return Object.entries(value as Entry)
    .map(([key, item]) => `${key}: ${inline(item)}`)
    .join('; ')
}

const examples = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.map((text) => inline(text))
    : isEntry(value)
      ? Object.entries(value).map(([text, expected]) => `${text} → ${inline(expected)}`)
      : []

const rule = (name: string, entry: Entry): readonly string[] => {
  const { examples: found, not, name: _, ...rest } = entry
  return [
    `#### ${name}`,
    '',
    ...Object.entries(rest).map(([key, value]) => `- ${key}: ${inline(value)}`),
    ...examples(found).map((text) => `- ✓ ${text}`),
    ...examples(not).map((text) => `- ✗ ${text}`),
    '',
  ]
}

/** A value as Markdown: rules with their examples under a heading each, words as one line, entries as a list. */
const section = (value: unknown): readonly string[] => {
  if (isPlain(value)) {
    const lines = String(value).trim().split('\n')
    return lines.length === 1 ? [lines[0] ?? '', ''] : [...lines.map((line) => `- ${line.trim()}`), '']
  }
  if (Array.isArray(value)) {
    if (value.every(isPlain)) return [inline(value), '']
    if (value.some((item) => isEntry(item) && 'examples' in item))
      return value.flatMap((item, index) => (isEntry(item) ? rule(inline(item.name ?? index + 1), item) : [inline(item)]))
    return [...value.map((item) => `- ${inline(item)}`), '']
  }
  const entries = Object.entries(value as Entry)
  if (entries.some(([, item]) => isEntry(item) && 'examples' in item))
    return entries.flatMap(([name, item]) => (isEntry(item) ? rule(name, item) : [`- ${name}: ${inline(item)}`]))
  return [...entries.map(([name, item]) => `- ${name}: ${inline(item)}`), '']
}

const page = (tag: string): string => {
  const language = new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
  const lines = [
    `# ${language} (${tag})`,
    '',
    'What depeche knows of the language, file by file. ✓ is an example in which the rule must act, ✗ one in which it must not.',
    '',
  ]
  for (const file of readdirSync(join(PACKS, tag))
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const source = readFileSync(join(PACKS, tag, file), 'utf8')
    const comments = commentsOf(source)
    lines.push(`## ${file}`, '')
    const value = parseYaml(source)
    for (const [key, item] of isEntry(value) ? Object.entries(value) : []) {
      lines.push(`### ${key}`, '')
      const comment = comments.get(key)
      if (comment !== undefined) lines.push(`*${comment}*`, '')
      lines.push(...(isEntry(item) && 'examples' in item ? rule(key, item).slice(2) : section(item)))
    }
  }
  return `${lines.join('\n').trimEnd()}\n`
}

mkdirSync(OUT, { recursive: true })
for (const tag of readdirSync(PACKS).filter((name) => /^[a-z]{2,3}$/.test(name))) {
  writeFileSync(join(OUT, `${tag}.md`), page(tag))
  console.log(`review/${tag}.md`)
}
