/**
 * Strings that may stand without quotation marks in any place, flow or block, and that no reader takes for anything else:
 * a letter or an opening mark first (or a number with a word after it), then anything printable but what YAML 1.1 or 1.2 reads
 * as an indicator somewhere (`,` `[` `]` `{` `}` `?`, `:` before a space or at the end, `#` after a space).
 */
const PLAIN =
  /^(?:[\p{L}«“‘—–…(/_]|\d[\d\p{L}]* (?=\p{L}))(?:[^\p{C}\p{Zl}\p{Zp} ,[\]{}?:#]|:(?=[^\p{Z}\p{C},[\]{}?:#])|#(?<! #)| (?=[^\p{C}\p{Zl}\p{Zp} #:]))*$/u

/** Words that YAML 1.1 reads as booleans or null (YAML 1.1 types: bool, null), in any case. */
const RESERVED: ReadonlySet<string> = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null'])

/** Longer strings are not tried: an implicit key may have 1024 characters, and long plain text gains no reader. */
const LONGEST_PLAIN = 1000

/** The string on one line. */
export const yamlString = (value: string): string =>
  value.length <= LONGEST_PLAIN && PLAIN.test(value) && !(value.length <= 5 && RESERVED.has(value.toLowerCase())) ? value : doubleQuoted(value)

/**
 * Printable to YAML 1.1 and 1.2 alike, lone surrogates and the byte order mark left out, and no line break to either.
 * JSON escapes the rest of ASCII; its escapes are YAML's.
 */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

const doubleQuoted = (value: string): string =>
  JSON.stringify(value).replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Line feeds are the only breaks that a literal block keeps; what else is no printable text needs escapes. */
const LITERAL = /^(?:[^\p{C}\p{Zl}\p{Zp}]|[\n\t\u00ad\u200b-\u200f\u2060])*$/u

/** Several lines as a literal block, or nothing where they cannot be. `depth` is that of the key. */
export const literalBlock = (value: string, depth: number): string | undefined => {
  if (!value.includes('\n') || !/\S/.test(value) || !LITERAL.test(value)) return undefined
  // Without the indicator a reader would take the first line's own white space for indentation.
  const indicator = /^\s/.test(value) ? '2' : ''
  const chomping = value.endsWith('\n') ? (value.endsWith('\n\n') ? '+' : '') : '-'
  const indent = '  '.repeat(depth + 1)
  const lines = value.endsWith('\n') ? value.slice(0, -1) : value
  return `|${indicator}${chomping}\n${lines.replace(/^(?=.)/gm, indent)}`
}
