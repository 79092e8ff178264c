import { isSpace } from '#src/span'
import { CharacterClass, characterClass, classAt, isApostrophe } from './characters.ts'

/** Addresses of the net are one token each: links, mail addresses, handles, hashtags, host names. */

/** Longest local part of a mail address (RFC 5321, section 4.5.3.1.1): bounds the look ahead. */
const LONGEST_LOCAL = 64

const isWordUnit = (unit: number): boolean => {
  const told = characterClass(unit)
  return told === CharacterClass.letter || told === CharacterClass.digit || unit === 0x5f
}

const isAsciiWord = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)

/** The end of the link at `at` (`https://…`, `www.…`), without the punctuation that closes its sentence; `at` where there is none. */
export const linkEnd = (text: string, at: number, limit: number): number => {
  const first = text.charCodeAt(at) | 0x20
  const scheme =
    first === 0x68 ? /^https?:\/\/(?=[^\s])/i.exec(text.slice(at, at + 9)) : first === 0x77 ? /^www\.(?=[^\s.])/i.exec(text.slice(at, at + 5)) : null
  return scheme ? pathEnd(text, at + scheme[0].length, limit) : at
}

/** The end of what cannot be anything but a path: up to white space, quotation marks or brackets, less the final punctuation. */
const pathEnd = (text: string, at: number, limit: number): number => {
  let end = at
  while (end < limit) {
    const unit = text.charCodeAt(end)
    if (isSpace(unit) || '"<>«»“”'.includes(text.charAt(end))) break
    end++
  }
  while (end > at && ".,;:!?)]}'’".includes(text.charAt(end - 1))) end--
  return end
}

/** The end of `@name` or `#word` at `at`; `at` where there is none. */
export const handleEnd = (text: string, at: number, limit: number): number => {
  let end = at + 1
  let letters = false
  while (end < limit && isWordUnit(text.charCodeAt(end))) {
    letters ||= characterClass(text.charCodeAt(end)) === CharacterClass.letter || text.charCodeAt(end) === 0x5f
    end++
  }
  return letters ? end : at
}

/**
 * The end of a host name or mail address whose first word ends at `at`, before a full stop, `@`, `_` or `+`; `at` where it is
 * none. `www.exemple.fr/page`, `jeanne.morel@exemple.fr`, `exemple.fr`: all after a full stop is in lower case, as a host is
 * written; `mot.Le` is two sentences run together.
 */
export const addressEnd = (text: string, start: number, at: number, limit: number): number => {
  let end = at
  const far = Math.min(limit, start + LONGEST_LOCAL)
  while (end < far && (isAsciiWord(text.charCodeAt(end)) || '._%+-'.includes(text.charAt(end)))) end++
  if (text.charAt(end) === '@' && end < limit && isAsciiWord(text.charCodeAt(end + 1))) return hostEnd(text, end + 1, limit)
  if (text.charAt(at) !== '.') return at
  const host = hostEnd(text, start, limit)
  if (host <= at) return at
  const dot = text.lastIndexOf('.', host - 1)
  const top = host - dot - 1
  if (dot < at || top < 2 || top > 6 || isApostrophe(text.charCodeAt(host))) return at
  return text.charAt(host) === '/' && host + 1 < limit && isAsciiWord(text.charCodeAt(host + 1)) ? pathEnd(text, host + 1, limit) : host
}

/** Labels of letters, digits and hyphens joined by full stops, each after the first in lower case. At most 253 units (RFC 1035). */
const hostEnd = (text: string, start: number, limit: number): number => {
  const far = Math.min(limit, start + 253)
  let end = start
  while (end < far) {
    const unit = text.charCodeAt(end)
    if (isAsciiWord(unit)) end++
    else if (unit === 0x2d && isAsciiWord(text.charCodeAt(end + 1))) end++
    else if (unit === 0x2e && end > start && text.charCodeAt(end + 1) >= 0x61 && text.charCodeAt(end + 1) <= 0x7a && end + 1 < limit) end++
    else break
  }
  // A letter that no host has follows: it is a word after all (`fin.été`).
  return end < limit && classAt(text, end) === CharacterClass.letter ? start : end
}
