import { eld } from 'eld/extrasmall'
import { francAll } from 'franc'
import type { Rule } from '#src/rule'
import type { Stage } from '#src/stage'
import { type Detector, type Opinion, weigh } from './opinion.ts'
import { languageSample } from './sample.ts'
import type { LanguageSettings } from './settings.ts'

const AT = 'pipeline/language/stage.ts'
const GIVEN: Rule = { name: 'language/given', at: AT }
const RULES = {
  franc: { name: 'language/franc', at: AT },
  eld: { name: 'language/eld', at: AT },
  both: { name: 'language/franc-and-eld', at: AT },
  none: { name: 'language/undetermined', at: AT },
} as const satisfies Record<string, Rule>

/**
 * Tells the language of the copy. `tags` are those that have a pack; another language, or none told, is said in a diagnostic
 * and gets structure only.
 */
export const languageStage = (settings: LanguageSettings, tags: ReadonlySet<string>): Stage<never, 'language'> => {
  const franc = francDetector(settings)
  const second = eldDetector(settings)
  return {
    name: 'language',
    annotate: ({ text, given }, report) => {
      const language = given.language === undefined ? tell(text) : { tag: given.language, confidence: 1, by: GIVEN }
      if (language.tag === 'und') report({ code: 'LANGUAGE_UNDETERMINED', message: 'the language cannot be told from this text' })
      else if (!tags.has(language.tag))
        report({ code: 'LANGUAGE_WITHOUT_PACK', message: `there is no language pack for "${language.tag}": structure only, no entities, quotes or dates` })
      return { language }
    },
  }

  function tell(text: string): { tag: string; confidence: number; by: Rule } {
    const sample = languageSample(text, settings.sample)
    const first = franc(sample)
    if (first && sample.length >= settings.short && first.margin >= settings.margin) return { tag: first.tag, confidence: 0.99, by: RULES.franc }
    const { tag, confidence, by } = weigh(first, second(sample), sample.length)
    return { tag, confidence, by: RULES[by] }
  }
}

const francDetector = (settings: LanguageSettings): Detector => {
  const only = settings.languages.map(({ franc }) => franc)
  const tags = new Map(settings.languages.map(({ tag, franc }) => [franc, tag]))
  return (sample) => {
    const [best, runnerUp] = francAll(sample, { only, minLength: 10 })
    const tag = tags.get(best?.[0] ?? 'und')
    return tag === undefined ? undefined : { tag, margin: (best?.[1] ?? 0) - (runnerUp?.[1] ?? 0) }
  }
}

/** Eld's smallest data: within these languages as right as the next larger on headlines and sentences, at a third of the memory. */
const eldDetector = (settings: LanguageSettings): Detector => {
  const detector = eld.newInstance()
  detector.setLanguageSubset(settings.languages.map(({ tag }) => tag))
  return (sample): Opinion | undefined => {
    const result = detector.detect(sample)
    if (result.language === '') return undefined
    const [best = 0, runnerUp = 0] = Object.values(result.getScores()).sort((a, b) => b - a)
    return { tag: result.language, margin: best - runnerUp }
  }
}
