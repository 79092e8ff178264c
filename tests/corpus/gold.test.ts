import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readGold } from '#src/score/gold'
import { findGold } from '#src/score/gold-folder'

describe.each(['corpus', 'tests/held-out'])('gold of %s', (folder) => {
  it.each(findGold(folder))('$gold fits its dispatch', ({ gold, dispatch }) => {
    const text = readFileSync(dispatch, 'utf8').replace(/^\ufeff/, '')
    const read = readGold(gold, readFileSync(gold, 'utf8'), text)
    expect(read.entities.length).toBeGreaterThan(0)
    for (const quote of read.quotes) {
      const [first] = quote.content
      if (quote.type === 'indirect') continue
      // Marked words are marked in the text: inside the content, or right outside it.
      const around = text.slice(Math.max(0, (first?.start ?? 0) - 3), (quote.content.at(-1)?.end ?? 0) + 3)
      expect(around).toMatch(/["«»“”‘’']/u)
    }
  })
})
