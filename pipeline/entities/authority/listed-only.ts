import type { Entities, Mention } from '#src/layers/entities'
import type { Segmentation } from '#src/layers/segmentation'
import { isAcronym } from '../lexicon/known.ts'
import type { Listed } from './listed.ts'
import type { Lists } from './lists.ts'
import { findListed } from './occurrences.ts'
import { linksOf } from './state.ts'

/** The entities of a text in a language without a pack: what the authority lists, and nothing else. */
export const listedOnly = ({ tokens }: Segmentation, lists: Lists): Entities => {
  const mentions = new Map<Listed, Mention[]>()
  for (const { firstToken, endToken, form } of findListed(tokens, lists, () => true)) {
    const kind = endToken - firstToken === 1 && isAcronym(tokens.texts[firstToken] ?? '') ? 'acronym' : 'name'
    const mention: Mention = { start: tokens.starts[firstToken] ?? 0, end: tokens.ends[endToken - 1] ?? 0, kind, by: form.by }
    const before = mentions.get(form.listed)
    if (before) before.push(mention)
    else mentions.set(form.listed, [mention])
  }
  return [...mentions].map(([listed, found]) => {
    const { name, type, subtype, gender, number } = listed
    return {
      type,
      ...(subtype && { subtype }),
      name,
      aliases: [],
      roles: [],
      links: linksOf(listed, {}),
      mentions: found,
      ...(gender && { gender }),
      ...(number && { number }),
    }
  })
}
