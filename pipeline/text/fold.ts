/**
 * A word as look-ups see it: lower case, composed (NFC), typographic apostrophes and hyphens made plain, spaces of any kind
 * made U+0020, soft hyphens and zero-width joiners dropped. Accents stay: they tell words apart in French (`a` / `à`).
 */
export const fold = (word: string): string => {
  if (LATIN.test(word)) return word.toLowerCase()
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ′`´]/g, "'")
    .replace(/[\u2010\u2011\u2012]/g, '-')
    .replace(/[\s\u00a0\u202f\u2000-\u200b\u2060\u3000]+/g, ' ')
    .replace(/[\u00ad\u200c\u200d]/g, '')
}

/** What nothing is taken off. */
const BARE = /^[!-@[-_a-~ ]*$/

const PLAIN = /^[!-_a-~ ]*$/

/** Words of composed letters with nothing in them to be made plain: lower case is all that they lack. */
const LATIN = /^[!-_a-~ \u00c0-\u00ff\u0152\u0153]*$/

/** `fold`, and accents and cedillas taken off, ligatures opened: what is left when a text is written in capitals. */
export const foldAccents = (word: string): string => {
  if (BARE.test(word)) return word
  const folded = fold(word)
  if (PLAIN.test(folded)) return folded
  return folded
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[œæłøßı]/g, (letter) => OPENED[letter] ?? letter)
}

const OPENED: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ł: 'l', ø: 'o', ß: 'ss', ı: 'i' }
