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
  const words = (text: string): readonly string[] => tokenize(text, rules).texts.map(written)
  const byName = new Map<string, Listed>()
  for (const { text, listed } of forms) byName.set(writtenName(text), listed)
  return {
    exact: phraseIndex<Form | undefined>([
      ...forms.filter(({ anyCase }) => !anyCase).map((form) => [words(form.text), form] as const),
      ...blocked.map((text) => [words(text), undefined] as const),
    ]),
    anyCase: phraseIndex(forms.filter(({ anyCase }) => anyCase).map((form) => [words(form.text).map(foldAccents), form] as const)),
    blocked: phraseIndex(blocked.map((text) => [words(text), true] as const)),
    named: (name) => byName.get(writtenName(name)),
  }
}
