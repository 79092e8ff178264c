import * as z from 'zod'

export const quoteSettingsSchema = z.strictObject({
  profile: z.enum(['guideline', 'broad']),
})

export type QuoteSettings = z.infer<typeof quoteSettingsSchema>
