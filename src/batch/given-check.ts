import { parseIsoDate } from '../intake/iso-date.ts'

/** ISO 639-1, or 639-3 where the language has no shorter code. */
export const LANGUAGE_TAG: RegExp = /^[a-z]{2,3}$/

/** What is wrong with a given date, if anything. */
export const wrongDate = (value: string): string | undefined => {
  try {
    parseIsoDate(value)
    return undefined
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
}
