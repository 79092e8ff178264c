import { TAG, type Tag } from '#pipeline/quotes/syntax/tagger'
import { type TokenRules, tokenize } from '#pipeline/text/tokenize'

export interface TaggedSentence {
  readonly texts: readonly string[]
  readonly folded: readonly string[]
  readonly tags: readonly number[]
}

const tagOf = (upos: string, features: string): Tag => {
  const has = (feature: string): boolean => features.includes(feature)
  if (upos === 'VERB' || upos === 'AUX') {
    const form = has('VerbForm=Inf') ? 'INF' : has('VerbForm=Ger') || (has('VerbForm=Part') && has('Tense=Pres')) ? 'GER' : has('VerbForm=Part') ? 'PART' : ''
    if (upos === 'AUX') return form === 'INF' ? 'AUX_INF' : form ? 'AUX_PART' : 'AUX'
    return form === 'INF' ? 'VERB_INF' : form === 'GER' ? 'VERB_GER' : form === 'PART' ? 'VERB_PART' : 'VERB'
  }
  if ((upos === 'PRON' || upos === 'ADV' || upos === 'DET') && has('PronType=Rel')) return 'REL'
  // Possessives stand where determiners stand.
  if (upos === 'PRON' && has('Poss=Yes')) return 'DET'
  return upos in TAG ? (upos as Tag) : 'X'
}

/** Sentences of a CoNLL-U file as our tokeniser splits them: a token that covers several words has the tag of the first word with content. */
export const readTreebank = (conllu: string, rules: TokenRules): TaggedSentence[] => {
  const sentences: TaggedSentence[] = []
  for (const part of conllu.split(/\n\n+/)) {
    const text = /^# text = (.*)$/m.exec(part)?.[1]
    if (text === undefined) continue
    const starts: { at: number; tag: Tag }[] = []
    let at = 0
    let covered = 0
    let fits = true
    for (const line of part.split('\n')) {
      if (!/^\d/.test(line)) continue
      const [id = '', form = '', , upos = '', , features = ''] = line.split('\t')
      if (id.includes('.')) continue
      const range = /^(\d+)-(\d+)$/.exec(id)
      if (!range && Number(id) <= covered) {
        // A word inside a written token (`du`, `don't`): the first gives the tag, unless a separate form can be found.
        const last = starts.at(-1)
        if (last && last.tag === 'X') last.tag = tagOf(upos, features)
        else if (form.startsWith("n'") || form.startsWith("'")) {
          const found = text.lastIndexOf(form, at)
          if (found > (last?.at ?? -1) && found + form.length <= at) starts.push({ at: found, tag: tagOf(upos, features) })
        }
        continue
      }
      const found = text.indexOf(form, at)
      if (found < 0) {
        fits = false
        break
      }
      starts.push({ at: found, tag: range ? 'X' : tagOf(upos, features) })
      at = found + form.length
      if (range) covered = Number(range[2])
    }
    if (!fits || starts.length === 0) continue
    const tokens = tokenize(text, rules)
    const tags: number[] = []
    let word = 0
    for (let i = 0; i < tokens.length; i++) {
      const end = tokens.ends[i] as number
      let tag: Tag | undefined
      const begin = tokens.starts[i] as number
      while (word < starts.length && (starts[word] as { at: number }).at < end) {
        const next = starts[word] as { at: number; tag: Tag }
        if (tag === undefined || next.at === begin || tag === 'PUNCT' || tag === 'X') tag = next.tag
        else if (next.tag !== 'PUNCT') tag = next.tag
        word++
      }
      tags.push(TAG[tag ?? 'X'])
    }
    sentences.push({ texts: tokens.texts, folded: tokens.folded, tags })
  }
  return sentences
}
