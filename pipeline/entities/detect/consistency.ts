import { foldAccents } from '#pipeline/text/fold'
import { type PhraseIndex, phraseIndex } from '#pipeline/text/phrase-index'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isCapitalised, type Reading, Shape } from '../reading.ts'
import { type Candidate, engineRule } from './candidate.ts'

const REPEATED = engineRule('seen-elsewhere', 'detect/consistency')

/** Longer names are not looked for again: each step of a look-up is paid at every token. */
const LONGEST = 16

interface Seen {
  readonly candidate: Candidate
  /** A part of the name: the surname of a person. */
  readonly part: boolean
}

/**
 * A name seen clearly once decides its other occurrences: the whole name again (in a headline's capitals, or in small letters
 * where it has several words), and the surname of a person. Returns what the chosen candidates do not cover yet.
 * @param sure the certainty below which a candidate decides nothing
 */
export const repeatNames = (reading: Reading, lexicon: Lexicon, chosen: readonly Candidate[], sure: number): readonly Candidate[] => {
  const { tokens, shapes } = reading
  const covered = new Uint8Array(tokens.length)
  for (const { firstToken, endToken } of chosen) covered.fill(1, firstToken, endToken)
  const names = seenNames(reading, lexicon, chosen, sure)
  if (names.size === 0) return []
  const bare = tokens.folded.map((word, at) => (covered[at] === 1 ? '' : foldAccents(word)))
  const found: Candidate[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (covered[at] === 1 || shapes[at] === Shape.other) continue
    const match = names.longest(bare, at)
    if (!match) continue
    const [seen] = match.values
    if (!seen) continue
    const capital = isCapitalised(reading, at)
    // A small word inside another name, or a common noun that a name also is.
    const surname = seen.part && match.length > 1 && isCapitalised(reading, at + match.length - 1)
    if (!capital && !surname && (match.length === 1 || seen.part || seen.candidate.type === 'PER')) continue
    if (match.length === 1 && !saysName(reading, lexicon, at, seen)) continue
    const { type, subtype, known, kind } = seen.candidate
    found.push({
      firstToken: at,
      endToken: at + match.length,
      type,
      ...(subtype && { subtype }),
      kind: seen.part ? 'name' : kind,
      certainty: 0.7,
      by: REPEATED,
      ...(known && !seen.part && { known }),
    })
    at += match.length - 1
  }
  return found
}

/** Whether one capitalised word is the name again: not where its capital may come from the sentence's start and the text also has the common word. */
const saysName = ({ tokens, opens, shouted, lowerWords, capitalWords, shapes }: Reading, lexicon: Lexicon, at: number, seen: Seen): boolean => {
  const word = tokens.folded[at] as string
  if (seen.candidate.kind === 'acronym') return shapes[at] === Shape.capitals || shapes[at] === Shape.mixed || !/^\p{Lu}+$/u.test(word.toUpperCase())
  if (opens[at] === 0 && shouted[at] === 0) return true
  return (capitalWords.has(word) || !lowerWords.has(word)) && !lexicon.stops.words.has(word)
}

const seenNames = (reading: Reading, lexicon: Lexicon, chosen: readonly Candidate[], sure: number): PhraseIndex<Seen> => {
  const phrases = new Map<string, readonly [readonly string[], Seen]>()
  const add = (words: readonly string[], seen: Seen): void => {
    const key = words.join(' ')
    const before = phrases.get(key)
    if (!before || before[1].candidate.certainty < seen.candidate.certainty) phrases.set(key, [words, seen])
  }
  for (const candidate of chosen) {
    const { firstToken, endToken, kind, type, certainty } = candidate
    if (kind === 'demonym' || certainty < sure || endToken - firstToken > LONGEST) continue
    const words = reading.tokens.folded.slice(firstToken, endToken).map(foldAccents)
    if (words.length > 1 || !lexicon.stops.words.has(words[0] ?? '')) add(words, { candidate, part: false })
    if (type !== 'PER' || words.length < 2) continue
    const last = words.at(-1) ?? ''
    if (last.length > 2 && !lexicon.stops.words.has(last) && !lexicon.calendar.has(last))
      for (const form of [last, withoutPrefix(last, lexicon)]) add([form], { candidate: { ...candidate, certainty: certainty - 0.3 }, part: true })
    for (let at = 1; at < words.length - 1; at++) {
      // De Gendt, Van Biljon, al Assad: the surname with its particle.
      if (lexicon.given.particles.has(words[at] as string)) {
        add(words.slice(at), { candidate, part: true })
        break
      }
    }
  }
  return phraseIndex(phrases.values())
}

/** A surname as it may stand alone: al-Assad, Assad. */
const withoutPrefix = (surname: string, { given }: Lexicon): string => {
  const prefix = given.prefixes.find((start) => surname.startsWith(start) && surname.length > start.length + 3)
  return prefix === undefined ? surname : surname.slice(prefix.length)
}
