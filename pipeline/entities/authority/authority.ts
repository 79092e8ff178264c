import { readTokenRules } from '#pipeline/languages/schema/token-rules'
import { BARE_RULES } from '#pipeline/text/tokenize'
import type { Entities } from '#src/layers/entities'
import type { Pack } from '#src/pack'
import type { LocatedYaml } from '#src/yaml'
import { findActors } from '../actors/actors.ts'
import { assemble } from '../assemble.ts'
import type { Detected } from '../detect/detect.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Reading } from '../reading.ts'
import { claimActors } from './claim.ts'
import { type Lists, openLists } from './lists.ts'
import { overlay } from './overlay.ts'
import { readAuthority } from './read.ts'
import { state } from './state.ts'

/** A user's authority file, for each language by its own tokens. @throws ConfigurationError at file:line:column where it is wrong. */
export const openAuthority = (file: LocatedYaml, packs: readonly Pack[]): ((tag: string) => Lists) => {
  const authority = readAuthority(file)
  const rules = new Map(packs.map((pack) => [pack.tag, readTokenRules(pack).rules]))
  // Opened for the languages that come: a long file costs a while for each.
  const lists = new Map<string, Lists>()
  return (tag) => {
    const language = rules.has(tag) ? tag : ''
    const before = lists.get(language)
    if (before) return before
    const opened = openLists(authority, rules.get(tag) ?? BARE_RULES)
    lists.set(language, opened)
    return opened
  }
}

/** The document's entities, with what the user's authority file says of them standing before all else. */
export const entitiesByAuthority = (reading: Reading, lexicon: Lexicon, { candidates, introductions }: Detected, lists: Lists): Entities => {
  const actors = claimActors(findActors(reading, lexicon, overlay(reading, lexicon, candidates, lists), introductions), lists)
  const entities = assemble(reading, lexicon, actors)
  return entities.map((entity, index) => {
    const actor = actors[index]
    return actor?.listed ? state(entity, actor.listed, actor.names) : entity
  })
}
