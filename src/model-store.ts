import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { ConfigurationError } from './configuration-error.ts'
import { readConfiguration, validate } from './pack.ts'

const manifestSchema = z.strictObject({
  models: z.array(
    z.strictObject({
      file: z.string().regex(/^[\w.-]+$/, 'a plain file name'),
      sha256: z.string().regex(/^[0-9a-f]{64}$/, 'sixty-four hexadecimal digits'),
      licence: z.string().min(1),
      trained_on: z.array(z.string()).min(1),
      command: z.string().min(1),
      scores: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
    }),
  ),
})

/** Weights and compiled lexicons, by file name, each checked against the manifest's digest before it is used. */
export interface ModelStore {
  readonly has: (file: string) => boolean
  /** @throws ConfigurationError where the file is not in the manifest, cannot be read, or has another digest. */
  readonly open: (file: string) => Uint8Array
}

/** Opens the store in `folder`, which holds `manifest.yaml`; `label` names it in messages. */
export const openModelStore = (folder: string, label: string): ModelStore => {
  const located = readConfiguration(join(folder, 'manifest.yaml'), `${label}/manifest.yaml`)
  const { models } = validate(located, manifestSchema)
  const entries = new Map(models.map((model, index) => [model.file, { model, index }]))
  return {
    has: (file) => entries.has(file),
    open: (file) => {
      const entry = entries.get(file)
      if (!entry) throw new ConfigurationError(`${label}/manifest.yaml`, `no model named ${file}`)
      const at = located.position(['models', entry.index, 'sha256'])
      let bytes: Uint8Array
      try {
        bytes = readFileSync(join(folder, file))
      } catch (error) {
        throw new ConfigurationError(at, `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`)
      }
      const digest = createHash('sha256').update(bytes).digest('hex')
      if (digest !== entry.model.sha256) throw new ConfigurationError(at, `${file} has sha256 ${digest}, not the one stated here: it is damaged or was changed`)
      return bytes
    },
  }
}
