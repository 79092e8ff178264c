import { ConfigurationError } from '../configuration-error.ts'
import { readCsv, type Separator } from '../csv/read-csv.ts'
import { COLUMNS, type Column, splitList } from './columns.ts'

/** What a user calls a row that is no entity. */
export const NO_ENTITY = 'NONE'

/** A row of the table as it comes back. `row` counts from 1, the header. */
export interface CorrectedRow {
  readonly row: number
  readonly name: string
  readonly type: 'PER' | 'ORG' | 'LOC' | 'MISC' | typeof NO_ENTITY
  readonly subtype: string
  readonly aliases: readonly string[]
  readonly iso3166: string
  readonly geonames: string
  readonly wikidata: string
  readonly id: string
  readonly ambiguous: boolean
  readonly foundAs: string
}

/** @throws ConfigurationError at the row where the table is wrong. */
export const readCorrectedRows = (file: string, text: string): readonly CorrectedRow[] => {
  const separator = separatorOf(text)
  const rows: CorrectedRow[] = []
  let columns: readonly Column[] | undefined
  for (const { row, cells } of readCsv(file, text, separator)) {
    if (!columns) {
      columns = readHeader(file, row, cells)
      continue
    }
    if (cells.length !== columns.length) throw new ConfigurationError(`${file}, row ${row}`, `has ${cells.length} cells where the header has ${columns.length}`)
    const given = columns
    rows.push(readRow(`${file}, row ${row}`, row, (column) => cells[given.indexOf(column)]?.trim() ?? ''))
  }
  if (!columns) throw new ConfigurationError(file, 'is empty: a header with at least "name" and "type" is wanted')
  return rows
}

const separatorOf = (text: string): Separator => {
  const [header = ''] = text.split(/[\r\n]/, 1)
  return header.includes(',') ? ',' : header.includes(';') ? ';' : header.includes('\t') ? '\t' : ','
}

const readHeader = (file: string, row: number, cells: readonly string[]): readonly Column[] => {
  const fail = (message: string): never => {
    throw new ConfigurationError(`${file}, row ${row}`, message)
  }
  const columns = cells.map(
    (cell): Column =>
      COLUMNS.find((column) => column === cell.trim().toLowerCase()) ?? fail(`no column is called "${cell.slice(0, 40)}": ${COLUMNS.join(', ')}`),
  )
  for (const [index, column] of columns.entries()) if (columns.indexOf(column) !== index) fail(`two columns are called "${column}"`)
  for (const wanted of ['name', 'type'] as const) if (!columns.includes(wanted)) fail(`the column "${wanted}" is missing`)
  return columns
}

const FORMS: readonly (readonly [Column, RegExp, string])[] = [
  ['type', /^(PER|ORG|LOC|MISC|NONE)$/, 'PER, ORG, LOC, MISC, or NONE for what is no entity, is wanted'],
  ['iso3166', /^([A-Z]{2}(-[A-Z0-9]{1,3})?)?$/, 'an ISO 3166 code is wanted: FR, FR-75'],
  ['geonames', /^([1-9]\d{0,14})?$/, 'a GeoNames number is wanted'],
  ['wikidata', /^(Q[1-9]\d*)?$/, 'a Wikidata item is wanted: Q142'],
  ['ambiguous', /^(yes)?$/, '"yes" or nothing is wanted'],
]

const readRow = (at: string, row: number, cell: (column: Column) => string): CorrectedRow => {
  for (const [column, form, wanted] of FORMS)
    if (!form.test(cell(column))) throw new ConfigurationError(at, `${column} is "${cell(column).slice(0, 40)}": ${wanted}`)
  if (cell('name') === '') throw new ConfigurationError(at, `has no name; give it one, or type ${NO_ENTITY}`)
  return {
    row,
    name: cell('name'),
    type: cell('type') as CorrectedRow['type'],
    subtype: cell('subtype'),
    aliases: splitList(cell('aliases')),
    iso3166: cell('iso3166'),
    geonames: cell('geonames'),
    wikidata: cell('wikidata'),
    id: cell('id'),
    ambiguous: cell('ambiguous') === 'yes',
    foundAs: cell('found_as'),
  }
}
