import { join } from 'node:path'
import { type Conjugation, conjugate, readConjugation, type VerbForm } from '#pipeline/quotes/conjugation/paradigm'
import { openPack, type Pack } from '#src/pack'
import { PACKAGE_ROOT } from '#src/package-root'

export const openLanguage = (tag: string): Pack => openPack(join(PACKAGE_ROOT, 'pipeline/languages', tag), `pipeline/languages/${tag}`, tag)

export const conjugationOf = (tag: string): Conjugation => readConjugation(openLanguage(tag))

/** The distinct forms of a verb with these features, in order, joined by spaces. */
export const forms = (conjugation: Conjugation, lemma: string, wanted: VerbForm): string => {
  const found = conjugate(conjugation, lemma).filter((form) => (Object.keys(wanted) as (keyof VerbForm)[]).every((key) => form[key] === wanted[key]))
  return [...new Set(found.map(({ word }) => word))].join(' ')
}
