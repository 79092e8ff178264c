import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '#src/package-root'
import { writeYaml } from '#src/write-yaml'
import { parseYaml } from '#src/yaml'

/** What the manifest says of a model, but for its digest. */
export interface ModelEntry {
  readonly file: string
  readonly licence: string
  readonly trained_on: readonly string[]
  readonly command: string
  readonly scores?: Readonly<Record<string, string | number>>
}

const FOLDER = join(PACKAGE_ROOT, 'pipeline/models')

export const modelPath = (file: string): string => join(FOLDER, file)

/** Writes a model beside its entry in manifest.yaml; entries stand in order of their files. */
export const writeModel = (entry: ModelEntry, bytes: Uint8Array): void => {
  const path = modelPath('manifest.yaml')
  const { models } = parseYaml(readFileSync(path, 'utf8')) as { models: readonly ModelEntry[] }
  const { file, ...rest } = entry
  const stated = { file, sha256: createHash('sha256').update(bytes).digest('hex'), ...rest }
  const others = models.filter((model) => model.file !== file)
  const all = [...others, stated].sort((a, b) => (a.file < b.file ? -1 : 1))
  writeFileSync(modelPath(file), bytes)
  writeFileSync(
    path,
    writeYaml({ models: all }, () => false),
  )
}
