import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'

/** Sentences of news copy by paragraph, to shuffle: those of corpus/, by language. */
const paragraphsOf = (folder: string): readonly string[] =>
  globSync('**/*.txt', { cwd: folder, absolute: true })
    .sort()
    .flatMap((path) => readFileSync(path, 'utf8').split(/\n+/))
    .map((line) => line.trim())
    .filter((line) => line.length > 80)

/** mulberry32: the same numbers on every machine. */
const randomNumbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Letters that a name's ending is changed by, so that dispatches do not share all their names. */
const ENDINGS = ['a', 'e', 'i', 'o', 'an', 'el', 'ic', 'on', 'us', 'ov']

/**
 * `count` dispatches of about `size` characters, two French for one English, each with a dateline of its own and paragraphs of
 * corpus/ shuffled; some capitalised words are altered, so that names vary as in a real wire. The same texts every time.
 */
export const generateDispatches = (corpus: string, count: number, size: number): readonly { readonly name: string; readonly text: string }[] => {
  const random = randomNumbers(20241130)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const french = paragraphsOf(`${corpus}/fr`)
  const english = paragraphsOf(`${corpus}/en`)
  return Array.from({ length: count }, (_, index) => {
    const inFrench = index % 3 !== 2
    const day = 1 + Math.floor(random() * 28)
    const parts = [inFrench ? `PARIS, ${day} mars 2025 (AFP) - ` : `LONDON, March ${day}, 2025 (Reuters) - `]
    for (let length = 0; length < size; ) {
      const paragraph = pick(inFrench ? french : english).replace(/(?<=[a-zé] )\p{Lu}\p{Ll}{5,}/gu, (name) =>
        random() < 0.2 ? name.slice(0, -1) + pick(ENDINGS) : name,
      )
      parts.push(paragraph, '\n\n')
      length += paragraph.length
    }
    return { name: `${inFrench ? 'fr' : 'en'}/${String(index).padStart(5, '0')}.txt`, text: parts.join('') }
  })
}
