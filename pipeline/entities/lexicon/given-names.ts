import { join } from 'node:path'
import * as z from 'zod'
import { foldAccents } from '#pipeline/text/fold'
import { readConfiguration, validate } from '#src/pack'
import { PACKAGE_ROOT } from '#src/package-root'
import { lines, linesOf, wordsOf } from './lines.ts'

const FILE = 'pipeline/entities/given-names.yaml'

const givenNamesSchema = z.strictObject({
  feminine: lines,
  masculine: lines,
  either: lines,
  particles: lines,
  links: lines,
  prefixes: lines,
  short_forms: lines,
})

export interface GivenNames {
  /** The gender a given name tells, `either` where it tells none; by its form without accents. */
  readonly genderOf: ReadonlyMap<string, 'f' | 'm' | 'either'>
  /** Small words inside a name: de, al, van. */
  readonly particles: ReadonlySet<string>
  /** Those of them that are also common words of a language: only after a given name. */
  readonly links: ReadonlySet<string>
  /** Beginnings joined by a hyphen: al-, ben-. */
  readonly prefixes: readonly string[]
  /** What a short form may be short for, without accents: `mitch` → `mitchell`. */
  readonly fullForms: ReadonlyMap<string, ReadonlySet<string>>
}

export const readGivenNames = (): GivenNames => {
  const value = validate(readConfiguration(join(PACKAGE_ROOT, FILE), FILE), givenNamesSchema)
  const genderOf = new Map<string, 'f' | 'm' | 'either'>()
  for (const name of wordsOf(value.masculine)) genderOf.set(foldAccents(name), 'm')
  for (const name of wordsOf(value.feminine)) genderOf.set(foldAccents(name), genderOf.has(foldAccents(name)) ? 'either' : 'f')
  for (const name of wordsOf(value.either)) genderOf.set(foldAccents(name), 'either')
  const links = wordsOf(value.links).map(foldAccents)
  const fullForms = new Map(
    linesOf(value.short_forms).map((line) => {
      const [short = '', full = ''] = line.split(': ')
      return [foldAccents(short), new Set(full.split(' ').map(foldAccents))] as const
    }),
  )
  return {
    genderOf,
    fullForms,
    particles: new Set([...wordsOf(value.particles).map(foldAccents), ...links]),
    links: new Set(links),
    prefixes: wordsOf(value.prefixes),
  }
}

/** The gender that a given name tells: of `Jean-Noël` by its first part. */
export const givenName = ({ genderOf }: GivenNames, word: string): 'f' | 'm' | 'either' | undefined => {
  const folded = foldAccents(word)
  const gender = genderOf.get(folded)
  if (gender) return gender
  const hyphen = folded.indexOf('-')
  return hyphen > 1 ? genderOf.get(folded.slice(0, hyphen)) : undefined
}
