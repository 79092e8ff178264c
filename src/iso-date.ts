const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(?:Z|[+-](\d{2}):(\d{2}))?)?)?)?$/

/** Whether `value` is a date of ISO 8601 in extended form, cut at any precision from year to second, that the calendar has. */
export const isIsoDate = (value: string): boolean => {
  const parts = ISO_DATE.exec(value)
  if (!parts) return false
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = parts
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)))
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59 || zoneHour > 14 || zoneMinute > 59) return false
  // Day 0 of the next month is the last of this one; setUTCFullYear because Date.UTC reads years below 100 as 19xx.
  const last = new Date(0)
  last.setUTCFullYear(year, month, 0)
  return day <= last.getUTCDate()
}
