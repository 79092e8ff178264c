import * as z from 'zod'

export const languageSettingsSchema = z.strictObject({
  languages: z
    .array(z.strictObject({ tag: z.string().regex(/^[a-z]{2}$/, 'an ISO 639-1 code'), franc: z.string().regex(/^[a-z]{3}$/, 'an ISO 639-3 code') }))
    .min(1),
  sample: z.int().min(100).max(4000),
  short: z.int().nonnegative(),
  margin: z.number().min(0).max(1),
})

export type LanguageSettings = z.infer<typeof languageSettingsSchema>
