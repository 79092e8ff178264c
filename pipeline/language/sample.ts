import { isSpace } from '#src/span'

/** Lines shorter than this are titles, names, header lines: they mislead, and are read only where there is nothing longer. */
const COPY = 80

/**
 * The part of `text` whose language is told: its copy, first lines first, at most `length` characters, without addresses.
 * Looks at no more than eight times as many, so that its cost does not grow with the text.
 */
export const languageSample = (text: string, length: number): string => {
  const seen = text.slice(0, length * 8)
  let sample = ''
  for (const line of seen.split(/[\r\n]+/)) {
    if (line.length < COPY) continue
    sample += `${line.slice(0, length - sample.length)} `
    if (sample.length >= length) break
  }
  return words(sample.length >= COPY ? sample : seen.slice(0, length))
}

/** Drops links, addresses, handles and numbers, which belong to no language. */
const words = (sample: string): string => {
  const kept: string[] = []
  let start = 0
  for (let at = 0; at <= sample.length; at++) {
    if (at < sample.length && !isSpace(sample.charCodeAt(at))) continue
    const word = sample.slice(start, at)
    if (word !== '' && !/[\d@#/\\_]/.test(word)) kept.push(word)
    start = at + 1
  }
  return kept.join(' ')
}
