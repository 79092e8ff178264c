import { writeYaml } from '../write-yaml.ts'
import { type CorrectedRow, NO_ENTITY } from './corrected-rows.ts'
import { foldName } from './fold-name.ts'

/** pipeline/entities/authority/schema.ts has the same limit. */
const LONGEST_NAME = 500

interface Entry {
  readonly rows: readonly CorrectedRow[]
  readonly name: string
  readonly forms: readonly string[]
}

export interface AuthorityText {
  readonly yaml: string
  readonly entities: number
  readonly blocked: number
  /** What the table says and an authority file cannot, a line each. */
  readonly notes: readonly string[]
}

/**
 * An authority file of corrected rows. Rows of one name and type are one entity; what they were called before, and their aliases,
 * are its aliases. A string that would mean two entities is left to each text, and a note says so.
 */
export const toAuthority = (rows: readonly CorrectedRow[]): AuthorityText => {
  const notes: string[] = []
  const entries = join(rows.filter(({ type }) => type !== NO_ENTITY)).filter(({ name, rows: [first, ...more] }) => {
    if (isName(name)) return true
    notes.push(`${rowsOf([first, ...more])}: a name has a letter or digit and at most ${LONGEST_NAME} characters; left out`)
    return false
  })

  const byName = new Map<string, Entry[]>()
  for (const entry of entries) push(byName, foldName(entry.name), entry)
  const sole = entries.filter((entry) => {
    const namesakes = byName.get(foldName(entry.name)) ?? []
    if (namesakes.length > 1 && namesakes[0] === entry)
      notes.push(
        `${rowsOf(namesakes.flatMap((other) => other.rows))}: “${entry.name}” names ${namesakes.length} entities; left to each text (to make them one, give them one name and type)`,
      )
    const clash = LINKS.find((link) => linked(entry, link).length > 1)
    if (namesakes.length === 1 && clash)
      notes.push(`${rowsOf(entry.rows)}: “${entry.name}” has two values of ${clash} (${linked(entry, clash).join(', ')}); left to each text`)
    return namesakes.length === 1 && !clash
  })

  const owners = new Map<string, Entry[]>()
  for (const entry of sole) for (const key of new Set(entry.forms.map(foldName))) push(owners, key, entry)
  const isOwn = (entry: Entry, form: string): boolean => {
    const key = foldName(form)
    return isName(form) && (byName.has(key) ? foldName(entry.name) === key : owners.get(key)?.length === 1)
  }
  const shared = [...owners].filter(([key, { length }]) => length > 1 && !byName.has(key))
  for (const [key, sharing] of shared)
    notes.push(`${rowsOf(sharing.flatMap((entry) => entry.rows))}: “${key}” is an alias of ${sharing.length} entities; left to each text`)

  const block = [...new Set(rows.filter(({ type }) => type === NO_ENTITY).flatMap(formsOf))].filter(
    (form) => isName(form) && !owners.has(foldName(form)) && !byName.has(foldName(form)),
  )
  const entities = sole.map((entry) =>
    describe(
      entry,
      entry.forms.filter((form) => form !== entry.name && isOwn(entry, form)),
    ),
  )
  const file = { ...(entities.length > 0 && { entities }), ...(block.length > 0 && { block }) }
  return { yaml: writeYaml(file, (path) => path.length > 2), entities: entities.length, blocked: block.length, notes }
}

const join = (rows: readonly CorrectedRow[]): readonly Entry[] => {
  const groups = new Map<string, CorrectedRow[]>()
  for (const row of rows) push(groups, JSON.stringify([row.type, row.name]), row)
  return [...groups.values()].map((group) => ({ rows: group, name: group[0]?.name ?? '', forms: [...new Set(group.flatMap(formsOf))] }))
}

const formsOf = ({ name, foundAs, aliases }: CorrectedRow): readonly string[] => [name, ...(foundAs === '' ? [] : [foundAs]), ...aliases]

const LINKS = ['iso3166', 'geonames', 'wikidata', 'id'] as const

/** The values of a link in the entry's rows; what is ambiguous is no more than a guess. */
const linked = ({ rows }: Entry, link: (typeof LINKS)[number]): readonly string[] => [
  ...new Set(rows.filter(({ ambiguous }) => link === 'id' || !ambiguous).flatMap((row) => (row[link] === '' ? [] : [row[link]]))),
]

/** Keys in the order of docs/authority.md. Links left as they are where all that the table has are guesses. */
const describe = (entry: Entry, aliases: readonly string[]): Readonly<Record<string, unknown>> => {
  const { name, rows } = entry
  const type = rows[0]?.type
  const subtype = rows.find((row) => row.subtype !== '')?.subtype ?? null
  const [iso3166, geonames, wikidata, id] = LINKS.map((link) => linked(entry, link)[0])
  const links = {
    ...(iso3166 !== undefined && { iso3166 }),
    ...(geonames !== undefined && { geonames: Number(geonames) }),
    ...(wikidata !== undefined && { wikidata }),
  }
  const guessed = rows.every(({ ambiguous }) => ambiguous)
  const stated = Object.keys(links).length > 0 || (type === 'LOC' && !guessed)
  return {
    name,
    type,
    ...((subtype !== null || type !== 'PER') && { subtype }),
    ...(aliases.length > 0 && { aliases }),
    ...(id !== undefined && { id }),
    ...(stated && { links }),
  }
}

const isName = (text: string): boolean => text.length <= LONGEST_NAME && /[\p{L}\p{N}]/u.test(text)

const rowsOf = (rows: readonly (CorrectedRow | undefined)[]): string => {
  const numbers = rows.flatMap((row) => row?.row ?? [])
  return numbers.length === 1 ? `row ${numbers[0]}` : `rows ${numbers.slice(0, 10).join(', ')}${numbers.length > 10 ? ', …' : ''}`
}

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
