/** A line of a stream of bytes, without its line feed; `undefined` where it was longer than the limit and dropped. */
export type Line = Uint8Array | undefined

/** Splits a stream into lines, as many at a time as a chunk completes. Holds no more than a chunk and one line. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<readonly Line[]> {
  let held: Uint8Array[] = []
  let length = 0
  const take = (): Line => {
    const line = length > limit ? undefined : held.length === 1 ? held[0] : Buffer.concat(held)
    held = []
    length = 0
    return line
  }
  const hold = (part: Uint8Array): void => {
    length += part.length
    if (length > limit) held = []
    else held.push(part)
  }
  for await (const chunk of chunks) {
    const lines: Line[] = []
    let start = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      hold(chunk.subarray(start, end))
      lines.push(take())
      start = end + 1
    }
    if (start < chunk.length) hold(chunk.subarray(start))
    if (lines.length > 0) yield lines
  }
  if (length > 0) yield [take()]
}
