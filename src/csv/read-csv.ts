import { ConfigurationError } from '../configuration-error.ts'
import { unguarded } from './write-csv.ts'

/** Spreadsheets of some countries write semicolons, some tabs. */
export type Separator = ',' | ';' | '\t'

/**
 * The rows of a CSV text (RFC 4180; any line end; a byte order mark is ignored), blank rows left out but counted.
 * @param file names it in messages
 * @throws ConfigurationError at the row (from 1) where a quotation mark is not closed, or is followed by more than its cell's end
 */
export function* readCsv(file: string, text: string, separator: Separator): Generator<{ readonly row: number; readonly cells: readonly string[] }> {
  let at = text.startsWith('\ufeff') ? 1 : 0
  for (let row = 1; at < text.length; row++) {
    const cells: string[] = []
    for (let more = true; more; ) {
      let cell: string
      if (text.charAt(at) === '"') {
        const end = closing(text, at + 1)
        if (end < 0) throw new ConfigurationError(`${file}, row ${row}`, 'a quotation mark opens a cell and is never closed')
        cell = text.slice(at + 1, end).replaceAll('""', '"')
        at = end + 1
        if (at < text.length && !isEnd(text.charAt(at), separator))
          throw new ConfigurationError(`${file}, row ${row}`, 'text follows the closing quotation mark of a cell')
      } else {
        const start = at
        while (at < text.length && !isEnd(text.charAt(at), separator)) at++
        cell = text.slice(start, at)
      }
      cells.push(unguarded(cell))
      more = text.charAt(at) === separator
      if (more) at++
    }
    if (text.startsWith('\r\n', at)) at += 2
    else at++
    if (cells.length > 1 || cells[0] !== '') yield { row, cells }
  }
}

const isEnd = (char: string, separator: Separator): boolean => char === separator || char === '\n' || char === '\r'

/** The next quotation mark that is not doubled, or -1. */
const closing = (text: string, from: number): number => {
  let end = text.indexOf('"', from)
  while (end >= 0 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2)
  return end
}
