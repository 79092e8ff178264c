import * as z from 'zod'
import { fold } from '#pipeline/text/fold'
import type { TokenRules } from '#pipeline/text/tokenize'
import type { Pack } from '#src/pack'
import { readCalendar } from './calendar.ts'

const words = z.array(z.string().min(1))

const tokensSchema = z.strictObject({
  /** Elided words with their apostrophe. */
  elisions: words,
  /** Words whole in spite of an apostrophe or a clitic-like ending. */
  whole: words,
  /** Endings that are tokens of their own. */
  clitics: words,
  /** Endings that are, after a word in lower case: they also end names. */
  clitics_after_lower_case: words,
})

const abbreviationsSchema = z.strictObject({
  /** Always followed by more of the sentence: titles, `cf.`, `art.`. */
  inside: words,
  /** Inside or at the end of a sentence: `etc.`, `Inc.`, `a.m.`. */
  either: words,
  /** Words as well; abbreviations beside a number: `no. 5`, `3 sept.`. The calendar's own are added. */
  with_number: words,
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
  const { months, weekdays } = readCalendar(pack).value
  const dated = [...months, ...weekdays].flat().filter((form) => form.endsWith('.'))
  const folded = (list: readonly string[]): Set<string> => new Set(list.map(fold))
  return {
    rules: {
      elisions: folded(tokens.elisions),
      whole: folded(tokens.whole),
      clitics: [...folded([...tokens.clitics, ...tokens.clitics_after_lower_case])].sort((a, b) => b.length - a.length),
      lowerClitics: folded(tokens.clitics_after_lower_case),
      abbreviations: folded([...abbreviations.inside, ...abbreviations.either]),
      numberedAbbreviations: folded([...abbreviations.with_number, ...dated]),
    },
    inside: folded(abbreviations.inside),
  }
}
