import type { ModelStore } from '#src/model-store'
import { type ByLanguage, byLanguage, type Pack } from '#src/pack'
import { type Gazetteer, openGazetteer } from './gazetteer/gazetteer.ts'
import type { Tagger } from './tagged-span.ts'
import { openTagger } from './tagger/tagger.ts'

const GAZETTEER = 'names.bin'

const weightsOf = (tag: string): string => `entities-${tag}.bin`

/** The trained tagger of each language that has weights; the others go by rules. */
export const openTaggers = (packs: readonly Pack[], models: ModelStore): ByLanguage<Tagger> => {
  let gazetteer: Gazetteer | undefined
  const trained = models.has(GAZETTEER) ? packs.filter(({ tag }) => models.has(weightsOf(tag))) : []
  return byLanguage(trained, ({ tag }) => {
    gazetteer ??= openGazetteer(models.open(GAZETTEER), GAZETTEER)
    return openTagger(models.open(weightsOf(tag)), gazetteer, weightsOf(tag))
  })
}
