import type { ModelStore } from '#src/model-store'
import type { Pack } from '#src/pack'
import { openGazetteer } from './gazetteer/gazetteer.ts'
import type { Tagger } from './tagged-span.ts'
import { openTagger } from './tagger/tagger.ts'

const GAZETTEER = 'names.bin'

/** The trained tagger of each language that has weights; the others go by rules. */
export const openTaggers = (packs: readonly Pack[], models: ModelStore): ReadonlyMap<string, Tagger> => {
  const taggers = new Map<string, Tagger>()
  if (!models.has(GAZETTEER)) return taggers
  const gazetteer = openGazetteer(models.open(GAZETTEER), GAZETTEER)
  for (const { tag } of packs) {
    const file = `entities-${tag}.bin`
    if (models.has(file)) taggers.set(tag, openTagger(models.open(file), gazetteer, file))
  }
  return taggers
}
