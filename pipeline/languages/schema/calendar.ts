import * as z from 'zod'
import type { Pack, PackFile } from '#src/pack'

/** A name with its other written forms: the full name first, then abbreviations (`[novembre, nov., nov]`). Folded by the engine. */
const forms = z.array(z.string().min(1)).min(1)

const calendarSchema = z.strictObject({
  /** January first. */
  months: z.array(forms).length(12),
  /** Monday first (ISO 8601). */
  weekdays: z.array(forms).length(7),
  /** Whether 03/02/2025 is the 3rd of February (day) or the 2nd of March (month). */
  numeric_order: z.enum(['day', 'month']),
  /** Whether months and weekdays are written with a capital, so that `march` and `sat` are other words. */
  capitalised: z.boolean(),
})

export type Calendar = z.infer<typeof calendarSchema>

export const readCalendar = (pack: Pack): PackFile<Calendar> => pack.read('calendar', calendarSchema)
