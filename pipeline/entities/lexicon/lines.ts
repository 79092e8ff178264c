import * as z from 'zod'

/** A block scalar of lines, which parses far faster than a sequence of as many nodes; empty lines are skipped. */
export const lines: z.ZodType<string> = z.string()

/** Words parted by white space; `|` stands for a space inside an item. */
export const wordsOf = (block: string): readonly string[] =>
  block
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('|', ' '))

export const linesOf = (block: string): readonly string[] =>
  block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** `AE: Émirats, EAU` → [`AE`, [`Émirats`, `EAU`]]; the key may be followed by a colon or a space. */
export const keyed = (line: string, separator: string): readonly [string, readonly string[]] => {
  const cut = line.indexOf(separator)
  return [line.slice(0, cut).trim(), listed(line.slice(cut + separator.length))]
}

/** `a, b, c` as a list. */
export const listed = (text: string): readonly string[] =>
  text
    .split(', ')
    .map((item) => item.trim())
    .filter((item) => item !== '')
