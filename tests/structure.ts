import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { dispatchStage } from '#pipeline/dispatch/stage'
import { languageStage } from '#pipeline/language/stage'
import { segmentationStage } from '#pipeline/segmentation/stage'
import { readSettings } from '#pipeline/settings'
import type { Document, Given } from '#src/document'
import { openPack, type Pack } from '#src/pack'
import { PACKAGE_ROOT } from '#src/package-root'
import { pipeline } from '#src/pipeline'

const LANGUAGES = join(PACKAGE_ROOT, 'pipeline/languages')

export const packs: readonly Pack[] = readdirSync(LANGUAGES)
  .filter((tag) => /^[a-z]{2,3}$/.test(tag))
  .map((tag) => openPack(join(LANGUAGES, tag), `pipeline/languages/${tag}`, tag))

const stages = pipeline()
  .use(languageStage(readSettings().language, new Set(packs.map(({ tag }) => tag))))
  .use(dispatchStage(packs))
  .use(segmentationStage(packs))

/** The stages that give a text its structure, and no more. */
export const structure = (text: string, given: Given = {}): Document<'language' | 'dispatch' | 'segmentation'> =>
  stages.run({ uri: 'test', format: 'text', sha256: '', text, given })

export const sentencesOf = (text: string, language: string): readonly string[] =>
  structure(text, { language }).layers.segmentation.sentences.map(({ start, end }) => text.slice(start, end))

export const codesOf = (text: string, given: Given = {}): readonly string[] => structure(text, given).diagnostics.map(({ code }) => code)
