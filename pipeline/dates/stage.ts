import type { Dates, Timex } from '#src/layers/dates'
import type { DispatchDate } from '#src/layers/dispatch'
import type { Pack } from '#src/pack'
import type { Stage } from '#src/stage'
import { edtfOf, edtfOneOf } from './edtf.ts'
import { type Grammar, type Profile, readGrammar } from './grammar.ts'
import type { CalendarMeaning, Meaning, ShiftMeaning } from './meaning.ts'
import type { Pieces } from './pieces.ts'
import { type Expression, recognise } from './recognise.ts'
import type { DateSettings } from './settings.ts'
import { readTenses, type TenseRules, tenseAround } from './tense.ts'
import { writeUnderspecified } from './underspecified.ts'
import { type DispatchDay, type Outcome, resolveAll } from './worlds.ts'

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
      const outcomes = resolveAll(expressions, dispatch.date && dispatchDay(dispatch.date), grammar.lexicon.holidays)
      const dates: Dates = expressions.map((expression, index) => {
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

/** More candidates than this are no help: the set of them (EDTF) says it. */
const CANDIDATES = 12

const timexOf = (expression: Expression, outcome: Outcome, profile: Profile): Timex => {
  const { start, end, type, meaning, mod, quant, freq, zone, by } = expression
  const underspecified = writeUnderspecified(meaning)
  const [first = underspecified] = outcome.values
  const open = outcome.values.length > 1
  const value = open ? commonValue(underspecified, outcome.values) : first
  const edtf = open ? edtfOneOf(outcome.values) : type === 'DATE' ? edtfOf(value, mod) : undefined
  return {
    start,
    end,
    type,
    value: zone !== undefined && profile === 'timeml' ? `${value}${zone}` : value,
    underspecified,
    ...(mod !== undefined && { mod }),
    ...(quant !== undefined && { quant }),
    ...(freq !== undefined && { freq }),
    ...(open && outcome.values.length <= CANDIDATES && { candidates: outcome.values }),
    ...(edtf !== undefined && { edtf }),
    ...(outcome.anchor !== undefined && { anchor: outcome.anchor }),
    by,
  }
}

/** What several values have in common, as a TIMEX3 value with X: the weekday that the words say, or the figures in which all agree. */
const commonValue = (underspecified: string, values: readonly string[]): string => {
  const weekday = /^XXXX-WXX-\d(T[\w:]+)?/.exec(underspecified)
  if (weekday) return weekday[0]
  const [first = ''] = values
  if (!values.every((value) => value.length === first.length)) return /^[\dXP]/.test(underspecified) ? underspecified : 'XXXX-XX-XX'
  const fields = first.split('-')
  return fields
    .map((field, index) => (values.every((value) => value.split('-')[index] === field) ? field : field.replace(/^W?\d+/, (part) => part.replace(/\d/g, 'X'))))
    .join('-')
}

const dispatchDay = ({ value }: DispatchDate): DispatchDay => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(value) ?? []
  return { year: Number(year), ...(month !== undefined && { month: Number(month) }), ...(day !== undefined && { day: Number(day) }) }
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
