import * as z from 'zod'

export const dateSettingsSchema = z.strictObject({
  profile: z.enum(['guideline', 'timeml']),
})

export type DateSettings = z.infer<typeof dateSettingsSchema>
