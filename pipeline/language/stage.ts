import { francAll } from 'franc'
import type { Stage } from '#src/stage'
import type { LanguageSettings } from './settings.ts'

const ISO3: Readonly<Record<string, string>> = { fra: 'fr', eng: 'en' }

const given = { name: 'language/given', at: 'pipeline/language/stage.ts' }
const franc = { name: 'language/franc', at: 'pipeline/language/stage.ts' }

export const languageStage = (_settings: LanguageSettings, tags: ReadonlySet<string>): Stage<never, 'language'> => ({
  name: 'language',
  annotate: (document, report) => {
    if (document.given.language) return { language: { tag: document.given.language, confidence: 1, by: given } }
    const [best] = francAll(document.text.slice(0, 4000), { only: Object.keys(ISO3) })
    const tag = ISO3[best?.[0] ?? ''] ?? 'und'
    if (!tags.has(tag)) report({ code: 'LANGUAGE_WITHOUT_PACK', message: `no pack for ${tag}` })
    return { language: { tag, confidence: best?.[1] ?? 0, by: franc } }
  },
})
