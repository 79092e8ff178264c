import type { Dates, Timex } from '#src/layers/dates'
import type { Pack } from '#src/pack'
import type { Stage } from '#src/stage'
import { type Grammar, type Profile, readGrammar } from './grammar.ts'
import type { CalendarMeaning, Meaning, ShiftMeaning } from './meaning.ts'
import { dispatchDay, settle } from './outcome.ts'
import type { Pieces } from './pieces.ts'
import { type Expression, recognise } from './recognise.ts'
import type { DateSettings } from './settings.ts'
import { momentOfSpeech } from './speech.ts'
import { readTenses, type TenseRules, tenseAround } from './tense.ts'
import { writeUnderspecified } from './underspecified.ts'
import { type Outcome, resolveAll } from './worlds.ts'

interface Language {
  readonly grammar: Grammar
  readonly tenses: TenseRules
}

/** Finds temporal expressions and resolves them against the dispatch's date. Languages without a pack have none. */
export const dateStage = (packs: readonly Pack[], settings: DateSettings): Stage<'language' | 'dispatch' | 'segmentation' | 'quotes', 'dates'> => {
  const languages = new Map(packs.map((pack): [string, Language] => [pack.tag, { grammar: readGrammar(pack, settings.profile), tenses: readTenses(pack) }]))
  return {
    name: 'dates',
    annotate: ({ text, layers }, report) => {
      const language = languages.get(layers.language.tag)
      if (!language) return { dates: [] }
      const { dispatch, segmentation } = layers
      const { grammar, tenses } = language
      const skip = (sentence: number): boolean => dispatch.blocks[segmentation.sentences[sentence]?.block ?? 0]?.kind === 'furniture'
      const { expressions: found, pieces } = recognise(text, segmentation, grammar, skip)
      const expressions = found.map((expression): Expression => {
        const { meaning } = expression
        if (!takesTense(meaning)) return expression
        const tense = tenseAround(pieces, expression, tenses)
        return tense === undefined ? expression : { ...expression, meaning: { ...meaning, tense } }
      })
      const spoken = expressions.map((expression, index) => {
        const anchor = momentOfSpeech(text, expressions, index)
        return anchor === undefined ? expression : { ...expression, meaning: { ...expression.meaning, from: 'mention' } as ShiftMeaning, anchor }
      })
      const outcomes = resolveAll(spoken, dispatch.date && dispatchDay(dispatch.date.value), grammar.lexicon.holidays)
      const dates: Dates = spoken.map((expression, index) => {
        const timex = timexOf(expression, outcomes[index] as Outcome, settings.profile)
        if (timex.value.includes('XXXX') && timex.candidates && timex.candidates.length > 1)
          report({ code: 'DATE_UNRESOLVED', message: `${timex.candidates.length} dates fit`, span: { start: timex.start, end: timex.end } })
        return settings.profile === 'timeml' ? { ...timex, start: withLead(text, timex, expression, pieces, grammar.leads) } : timex
      })
      return { dates }
    },
  }
}

/** Whether tense can tell on which side of the anchor it lies. */
const takesTense = (meaning: Meaning): meaning is CalendarMeaning | ShiftMeaning =>
  meaning.kind === 'calendar'
    ? meaning.year === undefined && meaning.direction !== -1 && meaning.direction !== 1
    : meaning.kind === 'shift' && meaning.unit === 'weekend' && meaning.by === 0

const timexOf = (expression: Expression, outcome: Outcome, profile: Profile): Timex => {
  const { start, end, type, meaning, mod, quant, freq, zone, by } = expression
  const underspecified = writeUnderspecified(meaning)
  const { value, candidates, edtf } = settle(underspecified, type, mod, outcome)
  return {
    start,
    end,
    type,
    value: zone !== undefined && profile === 'timeml' ? `${value}${zone}` : value,
    underspecified,
    ...(mod !== undefined && { mod }),
    ...(quant !== undefined && { quant }),
    ...(freq !== undefined && { freq }),
    ...(candidates && { candidates }),
    ...(edtf !== undefined && { edtf }),
    ...(outcome.anchor !== undefined && { anchor: outcome.anchor }),
    by,
  }
}

/** TimeML's guidelines keep articles and modifiers inside the expression. */
const withLead = (text: string, timex: Timex, { meaning, first }: Expression, pieces: Pieces, leads: Grammar['leads']): number => {
  const dated = meaning.kind === 'calendar' || (timex.type === 'SET' && timex.value.startsWith('XXXX'))
  const list = dated ? leads.dates : leads.durations
  const lead = list.find((words) => words.every((word, index) => pieces.folded[first - words.length + index] === word))
  if (!lead) return timex.start
  const start = pieces.starts[first - lead.length] as number
  return text.slice(start, timex.start).includes('\n') ? timex.start : start
}
