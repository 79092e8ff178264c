import { resolveCalendar } from './calendar-date.ts'
import type { Holidays } from './holidays.ts'
import type { Meaning } from './meaning.ts'
import { type Anchors, ofDay, type Resolution } from './resolution.ts'
import { resolveShift } from './shift.ts'

/** Step two: what `meaning` comes to, given its anchors. Pure. */
export const resolve = (meaning: Meaning, anchors: Anchors, holidays: Holidays): Resolution => {
  switch (meaning.kind) {
    case 'fixed':
      return { value: meaning.value }
    case 'clock': {
      const { mention, dispatch } = anchors
      const day = mention?.day ?? dispatch
      if (day === undefined) return { value: `XXXX-XX-XXT${meaning.time}` }
      return ofDay(day, meaning.time, mention?.day === undefined ? 'dispatch' : 'mention')
    }
    case 'shift':
      return resolveShift(meaning, anchors)
    case 'calendar':
      return resolveCalendar(meaning, anchors, holidays)
  }
}
