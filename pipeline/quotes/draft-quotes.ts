import type { Report } from '#src/diagnostics'
import type { Document } from '#src/document'
import type { Block } from '#src/layers/dispatch'
import type { Unquoted } from '#src/layers/quotes'
import type { Tokens } from '#src/layers/segmentation'
import type { Rule } from '#src/rule'
import type { Span } from '#src/span'
import { type AssemblySources, draftOf, speakerPhrase } from './assemble.ts'
import { findAttributions } from './attribution/find.ts'
import type { Grammar } from './attribution/grammar.ts'
import { headingStatement } from './attribution/heading.ts'
import { BEFORE_INCISE, displayedSpeaker, innerIncise } from './attribution/inner-incise.ts'
import { settleLeftovers } from './attribution/leftovers.ts'
import type { QuoteDraft } from './draft.ts'
import { linkDrafts, type PlacedDraft } from './linking.ts'
import type { MarkRules } from './marks/mark-rules.ts'
import { pairMarks } from './marks/pairing.ts'
import type { Quotation } from './marks/quotation.ts'
import { entityTokens, foldPassage, type Passage, type PassageSources, QUOTED, tokenAt } from './syntax/passage.ts'
import { repairTags } from './syntax/repair.ts'
import type { Tagger } from './syntax/tagger.ts'
import { TURN, type Turn, transcriptTurns } from './transcript.ts'

export interface QuoteLanguage {
  readonly marks: MarkRules
  readonly grammar: Grammar
  readonly tagger: Tagger
}

export interface DraftedQuotes {
  readonly drafts: readonly QuoteDraft[]
  /** Quotations that are no quotes, and why. */
  readonly unquoted: readonly Unquoted[]
}

const DISPLAYED: Rule = { name: 'quotes/displayed', at: 'pipeline/quotes/draft-quotes.ts' }

/** Finds the quotes of a document, their cues and their speakers' words; who the speakers are is left open. */
export const draftQuotes = (document: Document<'dispatch' | 'segmentation' | 'entities'>, language: QuoteLanguage, report: Report): DraftedQuotes => {
  const { text, layers } = document
  const { blocks } = layers.dispatch
  const { segmentation } = layers
  const { tokens, sentences } = segmentation
  const { grammar } = language
  const quotations = pairMarks(text, blocks, sentences, language.marks, report)
  const entityOf = entityTokens(tokens, layers.entities)
  const tokenTags = new Uint8Array(tokens.length)
  let ahead = 0
  for (const { start, end, firstToken, endToken } of sentences) {
    while (ahead < quotations.length && (quotations[ahead] as Quotation).end <= start) ahead++
    // Only a sentence with marks, with a word that may be a cue, or that may name a speaker is ever read.
    const displayed = language.marks.dialogue.has(tokens.folded[firstToken] as string)
    if ((quotations[ahead]?.start ?? end) >= end && !displayed && !holdsCueWord(tokens.folded, firstToken, endToken, grammar)) continue
    language.tagger(tokens.texts, tokens.folded, firstToken, endToken, tokenTags)
    repairTags(tokens, firstToken, endToken, grammar, tokenTags)
  }
  const sources: PassageSources = { segmentation, quotations, entityOf, tokenTags }
  const assembly: AssemblySources = { text, quotations, words: grammar.words }
  const turns = transcriptTurns(text, blocks, grammar.speech.turnLabels)
  const placed: PlacedDraft[] = []
  const unquoted: Unquoted[] = []
  let sentence = 0
  let quotation = 0
  for (const [index, block] of blocks.entries()) {
    while (sentence < sentences.length && (sentences[sentence] as { start: number }).start < block.start) sentence++
    while (quotation < quotations.length && (quotations[quotation] as Quotation).end <= block.start) quotation++
    if (block.kind === 'furniture' || block.kind === 'header') continue
    const turn = turns.get(index)
    if (turn) {
      placed.push({ draft: turnDraft(turn, tokens), block: index, heading: false })
      continue
    }
    const passage = foldPassage(index, block, sentence, quotation, sources)
    const speaker = displayedSpeaker(passage, language.marks.dialogue, grammar)
    if (speaker) {
      display(placed, blocks, index, text, speakerPhrase(passage, speaker, assembly), grammar)
      continue
    }
    const heading = block.kind === 'heading' || block.kind === 'title'
    const statement = heading ? headingStatement(passage, (entity) => layers.entities[entity]?.type === 'PER', grammar) : undefined
    const stated = statement && draftOf(passage, statement, assembly)
    if (stated) {
      placed.push({ draft: stated, block: index, heading })
      continue
    }
    const spoken =
      grammar.speech.innerIncise && language.marks.dialogue.has(passage.words[0] as string)
        ? dialogueDraft(passage, block, sentence, sources, assembly, grammar)
        : undefined
    if (spoken) {
      placed.push({ draft: spoken, block: index, heading: false })
      continue
    }
    const inner = innerDrafts(passage, block, sentence, sources, assembly, grammar)
    const { attributions, rejected } = settleLeftovers(passage, findAttributions(passage, grammar), new Set(inner.keys()), grammar)
    for (const draft of inner.values()) placed.push({ draft, block: index, heading })
    for (const attribution of attributions) {
      const draft = draftOf(passage, attribution, assembly)
      if (draft) placed.push({ draft, block: index, heading })
    }
    for (const { item, by } of rejected) unquoted.push({ start: passage.starts[item] as number, end: passage.ends[item] as number, by })
  }
  return { drafts: linkDrafts(placed, tokens, blocks), unquoted }
}

/** A turn of a transcript as a quote of whom its label names. */
const turnDraft = ({ label, content, anonymous }: Turn, tokens: Tokens): QuoteDraft => {
  const firstToken = tokenAt(tokens, label.start)
  return {
    type: 'direct',
    spans: [content],
    ...(!anonymous && { speaker: { ...label, form: 'name', firstToken, endToken: tokenAt(tokens, label.end), head: firstToken } }),
    sentence: tokens.sentenceOf[firstToken] as number,
    by: TURN,
  }
}

const holdsCueWord = (folded: readonly string[], first: number, end: number, { verbs, speech }: Grammar): boolean => {
  for (let i = first; i < end; i++) {
    const word = folded[i] as string
    if (verbs.isForm(word) || speech.sources.longest(folded, i)) return true
  }
  return false
}

/** Quotations with a cue of their own between the marks, by item. */
const innerDrafts = (
  passage: Passage,
  block: Block,
  firstSentence: number,
  sources: PassageSources,
  assembly: AssemblySources,
  grammar: Grammar,
): ReadonlyMap<number, QuoteDraft> => {
  const found = new Map<number, QuoteDraft>()
  if (!grammar.speech.innerIncise) return found
  const { sentences } = sources.segmentation
  let sentence = firstSentence
  for (let item = 0; item < passage.length; item++) {
    const quotation = sources.quotations[passage.quotations[item] as number]
    if (!quotation) continue
    const [part] = quotation.parts
    if (!part || quotation.parts.length > 1 || part.start < block.start) continue
    while (sentence < sentences.length && (sentences[sentence] as { end: number }).end <= part.start) sentence++
    if (!mayHoldCue(sources, part, grammar)) continue
    const inside = foldPassage(passage.block, { ...part, kind: block.kind }, sentence, 0, { ...sources, quotations: [] })
    const attribution = innerIncise(inside, grammar)
    const draft = attribution && draftOf(inside, attribution, assembly)
    if (draft) found.set(item, { ...draft, type: 'direct' })
  }
  return found
}

/** A paragraph that a dash opens as a turn of dialogue, with its cue in it: `— Vous venez ? demanda la sénatrice.` */
const dialogueDraft = (
  passage: Passage,
  block: Block,
  sentence: number,
  sources: PassageSources,
  assembly: AssemblySources,
  grammar: Grammar,
): QuoteDraft | undefined => {
  if (passage.length < 2 || passage.tags.includes(QUOTED)) return undefined
  const inside = foldPassage(passage.block, { ...block, start: passage.starts[1] as number }, sentence, 0, { ...sources, quotations: [] })
  const attribution = innerIncise(inside, grammar)
  const draft = attribution && draftOf(inside, attribution, assembly)
  return draft && { ...draft, type: 'direct' }
}

/** Whether a comma between the marks stands before a word that may begin a cue. */
const mayHoldCue = ({ segmentation: { tokens } }: PassageSources, part: Span, { words, verbs }: Grammar): boolean => {
  for (let i = tokenAt(tokens, part.start); i < tokens.length && (tokens.starts[i] as number) < part.end; i++) {
    if (!BEFORE_INCISE.has(tokens.texts[i] as string)) continue
    const next = tokens.folded[i + 1] ?? ''
    if (verbs.forms.has(next) || words.auxiliaries.has(next) || words.passives.has(next) || words.clitics.has(next)) return true
  }
  return false
}

/**
 * Gives the speaker of a display line to the quote in the paragraph above it; where that holds none, the paragraphs above that
 * speak in the first person are the quote.
 */
const display = (placed: PlacedDraft[], blocks: readonly Block[], index: number, text: string, speaker: QuoteDraft['speaker'], { words }: Grammar): void => {
  const last = placed.at(-1)
  if (last && last.block === index - 1) {
    if (speaker && !last.draft.speaker && !last.draft.cue) placed[placed.length - 1] = { ...last, draft: { ...last.draft, speaker } }
    return
  }
  let first = index
  while (first > 0 && isFirstPerson(text, blocks[first - 1] as Block, words.first_person) && last?.block !== first - 1) first--
  if (first === index || !speaker) return
  const spans = blocks.slice(first, index).map(({ start, end }) => ({ start, end }))
  placed.push({ draft: { type: 'direct', spans, speaker, sentence: 0, by: DISPLAYED }, block: first, heading: false })
}

/** Longest paragraph that is read for its person. */
const READ = 2000

const isFirstPerson = (text: string, { start, end, kind }: Block, person: ReadonlySet<string>): boolean =>
  kind === 'paragraph' &&
  text
    .slice(start, Math.min(end, start + READ))
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\s,.;:!?]+/)
    .some((word) => person.has(word) || person.has(word.slice(0, word.indexOf("'") + 1)))
