import * as z from 'zod'
import { type PhraseIndex, phraseIndex } from '#pipeline/text/phrase-index'
import { type TokenRules, tokenize } from '#pipeline/text/tokenize'
import type { Pack } from '#src/pack'
import type { Rule } from '#src/rule'
import { lines, listed } from './lines.ts'

const sportSchema = z.strictObject({
  beats: lines,
  versus: lines,
  between: lines,
  units: lines,
  examples: z.array(z.string()).min(1),
  not: z.array(z.string()),
})

/** What a language says of two sides and a score. */
export interface SportPack {
  readonly rule: Rule
  /** Between two sides, before the score: Leeds beat Hull 2-1. */
  readonly beats: PhraseIndex<true>
  /** Before one side, in a sentence that has a score: a 2-1 win over Hull. */
  readonly versus: PhraseIndex<true>
  /** Between the sides of a fixture in a row of its own. */
  readonly between: ReadonlySet<string>
  /** After the figure of a side in a list of ranks: 13 pts. */
  readonly units: ReadonlySet<string>
}

/** Reads `sport.yaml`. */
export const readSport = (pack: Pack, rules: TokenRules): SportPack => {
  const { value, rule } = pack.read('sport', sportSchema)
  const phrases = (block: string): readonly (readonly string[])[] => listed(block.replaceAll('\n', ' ')).map((phrase) => tokenize(phrase, rules).folded)
  const index = (block: string): PhraseIndex<true> => phraseIndex(phrases(block).map((words) => [words, true] as const))
  return {
    rule: rule('sport/club', []),
    beats: index(value.beats),
    versus: index(value.versus),
    between: new Set(listed(value.between.trim())),
    units: new Set(phrases(value.units).flat()),
  }
}
