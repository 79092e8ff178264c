import type { Lexicon } from '../lexicon/lexicon.ts'

/** What the words of a name say, whatever their order: Parliament of Iraq, Iraqi Parliament. */
export interface Content {
  /** Its words but articles, prepositions and what names a place, sorted. */
  readonly words: string
  /** How many of them there are. */
  readonly count: number
  /** What the lexicon knows of the places that it names, themselves or by their adjectives, sorted. */
  readonly places: string
}

/** @param name folded words without accents */
export const contentOf = (name: readonly string[], lexicon: Lexicon): Content => {
  const words: string[] = []
  const places: string[] = []
  for (let at = 0; at < name.length; at++) {
    const place = lexicon.known.longest(name, at)
    const known = place?.values.find(({ type, acronym }) => type === 'LOC' && !acronym) ?? lexicon.demonyms.longest(name, at)?.values[0]
    if (known) {
      places.push(known.key)
      at += (place?.values.includes(known) ? place.length : 1) - 1
    } else if (!lexicon.organisations.links.has(name[at] as string)) words.push(name[at] as string)
  }
  return { words: words.sort().join(' '), count: words.length, places: places.sort().join(' ') }
}

/** Whether two names say the same in another order; one word alone with a place says too little (Bank of England). */
export const sameContent = (a: Content, b: Content): boolean => a.count > 0 && a.words === b.words && a.places === b.places && (a.count > 1 || a.places !== '')
