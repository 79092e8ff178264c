/**
 * The pattern language of `timexes.yaml`, over tokens:
 * `mot` a word (tokenised as text is), `<month>` a word of a category, captured under its name, `<day:_>` matched and not kept,
 * `<day:first>` captured as `first`, `(a|b c)` alternatives, `x?` optional, `{name}` a pattern named under `phrases`,
 * `[ … ]` what becomes the span, where the rest is only context.
 */

/** One step of a pattern: a literal folded token (`=mot`) or a category (`<month`). */
export interface Step {
  readonly atom: string
  readonly capture: string
}

/** A pattern without options: its steps, and which of them [open, close) are the expression. */
export interface Sequence {
  readonly steps: readonly Step[]
  readonly open: number
  readonly close: number
}

type Node =
  | { readonly is: 'step'; readonly step: Step }
  | { readonly is: 'mark'; readonly mark: '[' | ']' }
  | { readonly is: 'all'; readonly parts: readonly Node[] }
  | { readonly is: 'one'; readonly options: readonly Node[] }

interface PatternLanguage {
  /** Folded tokens of a literal. */
  readonly tokens: (literal: string) => readonly string[]
  readonly phrases: ReadonlyMap<string, string>
  readonly categories: ReadonlySet<string>
}

/** More alternatives than this is a mistake in a pack, not a grammar. */
const LIMIT = 20_000

/** @throws Error with what is wrong in the pattern. */
export const sequencesOf = (pattern: string, language: PatternLanguage): readonly Sequence[] => {
  const marked = expand(parse(pattern, language, 0), pattern)
  return marked.map((items) => {
    const steps: Step[] = []
    let open = -1
    let close = -1
    for (const item of items) {
      if (item === '[') open = steps.length
      else if (item === ']') close = steps.length
      else steps.push(item)
    }
    if (steps.length === 0) throw new Error(`pattern “${pattern}” matches nothing at all`)
    if (open < 0 !== close < 0 || (open >= 0 && open >= close)) throw new Error(`pattern “${pattern}” has unbalanced or empty brackets`)
    return open < 0 ? { steps, open: 0, close: steps.length } : { steps, open, close }
  })
}

const LEXEME = /\{[\w-]+\}|<[\w!]+(?::\w+)?>|[()[\]|?]|[^\s()[\]|?<>{}]+/g

const parse = (pattern: string, language: PatternLanguage, depth: number): Node => {
  if (depth > 8) throw new Error(`phrase nesting too deep in “${pattern}”`)
  const lexemes = pattern.match(LEXEME) ?? []
  let at = 0

  const alternatives = (): Node => {
    const options = [sequence()]
    while (lexemes[at] === '|') {
      at++
      options.push(sequence())
    }
    return options.length === 1 && options[0] ? options[0] : { is: 'one', options }
  }
  const sequence = (): Node => {
    const parts: Node[] = []
    while (at < lexemes.length && lexemes[at] !== ')' && lexemes[at] !== '|') {
      let part = atom()
      if (lexemes[at] === '?') {
        at++
        part = { is: 'one', options: [part, { is: 'all', parts: [] }] }
      }
      parts.push(part)
    }
    return { is: 'all', parts }
  }
  const atom = (): Node => {
    const lexeme = lexemes[at++] as string
    if (lexeme === '(') {
      const inside = alternatives()
      if (lexemes[at++] !== ')') throw new Error(`pattern “${pattern}” lacks a )`)
      return inside
    }
    if (lexeme === '[' || lexeme === ']') return { is: 'mark', mark: lexeme }
    if (lexeme === '?') throw new Error(`pattern “${pattern}” has a ? after nothing`)
    if (lexeme.startsWith('{')) {
      const phrase = language.phrases.get(lexeme.slice(1, -1))
      if (phrase === undefined) throw new Error(`pattern “${pattern}” names no phrase ${lexeme}`)
      return parse(phrase, language, depth + 1)
    }
    if (lexeme.startsWith('<')) {
      const [category = '', capture = category] = lexeme.slice(1, -1).split(':')
      if (!language.categories.has(category)) throw new Error(`pattern “${pattern}” names no category <${category}>`)
      return { is: 'step', step: { atom: `<${category}`, capture: capture.replace('!', '') } }
    }
    return { is: 'all', parts: language.tokens(lexeme).map((token) => ({ is: 'step', step: { atom: `=${token}`, capture: '_' } })) }
  }

  const node = alternatives()
  if (at < lexemes.length) throw new Error(`pattern “${pattern}” has a ) too many`)
  return node
}

type Item = Step | '[' | ']'

const expand = (node: Node, pattern: string): readonly (readonly Item[])[] => {
  if (node.is === 'step') return [[node.step]]
  if (node.is === 'mark') return [[node.mark]]
  if (node.is === 'one') return node.options.flatMap((option) => expand(option, pattern))
  let out: readonly (readonly Item[])[] = [[]]
  for (const part of node.parts) {
    const tails = expand(part, pattern)
    out = out.flatMap((head) => tails.map((tail) => [...head, ...tail]))
    if (out.length > LIMIT) throw new Error(`pattern “${pattern}” has more than ${LIMIT} readings`)
  }
  return out
}
