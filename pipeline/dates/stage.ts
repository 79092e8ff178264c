import type { Dates, Timex } from '#src/layers/dates'
import { byLanguage, type Pack } from '#src/pack'
import type { Stage } from '#src/stage'
import { withAppositions } from './apposition.ts'
import { doubtOf } from './doubt.ts'
import { type Grammar, type Lead, type Profile, readGrammar } from './grammar.ts'
import type { CalendarMeaning, Meaning, ShiftMeaning } from './meaning.ts'
import { dispatchDay, settle } from './outcome.ts'
import type { Pieces } from './pieces.ts'
import { type Expression, recognise } from './recognise.ts'
import type { DateSettings } from './settings.ts'
import { momentsOfSpeech } from './speech.ts'
import { readTenses, type TenseRules, tenseAround } from './tense.ts'
import { writeUnderspecified } from './underspecified.ts'
import { type Outcome, resolveAll } from './worlds.ts'

interface Language {
  readonly grammar: Grammar
  readonly tenses: TenseRules
}

/** Finds temporal expressions and resolves them against the dispatch's date. Languages without a pack have none. */
export const dateStage = (packs: readonly Pack[], settings: DateSettings): Stage<'language' | 'dispatch' | 'segmentation' | 'quotes', 'dates'> => {
  const languages = byLanguage(packs, (pack): Language => ({ grammar: readGrammar(pack, settings.profile), tenses: readTenses(pack) }))
  return {
    name: 'dates',
    annotate: ({ text, layers }, report) => {
      const language = languages.get(layers.language.tag)
      if (!language) return { dates: [] }
      const { dispatch, segmentation } = layers
      const { grammar, tenses } = language
      const skip = (sentence: number): boolean => dispatch.blocks[segmentation.sentences[sentence]?.block ?? 0]?.kind === 'furniture'
      const { expressions: found, pieces } = recognise(text, segmentation, grammar, skip)
      const expressions = withAppositions(withTenses(found, pieces, tenses, grammar), pieces)
      const moments = momentsOfSpeech(text, expressions, layers.quotes, segmentation)
      const spoken = expressions.map((expression, index) => {
        const anchor = moments[index]
        return anchor === undefined ? expression : { ...expression, meaning: { ...expression.meaning, from: 'mention' } as ShiftMeaning, anchor }
      })
      const outcomes = resolveAll(spoken, dispatch.date && dispatchDay(dispatch.date.value), grammar.lexicon.holidays)
      const dates: Dates = spoken.map((expression, index) => {
        // `over the next year`: what stands before an article is a preposition.
        const determined = grammar.lexicon.is('the', pieces.folded[expression.first] as string)
        const modifier = determined ? undefined : leadOf(expression, pieces, grammar.leads.modifiers)
        const qualified = expression.mod === undefined && modifier?.mod !== undefined ? { ...expression, mod: modifier.mod } : expression
        const timex = timexOf(qualified, outcomes[index] as Outcome, settings.profile)
        const doubt = doubtOf({ ...timex, text: text.slice(timex.start, timex.end), meaning: expression.meaning }, dispatch.date?.value)
        if (doubt) report({ ...doubt, span: { start: timex.start, end: timex.end } })
        if (settings.profile !== 'timeml') return timex
        const lead = takesArticle(expression) ? leadOf(expression, pieces, grammar.leads.articles) : modifier
        return { ...timex, start: startWith(lead, text, expression, pieces) }
      })
      return { dates }
    },
  }
}

/** Each expression with what the verb beside it tells; of dates that stand side by side (`les 3 et 4 mai`), what it tells of the last. */
const withTenses = (found: readonly Expression[], pieces: Pieces, rules: TenseRules, grammar: Grammar): readonly Expression[] => {
  const out: Expression[] = []
  const dated = new Uint8Array(pieces.folded.length)
  for (const { first, last } of found) dated.fill(1, first, last)
  for (let at = found.length - 1; at >= 0; at--) {
    const expression = found[at] as Expression
    const next = out.at(-1)
    const { meaning } = expression
    if (!takesTense(meaning)) {
      out.push(expression)
      continue
    }
    const joined =
      next?.sentence === expression.sentence &&
      next.first - expression.last <= BESIDE &&
      takesTense(next.meaning) &&
      meaning.kind === next.meaning.kind &&
      !hasVerb(pieces, expression.last, next.first, rules)
    const told = (joined && takesTense(next.meaning) ? next.meaning.tense : undefined) ?? tenseAround(pieces, dated, expression, rules)
    const before = found[at - 1]
    // `du lundi au vendredi`: the Friday after that Monday.
    const follows =
      weekdayAlone(expression) &&
      before?.sentence === expression.sentence &&
      weekdayAlone(before) &&
      expression.first - before.last === 1 &&
      grammar.lexicon.is('rangeWord', pieces.folded[before.last] as string)
    const tense = told !== 1 && isLimit(expression, pieces, rules) ? (follows ? undefined : 1) : told
    out.push({ ...expression, meaning: { ...meaning, ...(tense !== undefined && { tense }), ...(follows && { follows: true }) } })
  }
  return out.reverse()
}

/** `découvert lundi sera autopsié vendredi`: dates beside each other with a verb between are not of one event. */
const hasVerb = ({ folded }: Pieces, from: number, to: number, { read }: TenseRules): boolean => {
  for (let at = from; at < to; at++) if (read(folded[at] as string) !== 0) return true
  return false
}

/** `ouverte jusqu'au 29 septembre`: how far something goes; that it has begun tells nothing of its end. `called a strike for Monday` is ahead as well. */
const isLimit = (expression: Expression, { folded, sentences }: Pieces, { limit, ahead }: TenseRules): boolean => {
  const { first, sentence } = expression
  if (weekdayAlone(expression) && first > (sentences[sentence] as number) && ahead.has(folded[first - 1] as string)) return true
  for (let at = first - 1; at >= first - 2 && at >= (sentences[sentence] as number); at--) if (limit.has(folded[at] as string)) return true
  return false
}

const weekdayAlone = ({ meaning }: Expression): boolean => meaning.kind === 'calendar' && meaning.weekday !== undefined && meaning.day === undefined

/** Tokens between dates that stand side by side: a comma, `et`, `au`. */
const BESIDE = 2

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

/** The words before an expression that qualify it: `environ deux heures`. */
const leadOf = ({ first }: Expression, { folded }: Pieces, leads: readonly Lead[]): Lead | undefined =>
  leads.find(({ tokens }) => tokens.every((word, index) => folded[first - tokens.length + index] === word))

/** Where TimeML's guidelines let the expression begin: at its modifier, or at the article of a date. */
const startWith = (lead: Lead | undefined, text: string, { start, first }: Expression, { starts }: Pieces): number => {
  const from = lead ? (starts[first - lead.tokens.length] as number) : start
  return text.slice(from, start).includes('\n') ? start : from
}

/** Articles belong to days, months and years, and to the habitual ones, not to units of time. */
const takesArticle = ({ type, meaning }: Expression): boolean =>
  meaning.kind === 'calendar' || (type === 'SET' && meaning.kind === 'fixed' && meaning.value.startsWith('XXXX'))
