import { join } from 'node:path'
import * as z from 'zod'
import { ConfigurationError } from '#src/configuration-error'
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

const profilesSchema = z.strictObject({ quotes: quoteSettingsSchema.shape.profile.exactOptional(), dates: dateSettingsSchema.shape.profile.exactOptional() })

/** Layers whose guideline can be chosen, and the one chosen. */
export type Profiles = z.infer<typeof profilesSchema>

/**
 * The settings with the profiles asked for, and those of them that are not the settings' own.
 * @throws ConfigurationError where a layer has no such profile.
 */
export const withProfiles = (settings: Settings, profiles: Profiles): { readonly settings: Settings; readonly other: Profiles } => {
  const result = profilesSchema.safeParse(profiles)
  if (!result.success) {
    const [issue] = result.error.issues
    throw new ConfigurationError('profile', `${issue?.path.map((key) => `${String(key)}: `).join('') ?? ''}${issue?.message ?? 'there is no such profile'}`)
  }
  const { quotes = settings.quotes.profile, dates = settings.dates.profile } = result.data
  const other = { ...(quotes !== settings.quotes.profile && { quotes }), ...(dates !== settings.dates.profile && { dates }) }
  return { settings: { ...settings, quotes: { ...settings.quotes, profile: quotes }, dates: { ...settings.dates, profile: dates } }, other }
}
