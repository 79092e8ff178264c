import type { ModelStore } from '#src/model-store'
import type { Pack } from '#src/pack'
import type { Stage } from '#src/stage'
import { findActors } from './actors/actors.ts'
import { assemble } from './assemble.ts'
import { detectCandidates } from './detect/detect.ts'
import { innerNames } from './inner-names.ts'
import { readCities } from './lexicon/cities.ts'
import { readGivenNames } from './lexicon/given-names.ts'
import { readLexicon } from './lexicon/lexicon.ts'
import { readTerritories } from './lexicon/territories.ts'
import { readingOf } from './reading.ts'
import { openTaggers } from './taggers.ts'

/** Names → types → one entity for each actor, with its roles and links. A language without a pack has no entities. */
export const entityStage = (packs: readonly Pack[], models: ModelStore): Stage<'language' | 'dispatch' | 'segmentation', 'entities'> => {
  const territories = readTerritories()
  const given = readGivenNames()
  const cities = readCities(models)
  const taggers = openTaggers(packs, models)
  const lexicons = new Map(packs.map((pack) => [pack.tag, readLexicon(pack, territories, given, cities)]))
  return {
    name: 'entities',
    annotate: ({ text, layers }) => {
      const lexicon = lexicons.get(layers.language.tag)
      if (!lexicon) return { entities: [] }
      const reading = readingOf(
        text,
        layers.segmentation,
        innerNames(layers.segmentation.tokens, lexicon.stops, (word) => lexicon.demonyms.get([word]).length > 0),
      )
      const { candidates, introductions } = detectCandidates(reading, lexicon, taggers.get(layers.language.tag), layers.dispatch.dateline)
      const actors = findActors(reading, lexicon, candidates, introductions)
      return { entities: assemble(reading, lexicon, actors) }
    },
  }
}
