import type { CollectedEntity } from './collect.ts'

/** The columns of the table, in order. `found_as` is the name before correction: it is how a corrected row is known again. */
export const COLUMNS = [
  'name',
  'type',
  'subtype',
  'aliases',
  'iso3166',
  'geonames',
  'wikidata',
  'id',
  'ambiguous',
  'mentions',
  'documents',
  'document_list',
  'found_as',
] as const

export type Column = (typeof COLUMNS)[number]

export const toCells = ({ name, type, subtype, aliases, links, mentions, documents }: CollectedEntity): readonly string[] => {
  const cells: Readonly<Record<Column, string>> = {
    name,
    type,
    subtype: subtype ?? '',
    aliases: joinList(aliases),
    iso3166: links.iso3166 ?? '',
    geonames: links.geonames?.toString() ?? '',
    wikidata: links.wikidata ?? '',
    id: links.authority ?? '',
    ambiguous: links.ambiguous ? 'yes' : '',
    mentions: String(mentions),
    documents: String(documents.length),
    document_list: joinList(documents),
    found_as: name,
  }
  return COLUMNS.map((column) => cells[column])
}

/** `a|b`; a bar or backslash inside an item has a backslash before it. */
export const joinList = (items: readonly string[]): string => items.map((item) => item.replace(/[\\|]/g, '\\$&')).join('|')

export const splitList = (cell: string): readonly string[] =>
  (cell.match(/(?:[^\\|]|\\[\s\S]|\\$)+/g) ?? []).map((item) => item.replace(/\\([\\|])/g, '$1').trim()).filter((item) => item !== '')
