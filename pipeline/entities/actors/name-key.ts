import { foldAccents } from '#pipeline/text/fold'

/** A name as comparisons see it: letters and digits, without case, accents, spaces, hyphens and full stops. */
export const squeeze = (name: string): string => foldAccents(name).replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * What is left of a name when transliterations are set aside (Sergueï, Sergei, Sergey; Zelensky, Zelenskyy, Zelenski; Khadafi,
 * Kadhafi): a coarse key, to be used only where something else agrees as well.
 */
export const skeleton = (name: string): string => {
  let word = foldAccents(name).replace(/[^\p{L}]+/gu, '')
  for (const [pattern, replacement] of REDUCTIONS) word = word.replace(pattern, replacement)
  return word
}

const REDUCTIONS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/[td]?(?:sch|tch|ch|sh|zh|j)/g, 'c'],
  [/gu(?=[eiy])/g, 'g'],
  [/[kgq]h|ck|q/g, 'k'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ou|w|oo/g, 'u'],
  [/v/g, 'u'],
  [/[yj]/g, 'i'],
  [/ei|ai|ie|ii|ee/g, 'i'],
  [/ks/g, 'x'],
  [/z/g, 's'],
  [/ff$/g, 'v'],
  [/(.)\1+/g, '$1'],
  [/[iea]+$/g, ''],
]

/** Whether two names are spellings of one by their skeletons: only where enough is left to compare. */
export const sameSkeleton = (a: string, b: string): boolean => {
  const [left, right] = [skeleton(a), skeleton(b)]
  return left.length >= 3 && left === right
}

/** Whether two names of ten letters or more differ by one letter: a slip of the pen. */
export const nearlySame = (a: string, b: string): boolean => {
  if (a.length < 10 || b.length < 10 || Math.abs(a.length - b.length) > 1 || a.charAt(0) !== b.charAt(0)) return false
  let i = 0
  while (i < a.length && i < b.length && a.charAt(i) === b.charAt(i)) i++
  if (a.length === b.length) return a.slice(i + 1) === b.slice(i + 1)
  return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1)
}
