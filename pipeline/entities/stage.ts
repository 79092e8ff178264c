import type { ModelStore } from '#src/model-store'
import type { Pack } from '#src/pack'
import type { Stage } from '#src/stage'

export const entityStage = (_packs: readonly Pack[], _models: ModelStore): Stage<'language' | 'dispatch' | 'segmentation', 'entities'> => ({
  name: 'entities',
  annotate: () => ({ entities: [] }),
})
