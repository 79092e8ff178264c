import { civilOf, isoDay, isoMonth } from './civil.ts'

/** The last date that the text mentions before a place, as far as it was known. */
export interface Mention {
  readonly index: number
  readonly year: number
  readonly month?: number
  readonly quarter?: number
  /** Day number. */
  readonly day?: number
}

export interface Anchors {
  /** The dispatch's day number, with its time where known; absent where only the text's own dates can be used. */
  readonly dispatch?: number
  readonly mention?: Mention
  /** Which side to take where nothing in the sentence tells: -1 the past. */
  readonly lean: -1 | 1
}

export interface Resolution {
  /** TIMEX3 value; with X where the anchors do not tell. */
  readonly value: string
  readonly anchor?: 'dispatch' | 'mention'
  /** The day or other date it comes to, for what is said after it. */
  readonly mention?: Omit<Mention, 'index'>
}

/** A day, with the time of day that is said of it. */
export const ofDay = (day: number, time: string | undefined, anchor?: 'dispatch' | 'mention'): Resolution => {
  const { year, month } = civilOf(day)
  return { value: time === undefined ? isoDay(day) : `${isoDay(day)}T${time}`, ...(anchor && { anchor }), mention: { year, month, day } }
}

export const ofMonth = (year: number, month: number, anchor?: 'dispatch' | 'mention'): Resolution => ({
  value: isoMonth(year, month),
  ...(anchor && { anchor }),
  mention: { year, month },
})
