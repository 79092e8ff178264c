import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ConfigurationError } from '#src/configuration-error'
import { dataDigest } from '#src/digest'
import type { LayerName } from '#src/document'
import { openModelStore } from '#src/model-store'
import { openPack, type Pack } from '#src/pack'
import { PACKAGE_ROOT } from '#src/package-root'
import { type Pipeline, pipeline } from '#src/pipeline'
import type { LocatedYaml } from '#src/yaml'
import { dateStage } from './dates/stage.ts'
import { dispatchStage } from './dispatch/stage.ts'
import { entityStage } from './entities/stage.ts'
import { languageStage } from './language/stage.ts'
import { quoteStage } from './quotes/stage.ts'
import { segmentationStage } from './segmentation/stage.ts'
import type { Settings } from './settings.ts'

/**
 * Loads packs, settings and models, and composes the stages. What one language alone needs is loaded with its first dispatch, where
 * nothing has changed since the build found all of it right.
 * @param settings as `readSettings` gives them, or with other profiles
 * @param authority the user's authority file, whose entities stand before all that the pipeline finds
 * @throws ConfigurationError at file:line:column where any of them is wrong.
 */
export const loadPipeline = (settings: Settings, authority?: LocatedYaml): Pipeline<LayerName> => {
  const packs = openPacks(isAsBuilt())
  const models = openModelStore(join(PACKAGE_ROOT, 'pipeline/models'), 'pipeline/models')
  const loaded = pipeline()
    .use(languageStage(settings.language, new Set(packs.map((pack) => pack.tag))))
    .use(dispatchStage(packs))
    .use(segmentationStage(packs))
    .use(entityStage(packs, models, authority))
    .use(quoteStage(packs, models, settings.quotes))
    .use(dateStage(packs, settings.dates))
  for (const pack of packs) {
    const [file] = pack.sound ? [] : pack.unread()
    if (file) throw new ConfigurationError(`pipeline/languages/${pack.tag}/${file}:1:1`, 'no stage reads this file: is its name misspelled?')
  }
  return loaded
}

/** Whether packs, models and settings are as the build last read them, all of them, and found nothing wrong. */
const isAsBuilt = (): boolean => {
  const statement = fileURLToPath(new URL('data-digest.txt', import.meta.url))
  return existsSync(statement) && readFileSync(statement, 'utf8').trim() === dataDigest(join(PACKAGE_ROOT, 'pipeline'))
}

export const openPacks = (sound = false): readonly Pack[] => {
  const folder = join(PACKAGE_ROOT, 'pipeline/languages')
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z]{2,3}$/.test(entry.name))
    .map((entry) => entry.name)
    .sort()
    .map((tag) => openPack(join(folder, tag), `pipeline/languages/${tag}`, tag, sound))
}
