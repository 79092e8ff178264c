import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dateStage } from '#pipeline/dates/stage'
import { dispatchStage } from '#pipeline/dispatch/stage'
import { languageStage } from '#pipeline/language/stage'
import { segmentationStage } from '#pipeline/segmentation/stage'
import { readSettings } from '#pipeline/settings'
import type { Quotes } from '#src/layers/quotes'
import { openPack } from '#src/pack'
import { PACKAGE_ROOT } from '#src/package-root'
import { pipeline } from '#src/pipeline'
import type { Stage } from '#src/stage'

const packs = ['fr'].map((tag) => openPack(join(PACKAGE_ROOT, 'pipeline/languages', tag), `pipeline/languages/${tag}`, tag))
const by = { name: 'test', at: 'test:1' }

/** Takes what stands in guillemets for a quote, with `a-t-il dit` for its cue. */
const guillemets: Stage<'language' | 'dispatch' | 'segmentation', 'quotes'> = {
  name: 'quotes',
  annotate: ({ text }): { quotes: Quotes } => {
    const cue = text.indexOf('a-t-il dit')
    return {
      quotes: [
        {
          type: 'direct',
          spans: [{ start: text.indexOf('«') + 1, end: text.indexOf('»') }],
          ...(cue >= 0 && { cue: { start: cue, end: cue + 10, lemma: 'dire' } }),
          speaker: { entities: [], resolution: 'none', confidence: 0, by },
          by,
        },
      ],
    }
  },
}

const stages = pipeline()
  .use(languageStage(readSettings().language, new Set(['fr'])))
  .use(dispatchStage(packs))
  .use(segmentationStage(packs))
  .use(guillemets)
  .use(dateStage(packs, { profile: 'guideline' }))

describe('words spoken on a day that the sentence of their cue gives', () => {
  test.each([
    ['« Je pars demain », a-t-il dit le 22 mars.', ['2017-03-23', '2017-03-22']],
    ['« Je pars demain », a-t-il dit hier.', ['2017-04-02', '2017-04-01']],
    ['« Je pars demain », a-t-il dit. Le 22 mars, il pleuvait.', ['2017-04-03', '2017-03-22']],
    ['« Je pars demain », a-t-il dit.', ['2017-04-03']],
  ])('%s', (text, values) => {
    const { dates } = stages.run({ uri: 'test', format: 'text', sha256: '0'.repeat(64), text, given: { language: 'fr', date: '2017-04-02' } }).layers
    expect(dates.map(({ value }) => value)).toEqual(values)
  })
})
