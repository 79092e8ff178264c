import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointOffsets } from '#src/code-points'

describe('code-point offsets', () => {
  it.each([
    ['abc', 3, 3],
    ['é', 1, 1],
    ['e\u0301', 2, 2],
    ['😀a', 2, 1],
    ['😀a', 3, 2],
    ['a😀😀b', 5, 3],
    ['👩‍👩‍👧', 8, 5],
    ['\ud800a', 1, 1],
    ['\ude00\ud83d', 2, 2],
  ])('in %j offset %i is %i', (text, offset, expected) => {
    expect(codePointOffsets(text)(offset)).toBe(expected)
  })

  it('counts what iterating counts', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\ud800', '\udc00', '\u0301') })
    fc.assert(
      fc.property(text, (string) => {
        const offset = codePointOffsets(string)
        let units = 0
        for (const [points, character] of [...string].entries()) {
          expect(offset(units)).toBe(points)
          units += character.length
        }
        expect(offset(string.length)).toBe([...string].length)
      }),
    )
  })
})
