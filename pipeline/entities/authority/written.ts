/**
 * A word as an authority file compares it: accents, cedillas and ligatures opened, apostrophes, hyphens and spaces made plain,
 * joiners dropped; case stays (`fold` in pipeline/text/fold.ts is for comparisons without it).
 */
export const written = (word: string): string => {
  if (PLAIN.test(word)) return word
  let bare = word.normalize('NFD').replace(/\p{M}+/gu, '')
  for (const [from, to] of SPELLINGS) bare = bare.replace(from, to)
  return bare.normalize('NFC')
}

/** A whole name, compared so. */
export const writtenName = (name: string): string => written(name).replace(/\s+/g, ' ').trim()

const PLAIN = /^[!-_a-~ ]*$/

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[’‘ʼ′`´]/g, "'"],
  [/[\u2010-\u2012]/g, '-'],
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''],
  [/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' '],
  [/œ/g, 'oe'],
  [/Œ/g, 'OE'],
  [/æ/g, 'ae'],
  [/Æ/g, 'AE'],
  [/ß/g, 'ss'],
  [/ł/g, 'l'],
  [/Ł/g, 'L'],
  [/ø/g, 'o'],
  [/Ø/g, 'O'],
  [/ı/g, 'i'],
]
