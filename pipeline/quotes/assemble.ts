import { isSpace, type Span } from '#src/span'
import type { Attribution, Run } from './attribution/attribution.ts'
import type { QuoteDraft, SpeakerPhrase } from './draft.ts'
import type { Quotation } from './marks/quotation.ts'
import type { FunctionWords } from './syntax/function-words.ts'
import type { Phrase } from './syntax/noun-phrase.ts'
import { type Passage, QUOTED } from './syntax/passage.ts'
import { TAG } from './syntax/tagger.ts'

export interface AssemblySources {
  readonly text: string
  readonly quotations: readonly Quotation[]
  readonly words: FunctionWords
}

/** How far a parenthesis at the end of a content is looked for. */
const PARENTHESIS = 120

/** The end of a content with the parenthesis that closes its sentence: `30 millions (25 millions d'euros).` */
const withParenthesis = (text: string, end: number): number => {
  const open = text.startsWith(' (', end) ? end + 1 : -1
  if (open < 0) return end
  const close = text.slice(open, open + PARENTHESIS).indexOf(')')
  const after = text.charAt(open + close + 1)
  return close > 0 && (after === '.' || after === '' || after === '\n') ? open + close + 1 : end
}

/** The draft of an attribution: items made spans, the outer marks and the punctuation at the end left out. */
export const draftOf = (p: Passage, attribution: Attribution, sources: AssemblySources): QuoteDraft | undefined => {
  let quoted = 0
  let plain = 0
  for (const { first, end } of attribution.content)
    for (let i = first; i < end; i++) {
      if (p.tags[i] === QUOTED) quoted++
      else if (p.tags[i] !== TAG.PUNCT) plain++
    }
  const type = plain === 0 ? 'direct' : quoted === 0 ? 'indirect' : 'mixed'
  const spans = attribution.content.flatMap((run) => (type === 'direct' ? quotedSpans(p, run, sources.quotations) : plainSpan(p, run, sources.text)))
  if (spans.length === 0) return undefined
  const { cue, speaker, by } = attribution
  return {
    type,
    spans,
    ...(cue && {
      cue: { start: p.starts[cue.first] as number, end: p.ends[cue.end - 1] as number, lemma: cue.lemma },
      ...(cue.stance !== undefined && { stance: cue.stance }),
    }),
    ...(speaker && { speaker: speakerPhrase(p, speaker, sources) }),
    sentence: p.sentences[(attribution.content[0] as Run).first] as number,
    by,
  }
}

const quotedSpans = (p: Passage, { first, end }: Run, quotations: readonly Quotation[]): readonly Span[] => {
  const spans: Span[] = []
  for (let i = first; i < end; i++) if (p.tags[i] === QUOTED) spans.push(...(quotations[p.quotations[i] as number] as Quotation).parts)
  return spans
}

const TRAILING = new Set(['.', ',', ';', ':', '!', '?', '…', '—', '–', '-'])

const plainSpan = (p: Passage, run: Run, text: string): readonly Span[] => {
  let { first, end } = run
  while (first < end && p.tags[first] === TAG.PUNCT && TRAILING.has((p.words[first] as string).charAt(0))) first++
  while (end > first && p.tags[end - 1] === TAG.PUNCT && TRAILING.has((p.words[end - 1] as string).charAt(0))) end--
  if (end <= first) return []
  let stop = p.ends[end - 1] as number
  while (stop > (p.starts[first] as number) && isSpace(text.charCodeAt(stop - 1))) stop--
  return [{ start: p.starts[first] as number, end: withParenthesis(text, stop) }]
}

export const speakerPhrase = (p: Passage, phrase: Phrase, { words }: AssemblySources): SpeakerPhrase => {
  const start = p.starts[phrase.first] as number
  const end = p.ends[phrase.end - 1] as number
  const inverted = words.inverted.get(p.words[phrase.first] as string)
  const base = {
    form: phrase.form,
    firstToken: p.tokens[phrase.first] as number,
    endToken: (p.tokens[phrase.end - 1] as number) + 1,
    head: p.tokens[phrase.head] as number,
  }
  if (inverted !== undefined) {
    const agreement = words.subject_pronouns.get(inverted)
    return { ...base, start: Math.max(start, end - inverted.length), end, ...agreement }
  }
  const agreement = phrase.form === 'pronoun' ? words.subject_pronouns.get(p.words[phrase.head] as string) : undefined
  return { ...base, start, end, ...agreement }
}
