import { byLanguage, type Pack } from '#src/pack'
import type { Stage } from '#src/stage'
import { readAgencies } from './agencies.ts'
import { readBlocks } from './blocks.ts'
import { chooseDates } from './choose-dates.ts'
import { BARE_HEADER_WORDS, readHeaderWords } from './header-words.ts'

/** How a dispatch is built, and what its header says: date, place, agency, author, title. */
export const dispatchStage = (packs: readonly Pack[]): Stage<'language', 'dispatch'> => {
  const languages = byLanguage(packs, readHeaderWords)
  const agencies = readAgencies()
  return {
    name: 'dispatch',
    annotate: ({ text, given, layers }, report) => {
      const words = languages.get(layers.language.tag) ?? BARE_HEADER_WORDS
      const { blocks, stated, ...labels } = readBlocks(text, words, agencies, given.title)
      return { dispatch: { blocks, ...chooseDates(stated, given.date, report), ...labels } }
    },
  }
}
