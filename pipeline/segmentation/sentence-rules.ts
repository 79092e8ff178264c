import * as z from 'zod'
import { readTokenRules } from '#pipeline/languages/schema/token-rules'
import { fold } from '#pipeline/text/fold'
import { BARE_RULES, type TokenRules } from '#pipeline/text/tokenize'
import type { Pack } from '#src/pack'

const words = z.array(z.string().min(1))

const segmentationSchema = z.strictObject({
  /** Words that begin a sentence after an abbreviation that may have ended one: `in the U.S. The president`. Not names. */
  openers: words,
  /** Names with an exclamation mark, written here without it. */
  names_with_mark: words,
  /** Words that stand twice in good copy: `nous nous`, `had had`. */
  doubled: words,
})

export interface SentenceRules {
  readonly tokens: TokenRules
  /** Abbreviations after which the sentence goes on. */
  readonly inside: ReadonlySet<string>
  readonly openers: ReadonlySet<string>
  readonly namesWithMark: ReadonlySet<string>
  readonly doubled: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

/** A language without a pack: final marks and capitals alone tell. */
export const BARE_SENTENCE_RULES: SentenceRules = { tokens: BARE_RULES, inside: none, openers: none, namesWithMark: none, doubled: none }

/** Reads `tokens.yaml`, `abbreviations.yaml` and `segmentation.yaml`. */
export const readSentenceRules = (pack: Pack): SentenceRules => {
  const { rules, inside } = readTokenRules(pack)
  const { openers, names_with_mark, doubled } = pack.read('segmentation', segmentationSchema).value
  const folded = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(fold))
  return { tokens: rules, inside, openers: folded(openers), namesWithMark: folded(names_with_mark), doubled: folded(doubled) }
}
