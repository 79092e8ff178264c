import type { RawTokens } from '#pipeline/text/tokenize'
import { normalOffset } from '#src/intake/iso-date'
import type { HeaderWords } from './header-words.ts'

/** A time of day in a header. `text` is `hh:mm` or `hh:mm:ss` with the offset, where one is given. */
export interface ClockTime {
  readonly text: string
  readonly seconds: boolean
  /** Token after it. */
  readonly end: number
}

/** Offsets of zones by name: those of RFC 2822, section 4.3, and European summer and winter time. Others are left unread: CST is three zones. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  pst: '-08:00',
  pdt: '-07:00',
  mdt: '-06:00',
  cdt: '-05:00',
  cet: '+01:00',
  cest: '+02:00',
  bst: '+01:00',
  msk: '+03:00',
}

/** Zones whose offset hangs on the season or the country: read over, and no offset is stated. */
const UNSETTLED: ReadonlySet<string> = new Set([
  'et',
  'ct',
  'mt',
  'pt',
  'cst',
  'mst',
  'ist',
  'jst',
  'kst',
  'hkt',
  'sgt',
  'aest',
  'aedt',
  'cat',
  'wat',
  'eat',
  'sast',
])

const CLOCK = /^(\d{1,2})(?:([:.])(\d{2}))?(?:(?::)(\d{2}))?(\p{L}[\p{L}.]*)?(\d{2})?$/u

/** Reads `14h05`, `14 h 05`, `14:05:33 +0100`, `2:05 p.m.`, `10am`, with a zone after it. */
export const readClockTime = (tokens: RawTokens, at: number, words: HeaderWords): ClockTime | undefined => {
  const match = CLOCK.exec(tokens.folded[at] ?? '')
  if (!match) return undefined
  let end = at + 1
  let [, hourText = '', separator, minuteText, secondText, letters, afterLetters] = match
  if (letters === undefined) {
    const next = tokens.folded[end] ?? ''
    if (words.am.has(next) || words.pm.has(next)) {
      letters = next
      end++
    } else if (minuteText === undefined && words.hourMarks.has(next)) {
      letters = next
      end++
      if (/^\d{2}$/.test(tokens.folded[end] ?? '')) afterLetters = tokens.folded[end++]
    }
  }
  const half = letters !== undefined && (words.am.has(letters) || words.pm.has(letters))
  if (letters === undefined ? separator !== ':' : !half && !words.hourMarks.has(letters)) return undefined
  minuteText ??= afterLetters
  let hour = Number(hourText)
  if (half && (hour < 1 || hour > 12)) return undefined
  if (half) hour = (hour % 12) + (words.pm.has(letters ?? '') ? 12 : 0)
  hourText = String(hour).padStart(2, '0')
  if (hour > 23 || Number(minuteText ?? 0) > 59 || Number(secondText ?? 0) > 60) return undefined
  const zone = readZone(tokens, end)
  const text = `${hourText}:${minuteText ?? '00'}${secondText === undefined ? '' : `:${secondText}`}${zone?.text ?? ''}`
  return { text, seconds: secondText !== undefined, end: zone?.end ?? end }
}

const readZone = (tokens: RawTokens, at: number): { readonly text: string; readonly end: number } | undefined => {
  const bracket = tokens.texts[at] === '(' ? 1 : 0
  const named = ZONES[tokens.folded[at + bracket] ?? '']
  if (named !== undefined && (bracket === 0 || tokens.texts[at + 2] === ')')) return { text: named, end: at + 1 + bracket * 2 }
  if (UNSETTLED.has(tokens.folded[at] ?? '') && tokens.texts[at] === tokens.texts[at]?.toUpperCase()) return { text: '', end: at + 1 }
  const sign = tokens.texts[at]
  const digits = tokens.texts[at + 1] ?? ''
  if ((sign !== '+' && sign !== '-') || tokens.ends[at] !== tokens.starts[at + 1] || !/^\d{2}:?\d{2}$/.test(digits)) return undefined
  const text = normalOffset(`${sign}${digits}`)
  if (text === undefined) return undefined
  // RFC 2822 comments: `+0100 (CET)`.
  const comment = tokens.texts[at + 2] === '(' && tokens.texts[at + 4] === ')' ? 3 : 0
  return { text, end: at + 2 + comment }
}
