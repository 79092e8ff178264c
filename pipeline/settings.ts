import { join } from 'node:path'
import * as z from 'zod'
import { readConfiguration, validate } from '#src/pack'
import { PACKAGE_ROOT } from '#src/package-root'
import { dateSettingsSchema } from './dates/settings.ts'
import { languageSettingsSchema } from './language/settings.ts'
import { quoteSettingsSchema } from './quotes/settings.ts'

const settingsSchema = z.strictObject({
  language: languageSettingsSchema,
  quotes: quoteSettingsSchema,
  dates: dateSettingsSchema,
})

export type Settings = z.infer<typeof settingsSchema>

/** Reads `pipeline/settings.yaml`. @throws ConfigurationError at file:line:column. */
export const readSettings = (): Settings => validate(readConfiguration(join(PACKAGE_ROOT, 'pipeline/settings.yaml'), 'pipeline/settings.yaml'), settingsSchema)
