/** Where a spreadsheet would take a cell for a formula (OWASP, CSV injection). */
const FORMULA = /^'*[=+\-@\t\r]/

/**
 * Rows as CSV after RFC 4180: commas, CRLF, quotation marks doubled. A cell that a spreadsheet would run as a formula has an
 * apostrophe before it, which `readCsv` takes off again.
 */
export const writeCsv = (rows: Iterable<readonly string[]>): string => {
  const lines: string[] = []
  for (const row of rows) lines.push(`${row.map(cell).join(',')}\r\n`)
  return lines.join('')
}

const cell = (value: string): string => {
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A cell as it was before `writeCsv` made it safe. */
export const unguarded = (value: string): string => (/^'+[=+\-@\t\r]/.test(value) ? value.slice(1) : value)
