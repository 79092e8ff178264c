import type { Pack } from '#src/pack'
import type { Stage } from '#src/stage'

export const quoteStage = (_packs: readonly Pack[]): Stage<'language' | 'dispatch' | 'segmentation' | 'entities', 'quotes'> => ({
  name: 'quotes',
  annotate: () => ({ quotes: [] }),
})
