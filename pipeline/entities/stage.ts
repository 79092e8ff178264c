import type { ModelStore } from '#src/model-store'
import { byLanguage, type Pack } from '#src/pack'
import type { Stage } from '#src/stage'
import type { LocatedYaml } from '#src/yaml'
import { findActors } from './actors/actors.ts'
import { assemble } from './assemble.ts'
import { entitiesByAuthority, openAuthority } from './authority/authority.ts'
import { listedOnly } from './authority/listed-only.ts'
import { detectCandidates } from './detect/detect.ts'
import { innerNames } from './inner-names.ts'
import { readCities } from './lexicon/cities.ts'
import { readGivenNames } from './lexicon/given-names.ts'
import { readLexicon } from './lexicon/lexicon.ts'
import { readTerritories } from './lexicon/territories.ts'
import { readingOf } from './reading.ts'
import { openTaggers } from './taggers.ts'

/** Names → types → one entity for each actor, with its roles and links. A language without a pack has none but those of the user's authority file. */
export const entityStage = (
  packs: readonly Pack[],
  models: ModelStore,
  authorityFile?: LocatedYaml,
): Stage<'language' | 'dispatch' | 'segmentation', 'entities'> => {
  const territories = readTerritories()
  const given = readGivenNames()
  const cities = readCities(models)
  const taggers = openTaggers(packs, models)
  const lexicons = byLanguage(packs, (pack) => readLexicon(pack, territories, given, cities))
  const authority = authorityFile && openAuthority(authorityFile, packs)
  return {
    name: 'entities',
    annotate: ({ text, layers }) => {
      const lexicon = lexicons.get(layers.language.tag)
      const listed = authority?.(layers.language.tag)
      if (!lexicon) return { entities: listed ? listedOnly(layers.segmentation, listed) : [] }
      const reading = readingOf(
        text,
        layers.segmentation,
        innerNames(layers.segmentation.tokens, lexicon.stops, (word) => lexicon.demonyms.get([word]).length > 0),
      )
      const detected = detectCandidates(reading, lexicon, taggers.get(layers.language.tag), layers.dispatch)
      if (listed) return { entities: entitiesByAuthority(reading, lexicon, detected, listed) }
      const { candidates, introductions } = detected
      const actors = findActors(reading, lexicon, candidates, introductions)
      return { entities: assemble(reading, lexicon, actors) }
    },
  }
}
