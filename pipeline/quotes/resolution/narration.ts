import type { Span } from '#src/span'
import type { Discourse } from './discourse.ts'
import { coverage } from './occurrence.ts'
import type { Pronoun, ReferringWords } from './referring-words.ts'

/** A pronoun that is the subject of what the reporter tells: whoever it stands for is what the text is about there. */
export interface Narrated {
  readonly token: number
  readonly pronoun: Pronoun
}

/** A person that such a pronoun was found to stand for. */
export interface Topic {
  readonly token: number
  readonly sentence: number
  readonly entity: number
}

/** The narrated pronouns outside the quotes, in order. */
export const narratedPronouns = ({ tokens }: Discourse, words: ReferringWords, quoted: readonly Span[]): readonly Narrated[] => {
  const found: Narrated[] = []
  const inside = coverage(tokens, quoted)
  for (let token = 0; token < tokens.length; token++) {
    if (inside[token] === 1 || !words.subjects.has(tokens.folded[token] as string)) continue
    const pronoun = words.pronouns.get(tokens.folded[token] as string)
    if (pronoun && !words.impersonal.has(tokens.folded[token + 1] ?? '')) found.push({ token, pronoun })
  }
  return found
}
