import type { GoldText } from './corpus.ts'
import { seededRandom } from './random.ts'

/**
 * Copies of some texts as other desks write them, so that capitals are not all the tagger knows: a paragraph each in capitals,
 * in capitals without accents, or in small letters is changed where it stands; its offsets stay.
 */
export const augment = (texts: readonly GoldText[], share: number, seed: number): readonly GoldText[] => {
  const random = seededRandom(seed ^ 0x5eed)
  return texts
    .filter(() => random() < share)
    .map((gold) => ({
      ...gold,
      id: `${gold.id}/capitals`,
      text: gold.text
        .split('\n')
        .map((line) => {
          const drawn = random()
          return drawn < 0.35 ? capitals(line) : drawn < 0.6 ? withoutAccents(capitals(line)) : line
        })
        .join('\n'),
    }))
}

/** Capitals, character by character: one that has no single capital (ß) stays. */
const capitals = (line: string): string => line.replace(/\p{Ll}/gu, (letter) => (letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter))

const withoutAccents = (line: string): string =>
  line.replace(/[^\0-\x7f]/gu, (letter) => {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '')
    return plain.length === letter.length ? plain : letter
  })
