import type { Pack } from '#src/pack'
import type { Stage } from '#src/stage'

export const dateStage = (_packs: readonly Pack[]): Stage<'language' | 'dispatch' | 'segmentation' | 'quotes', 'dates'> => ({
  name: 'dates',
  annotate: () => ({ dates: [] }),
})
