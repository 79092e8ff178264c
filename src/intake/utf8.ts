export interface BadUtf8 {
  /** Byte offset of the first ill-formed sequence. */
  readonly first: number
  /** Number of maximal ill-formed subparts: as many as a decoder writes U+FFFD (Unicode 15, section 3.9, W3C practice). */
  readonly count: number
}

/** Where bytes are not UTF-8, by table 3-7 of the Unicode Standard. Linear. */
export const badUtf8 = (bytes: Uint8Array): BadUtf8 => {
  let first = -1
  let count = 0
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at] as number
    if (lead < 0x80) {
      at++
      continue
    }
    const { more, low, high } = continuation(lead)
    let read = 1
    while (read <= more) {
      const next = bytes[at + read]
      if (next === undefined || next < (read === 1 ? low : 0x80) || next > (read === 1 ? high : 0xbf)) break
      read++
    }
    if (more === 0 || read <= more) {
      if (first < 0) first = at
      count++
    }
    at += read
  }
  return { first, count }
}

/** How many bytes follow a lead byte, and the range of the first of them; none after a byte that cannot lead. */
const continuation = (lead: number): { readonly more: number; readonly low: number; readonly high: number } => {
  if (lead >= 0xc2 && lead <= 0xdf) return { more: 1, low: 0x80, high: 0xbf }
  if (lead === 0xe0) return { more: 2, low: 0xa0, high: 0xbf }
  if (lead === 0xed) return { more: 2, low: 0x80, high: 0x9f }
  if (lead >= 0xe1 && lead <= 0xef) return { more: 2, low: 0x80, high: 0xbf }
  if (lead === 0xf0) return { more: 3, low: 0x90, high: 0xbf }
  if (lead === 0xf4) return { more: 3, low: 0x80, high: 0x8f }
  if (lead >= 0xf1 && lead <= 0xf3) return { more: 3, low: 0x80, high: 0xbf }
  return { more: 0, low: 0, high: 0 }
}
