import { TokenKind } from '#src/layers/segmentation'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Gender } from '../lexicon/person-words.ts'
import { isCapitalised, type Reading } from '../reading.ts'
import { type Bearers, bearersOf } from './bearers.ts'
import type { Cover } from './cover.ts'
import { roleEnd, roleStart } from './role-extent.ts'
import { headAt, isVerbAt } from './role-head.ts'

/** A role as words of the text, by tokens, what it tells of its bearer, and who that is. */
export interface RoleRun {
  readonly firstToken: number
  readonly endToken: number
  readonly gender?: Gender
  /** First tokens of the mentions of the persons meant. */
  readonly bearers: readonly number[]
}

interface Found {
  readonly firstToken: number
  readonly endToken: number
  readonly gender: Gender | undefined
  readonly plural: boolean
  bearers: Bearers | undefined
}

/**
 * The roles of a document, each with the persons it is said of (`bearersOf`): `le président syrien` Bachar al-Assad; Sergueï
 * Lavrov, `chef de la diplomatie russe`; `French Foreign Minister` Jean-Noël Barrot. Roles joined to one another go to the same
 * person (`cinéaste et écrivain`). A role said of nobody by name is left out: quotes resolve it.
 */
export const findRoles = (reading: Reading, lexicon: Lexicon, cover: Cover): readonly RoleRun[] =>
  [...reading.segmentation.sentences.flatMap(({ firstToken, endToken }) => rolesIn(reading, lexicon, cover, firstToken, endToken))].flatMap(
    ({ bearers, firstToken, endToken, gender }) => (bearers ? [{ firstToken, endToken, ...(gender && { gender }), bearers: bearers.firstTokens }] : []),
  )

const rolesIn = (reading: Reading, lexicon: Lexicon, cover: Cover, floor: number, limit: number): readonly Found[] => {
  const { tokens } = reading
  const { articles, genders } = lexicon.roleWords
  const found: Found[] = []
  let covered = floor
  for (let at = floor; at < limit; at++) {
    if (cover.isPerson[at] === 1) {
      const party = partyAfter(reading, cover, at, limit)
      if (party) found.push(party)
      continue
    }
    // A noun inside another name, or of a people, says nothing of its own.
    if (tokens.kinds[at] !== TokenKind.word || cover.mentionEnd[at] !== 0) continue
    const opening = headAt(reading, lexicon, at)
    if (!opening || opening.endToken > limit || isVerbAt(reading, lexicon, cover, at)) continue
    const { endToken, head } = roleEnd(reading, lexicon, cover, opening, limit)
    const start = Math.max(roleStart(reading, lexicon, cover, at, floor), at < covered ? at : floor)
    const bearers = bearersOf(reading, lexicon, cover, head, [start, endToken], [floor, limit], at < covered)
    const article = tokens.folded[start - 1] ?? ''
    const gender = head.gender ?? (start > floor && articles.has(article) ? genders.get(article) : undefined)
    found.push({ firstToken: start, endToken, gender, plural: head.plural, bearers })
    covered = Math.max(covered, endToken)
    at = head.endToken - 1
  }
  joinRoles(reading, lexicon, found)
  return found
}

/** The organisation in brackets after a person's name: X (PS). */
const partyAfter = (reading: Reading, { mentionEnd, mentionStart, isBody }: Cover, at: number, limit: number): Found | undefined => {
  const { tokens } = reading
  const first = at + 2
  if (mentionEnd[at] !== at + 1 || tokens.texts[at + 1] !== '(' || first >= limit || isBody[first] !== 1 || !isCapitalised(reading, first)) return undefined
  const endToken = mentionEnd[first] as number
  if (!CLOSERS.has(tokens.texts[endToken] ?? '')) return undefined
  return { firstToken: first, endToken, gender: undefined, plural: false, bearers: { firstTokens: [mentionStart[at] as number], side: 'before' } }
}

const CLOSERS: ReadonlySet<string> = new Set([')', ',', '-', '–', ';'])

/** Gives a role without a bearer that of the role joined to it: `animateur`, réalisateur et producteur; `cinéaste` et écrivain X. */
const joinRoles = ({ tokens }: Reading, { roleWords }: Lexicon, found: readonly Found[]): void => {
  const isJoin = (at: number): boolean => tokens.texts[at] === ',' || roleWords.joins.has(tokens.folded[at] as string)
  const joined = (one: Found | undefined, other: Found | undefined): boolean =>
    one !== undefined && other !== undefined && one.plural === other.plural && other.firstToken === one.endToken + 1 && isJoin(one.endToken)
  for (const [index, role] of found.entries()) {
    const before = found[index - 1]
    if (!role.bearers && joined(before, role) && before?.bearers?.side === 'before') role.bearers = before.bearers
  }
  for (let index = found.length - 2; index >= 0; index--) {
    const role = found[index] as Found
    const next = found[index + 1]
    if (!role.bearers && joined(role, next) && next?.bearers?.side === 'after') role.bearers = next.bearers
  }
}
