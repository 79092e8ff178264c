import * as z from 'zod'
import type { Pack } from '#src/pack'
import { type Known, knownAs } from './known.ts'
import { lines, linesOf, listed } from './lines.ts'
import type { Gender } from './person-words.ts'
import type { PlacePack } from './place-names.ts'

const demonymsSchema = z.strictObject({
  /** For each ending of the listed form, the endings of its other forms. */
  endings: z.record(z.string(), z.array(z.string())),
  /** The gender of each of those other forms, in order; none where forms tell none. */
  ending_genders: z.array(z.enum(['f', 'm'])),
  language_after: z.array(z.string()),
  countries: lines,
  irregular: lines,
  places: lines,
  peoples: lines,
})

export interface DemonymPack {
  /** Every form with what it is an adjective of; the same form may come more than once, the usual one first. */
  readonly forms: readonly (readonly [string, Known])[]
  readonly languageAfter: readonly string[]
}

/** Reads `demonyms.yaml`: every form of every adjective of a country, place or people. */
export const readDemonyms = (pack: Pack, places: PlacePack): DemonymPack => {
  const { value } = pack.read('demonyms', demonymsSchema)
  const endings = Object.entries(value.endings).sort(([a], [b]) => b.length - a.length)

  /** All forms of `russe`, `grec/grecque` or `South African`. */
  const inflect = (entry: string): readonly (readonly [string, Gender | undefined])[] => {
    const [first = entry, second] = entry.split('/')
    if (second !== undefined)
      return [
        [first, 'm'],
        [`${first}s`, 'm'],
        [second, 'f'],
        [`${second}s`, 'f'],
      ]
    const ending = endings.find(([end]) => first.endsWith(end))
    if (!ending) return [[first, undefined]]
    const stem = first.slice(0, first.length - ending[0].length)
    const forms = [
      [first, value.ending_genders.length > 0 ? ('m' as const) : undefined] as const,
      ...ending[1].map((end, at) => [stem + end, value.ending_genders[at]] as const),
    ]
    // belge, belges: a form of both genders tells none.
    return forms.map(([form, gender]) => [form, forms.every(([other, its]) => other !== form || its === gender) ? gender : undefined] as const)
  }

  const forms: [string, Known][] = []
  const add = (known: Known, entries: string): void => {
    for (const entry of listed(entries)) for (const [form, gender] of inflect(entry)) forms.push([form, { ...knownAs(known, form), ...(gender && { gender }) }])
  }
  for (const line of linesOf(value.countries)) {
    const known = places.byCode.get(line.slice(0, 2))
    if (known) add(known, line.slice(3))
  }
  for (const line of linesOf(value.irregular)) {
    const known = places.byCode.get(line.slice(0, 2))
    if (known) for (const form of listed(line.slice(3))) forms.push([form, knownAs(known, form)])
  }
  for (const line of linesOf(value.places)) {
    const cut = line.indexOf(':')
    const known = places.byName.get(line.slice(0, cut))
    if (known) add(known, line.slice(cut + 1))
  }
  for (const line of linesOf(value.peoples)) {
    const cut = line.indexOf(':')
    const name = line.slice(0, cut)
    add({ key: `people:${pack.tag}:${name}`, type: 'MISC', subtype: 'people', name }, line.slice(cut + 1))
  }
  return { forms, languageAfter: value.language_after }
}
