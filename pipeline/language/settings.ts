import * as z from 'zod'

export const languageSettingsSchema = z.strictObject({
  tags: z.array(z.string().regex(/^[a-z]{2,3}$/)).min(1),
  short: z.int().nonnegative(),
  margin: z.number().min(0).max(1),
})

export type LanguageSettings = z.infer<typeof languageSettingsSchema>
