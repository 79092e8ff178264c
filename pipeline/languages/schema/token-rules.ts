import * as z from 'zod'
import { fold } from '#pipeline/text/fold'
import type { TokenRules } from '#pipeline/text/tokenize'
import type { Pack } from '#src/pack'

const words = z.array(z.string().min(1))

const tokensSchema = z.strictObject({
  /** Elided words with their apostrophe. */
  elisions: words,
  /** Words whole in spite of an apostrophe or a clitic-like ending. */
  whole: words,
  /** Endings that are tokens of their own, the longest first. */
  clitics: words,
})

const abbreviationsSchema = z.strictObject({
  /** Always followed by more of the sentence: titles, `cf.`, `art.`. */
  inside: words,
  /** Inside or at the end of a sentence: `etc.`, `Inc.`, `a.m.`. */
  either: words,
})

export interface TokenPack {
  readonly rules: TokenRules
  /** Folded abbreviations after which a sentence goes on. */
  readonly inside: ReadonlySet<string>
}

/** Reads `tokens.yaml` and `abbreviations.yaml`. */
export const readTokenRules = (pack: Pack): TokenPack => {
  const tokens = pack.read('tokens', tokensSchema).value
  const abbreviations = pack.read('abbreviations', abbreviationsSchema).value
  const folded = (list: readonly string[]): Set<string> => new Set(list.map(fold))
  return {
    rules: {
      elisions: folded(tokens.elisions),
      whole: folded(tokens.whole),
      clitics: [...folded(tokens.clitics)].sort((a, b) => b.length - a.length),
      abbreviations: folded([...abbreviations.inside, ...abbreviations.either]),
    },
    inside: folded(abbreviations.inside),
  }
}
