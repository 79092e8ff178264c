import { foldAccents } from '#pipeline/text/fold'
import { type PhraseIndex, phraseIndex } from '#pipeline/text/phrase-index'
import { type TokenRules, tokenize } from '#pipeline/text/tokenize'
import type { Authority, Form, Listed } from './listed.ts'
import { written, writtenName } from './written.ts'

/** An authority's strings as sequences of a language's tokens. A value without a form is a blocked string. */
export interface Lists {
  readonly exact: PhraseIndex<Form | undefined>
  readonly anyCase: PhraseIndex<Form>
  readonly blocked: PhraseIndex<true>
  /** The entity of a name, where no text writes it out (`russe`: Russie). */
  readonly named: (name: string) => Listed | undefined
}

export const openLists = ({ forms, blocked }: Authority, rules: TokenRules): Lists => {
  const words = wordsOf([...forms.map(({ text }) => text), ...blocked], rules)
  const byName = new Map<string, Listed>()
  for (const { text, listed } of forms) byName.set(writtenName(text), listed)
  return {
    exact: phraseIndex<Form | undefined>([
      ...forms.filter(({ anyCase }) => !anyCase).map((form) => [words.get(form.text) ?? [], form] as const),
      ...blocked.map((text) => [words.get(text) ?? [], undefined] as const),
    ]),
    anyCase: phraseIndex(forms.filter(({ anyCase }) => anyCase).map((form) => [(words.get(form.text) ?? []).map(foldAccents), form] as const)),
    blocked: phraseIndex(blocked.map((text) => [words.get(text) ?? [], true] as const)),
    named: (name) => byName.get(writtenName(name)),
  }
}

/** Each string as words: tokenised as the lines of one text, which costs a fraction of as many calls. */
const wordsOf = (strings: readonly string[], rules: TokenRules): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>()
  const lines = strings.map((text) => text.replace(/\s/g, ' '))
  const { length, ends, texts } = tokenize(lines.join('\n'), rules)
  let lineEnd = -1
  let token = 0
  for (const text of strings) {
    lineEnd += text.length + 1
    const first = token
    while (token < length && (ends[token] as number) <= lineEnd) token++
    found.set(text, texts.slice(first, token).map(written))
  }
  return found
}
