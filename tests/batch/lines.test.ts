import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Line, readLines } from '#src/batch/lines'

async function* inChunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    yield bytes.subarray(at, at + size)
    at += size
  }
}

const read = async (text: string, sizes: readonly number[], limit = 100): Promise<readonly (string | undefined)[]> => {
  const lines: Line[] = []
  for await (const group of readLines(inChunks(Buffer.from(text), sizes), limit)) lines.push(...group)
  return lines.map((line) => line && Buffer.from(line).toString())
}

describe('lines of a stream', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\n\nb', ['a', '', 'b']],
    ['\n', ['']],
    ['a\r\nb\n', ['a\r', 'b']],
    ['é😀\n😀', ['é😀', '😀']],
  ])('%j', async (text, lines) => {
    for (const size of [1, 2, 1000]) expect(await read(text, [size])).toEqual(lines)
  })

  it('do not depend on how the stream is cut', async () => {
    const text = fc.array(fc.constantFrom('\n', 'a', 'é', '{"id": 1}'), { maxLength: 40 }).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }), async (whole, sizes) => {
        const expected = whole.split('\n')
        if (expected.at(-1) === '') expected.pop()
        expect(await read(whole, sizes, 1000)).toEqual(expected)
      }),
    )
  })

  it('longer than the limit are dropped, and only these', async () => {
    for (const size of [1, 3, 1000])
      expect(await read(`short\n${'x'.repeat(11)}\n${'y'.repeat(10)}\nend`, [size], 10)).toEqual(['short', undefined, 'y'.repeat(10), 'end'])
  })
})
