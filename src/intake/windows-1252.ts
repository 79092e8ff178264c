/** Bytes that windows-1252 does not assign. */
const UNASSIGNED: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/** Letters and marks that Western European copy is written with: accented letters, dashes, quotation marks, currency. */
const EXPECTED: Uint8Array = new Uint8Array(256)
for (const byte of [
  0x80, 0x85, 0x8b, 0x8c, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9b, 0x9c, 0x9f, 0xa0, 0xa3, 0xa7, 0xa9, 0xab, 0xb0, 0xb2, 0xb7, 0xba, 0xbb, 0xbf,
])
  EXPECTED[byte] = 1
// Not × ÷ þ ÿ, which bytes of no encoding also give, nor Â and Ã, which begin most two-byte letters of UTF-8.
for (let byte = 0xc0; byte < 0xfe; byte++) EXPECTED[byte] = [0xc2, 0xc3, 0xd7, 0xf7].includes(byte) ? 0 : 1

/**
 * Whether bytes that are not UTF-8 are clearly windows-1252 (or ISO 8859-1, its subset): no unassigned byte, hardly any byte
 * above 0x7f that such copy does not use, and hardly any that is UTF-8. A text of UTF-8 with a few bytes cut fails the last.
 * @param invalid number of ill-formed UTF-8 sequences in `bytes`
 */
export const looksLikeWindows1252 = (bytes: Uint8Array, invalid: number): boolean => {
  let high = 0
  let expected = 0
  for (const byte of bytes) {
    if (byte < 0x80) continue
    if (UNASSIGNED.has(byte)) return false
    high++
    expected += EXPECTED[byte] as number
  }
  // Each accented letter of windows-1252 before an ASCII letter is one ill-formed sequence; two in a row may pass as UTF-8.
  return expected >= high * 0.97 && invalid >= high * 0.7 && (high >= 3 || high === invalid) && high <= bytes.length * 0.3
}
