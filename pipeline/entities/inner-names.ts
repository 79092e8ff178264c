import { fold } from '#pipeline/text/fold'
import type { Tokens } from '#src/layers/segmentation'

/** What a language ties to names by a hyphen: `pro-`, `-based`. Folded, with the hyphen. */
export interface Affixes {
  readonly prefixes: readonly string[]
  readonly suffixes: readonly string[]
}

/**
 * The tokens with words that hold a name inside narrowed to it: `pro-Kyiv` and `Lyon-based` are read as `Kyiv` and `Lyon`, at
 * their place in the text.
 * @param isAdjective whether folded small letters name a country's or people's adjective (pro-russe)
 */
export const innerNames = (tokens: Tokens, affixes: Affixes, isAdjective: (word: string) => boolean): Tokens => {
  let narrowed: { starts: Int32Array; ends: Int32Array; texts: string[]; folded: string[] } | undefined
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens.folded[at] as string
    if (!word.includes('-')) continue
    const text = tokens.texts[at] as string
    // Folding may change lengths only in scripts that no affix is written in.
    if (text.length !== word.length) continue
    const before = affixes.prefixes.find((prefix) => word.startsWith(prefix))?.length ?? 0
    const after = affixes.suffixes.find((suffix) => word.endsWith(suffix))?.length ?? 0
    const inner = text.slice(before, text.length - after)
    if (inner.length === text.length || inner.length < 2 || !(/^\p{Lu}/u.test(inner) || isAdjective(fold(inner)))) continue
    narrowed ??= { starts: tokens.starts.slice(), ends: tokens.ends.slice(), texts: [...tokens.texts], folded: [...tokens.folded] }
    narrowed.starts[at] = (tokens.starts[at] as number) + before
    narrowed.ends[at] = (tokens.ends[at] as number) - after
    narrowed.texts[at] = inner
    narrowed.folded[at] = word.slice(before, word.length - after)
  }
  return narrowed ? { ...tokens, ...narrowed } : tokens
}
