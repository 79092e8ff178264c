import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { dispatchStage } from '#pipeline/dispatch/stage'
import { languageStage } from '#pipeline/language/stage'
import { segmentationStage } from '#pipeline/segmentation/stage'
import { readSettings } from '#pipeline/settings'
import type { Segmentation } from '#src/layers/segmentation'
import { openPack } from '#src/pack'
import { PACKAGE_ROOT } from '#src/package-root'
import { pipeline } from '#src/pipeline'

/** The pipeline's own stages up to segmentation, so that the tagger learns on the tokens and sentences it will meet. */
export const segmenter = (): ((text: string, language: string) => Segmentation) => {
  const folder = join(PACKAGE_ROOT, 'pipeline/languages')
  const packs = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z]{2,3}$/.test(entry.name))
    .map(({ name }) => openPack(join(folder, name), `pipeline/languages/${name}`, name))
  const stages = pipeline()
    .use(languageStage(readSettings().language, new Set(packs.map((pack) => pack.tag))))
    .use(dispatchStage(packs))
    .use(segmentationStage(packs))
  return (text, language) => stages.run({ uri: 'text', format: 'text', sha256: '', text, given: { language } }).layers.segmentation
}
