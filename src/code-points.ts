/**
 * Maps UTF-16 offsets of `text` to code-point offsets. Texts without surrogate pairs map to themselves; an offset inside a
 * pair maps to the pair's start.
 */
export const codePointOffsets = (text: string): ((offset: number) => number) => {
  const pairs: number[] = []
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0xd800 || code > 0xdbff) continue
    const next = text.charCodeAt(i + 1)
    if (next >= 0xdc00 && next <= 0xdfff) pairs.push(++i)
  }
  if (pairs.length === 0) return (offset) => offset
  return (offset) => {
    // pairs holds the offsets of low surrogates; those before `offset` are the units to take off.
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[middle] as number) < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
