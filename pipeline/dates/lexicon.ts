import { readCalendar } from '#pipeline/languages/schema/calendar'
import { readTokenRules } from '#pipeline/languages/schema/token-rules'
import { fold, foldAccents } from '#pipeline/text/fold'
import { tokenize } from '#pipeline/text/tokenize'
import { wordSieve } from '#pipeline/text/word-sieve'
import type { Pack } from '#src/pack'
import { type FigureRules, readFigure } from './figures.ts'
import type { HolidayRule, Holidays } from './holidays.ts'
import type { Atoms, Captured, Reading } from './matcher.ts'
import { grouped, type NumberPart, numberWords, romanValue } from './number-words.ts'
import { holidaysSchema, type Numerals, numeralsSchema, type Timexes } from './schema.ts'

/** What words of a language can be in a temporal expression. */
export interface Lexicon {
  readonly holidays: Holidays
  /** Folded tokens of a literal of the packs. */
  readonly tokens: (literal: string) => readonly string[]
  /** Whether the folded token is a word of some category or pattern. */
  readonly has: (token: string) => boolean
  /** Every reading of what begins at token `at`; `capital` tells whether the token at an index is capitalised in the text. */
  readonly readings: (tokens: readonly string[], at: number, end: number, capital: (at: number) => boolean) => readonly Reading[]
  readonly figure: (token: string) => boolean
  readonly is: (category: string, token: string) => boolean
}

interface Entry extends Reading {
  /** Only where the word has a capital: `March`, `Sat.`. */
  readonly capital: boolean
}

interface Word {
  /** Readings of the word alone. */
  readonly alone: readonly Entry[]
  readonly needsCapital: boolean
  /** Longer forms that begin with it. */
  readonly longer: readonly { readonly rest: readonly string[]; readonly entry: Entry }[]
  readonly number: NumberPart | undefined
}

const NONE: readonly Reading[] = []

/** Categories that the engine fills itself: from figures, number words, the calendar and the feasts. */
const ENGINE = [
  'count',
  'day',
  'nth',
  'ordinal',
  'hour',
  'minute',
  'yy',
  'year',
  'anyYear',
  'hhmm',
  'clock',
  'elapsed',
  'dotted',
  'date',
  'dayMonth',
  'isoMonth',
  'compactDate',
  'decade',
  'shortDecade',
  'glued',
  'rough',
  'month',
  'month!',
  'weekday',
  'weekday!',
  'holiday',
  'roman',
  'name',
] as const

/** Compiles the word lists of a pack. `literals` are the words of the patterns. */
export const lexiconOf = (pack: Pack, timexes: Timexes, atoms: Atoms, literals: ReadonlySet<string>): Lexicon => {
  const { rules } = readTokenRules(pack)
  const calendar = readCalendar(pack).value
  const numerals = pack.read('numerals', numeralsSchema).value
  const tokens = (literal: string): readonly string[] => tokenize(literal, rules).folded
  const words = new Map<
    string,
    { alone: Entry[]; longer: { rest: readonly string[]; entry: Entry }[]; number: NumberPart | undefined; needsCapital: boolean }
  >()
  const wordAt = (token: string): NonNullable<ReturnType<typeof words.get>> => {
    let word = words.get(token)
    if (!word) {
      word = { alone: [], longer: [], number: undefined, needsCapital: false }
      words.set(token, word)
    }
    return word
  }
  const categoryOf = new Map<string, Set<string>>()
  const add = (category: string, form: string, value: Captured, capital = false): void => {
    const [first, ...rest] = tokens(form)
    if (first === undefined) return
    const id = atoms.known(`<${category}`)
    if (rest.length === 0) {
      const set = categoryOf.get(category) ?? new Set()
      categoryOf.set(category, set.add(first))
    }
    const word = wordAt(first)
    if (id === undefined) return
    const entry = { atom: id, length: rest.length + 1, value, capital }
    if (capital) word.needsCapital = true
    if (rest.length === 0) word.alone.push(entry)
    else word.longer.push({ rest, entry })
    // Headlines in capitals drop accents, and capitals alone do: FEVRIER, Eté.
    if (rest.length > 0 || first.length < 3) return
    for (const bare of new Set([foldAccents(first), foldAccents(first.charAt(0)) + first.slice(1)])) {
      if (bare === first) continue
      const plain = wordAt(bare)
      plain.needsCapital = true
      plain.alone.push({ ...entry, capital: true })
    }
  }

  const homographs = new Set(timexes.homographs.map(fold))
  for (const [category, lists] of [
    ['month', calendar.months],
    ['weekday', calendar.weekdays],
  ] as const) {
    for (const [index, forms] of lists.entries()) {
      for (const form of forms) {
        add(category, form, index + 1, calendar.capitalised)
        if (!homographs.has(fold(form))) add(`${category}!`, form, index + 1, calendar.capitalised)
      }
    }
  }
  for (const [category, values] of Object.entries(timexes.words))
    for (const [value, forms] of Object.entries(values)) for (const form of forms) add(category, form, /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value)

  const holidays = new Map<string, HolidayRule>()
  for (const [name, { names, on }] of Object.entries(pack.read('holidays', holidaysSchema).value)) {
    holidays.set(name, on as HolidayRule)
    for (const form of names) add('holiday', form, name, /^\p{Lu}/u.test(form))
  }

  addNumerals(numerals, add, (form, part) => {
    const [token, ...rest] = tokens(form)
    if (token === undefined) return
    if (rest.length > 0) throw new Error(`number word “${form}” is more than one token`)
    wordAt(token).number = part
  })
  for (const literal of literals) {
    const id = atoms.known(`=${literal}`)
    if (id !== undefined) wordAt(literal).alone.push({ atom: id, length: 1, value: literal, capital: false })
  }

  const figureRules: FigureRules = {
    decimal: numerals.decimal,
    order: calendar.numeric_order,
    ordinals: new Set(numerals.ordinal_endings.map(fold)),
    hours: new Set(numerals.hour_letters.map(fold)),
    halfDays: new Map([
      ...numerals.half_days.am.map((form) => [fold(form), 'am'] as const),
      ...numerals.half_days.pm.map((form) => [fold(form), 'pm'] as const),
    ]),
    units: new Map(Object.entries(timexes.words.gluedUnit ?? {}).flatMap(([unit, forms]) => forms.map((form) => [fold(form), unit] as const))),
  }
  const joins = new Set(numerals.joins.flatMap(tokens))
  const count = atoms.known('<count')
  const readings = readingsWith(words, figureRules, atoms, joins, count)
  return {
    holidays,
    tokens,
    has: (token) => words.has(token),
    readings,
    figure: (token) => readFigure(token, figureRules).length > 0,
    is: (category, token) => categoryOf.get(category)?.has(token) ?? false,
  }
}

/** Every category name that patterns may use, before the lexicon is compiled. */
export const categoryNames = (timexes: Timexes): ReadonlySet<string> => new Set([...ENGINE, ...Object.keys(timexes.words)])

const addNumerals = (
  numerals: Numerals,
  add: (category: string, form: string, value: Captured) => void,
  part: (form: string, part: NumberPart) => void,
): void => {
  for (const [value, forms] of Object.entries(numerals.units)) for (const form of forms) part(form, { value: Number(value), scale: false })
  for (const [value, forms] of Object.entries(numerals.scales)) for (const form of forms) part(form, { value: Number(value), scale: true })
  for (const [value, forms] of Object.entries(numerals.ordinals))
    for (const form of forms) {
      add('ordinal', form, Number(value))
      if (Number(value) <= 31) add('nth', form, Number(value))
    }
  for (const [value, forms] of Object.entries(numerals.rough)) for (const form of forms) add('rough', form, { count: Number(value), mod: 'APPROX' })
}

const readingsWith = (
  words: ReadonlyMap<string, Word>,
  rules: FigureRules,
  atoms: Atoms,
  joins: ReadonlySet<string>,
  count: number | undefined,
): Lexicon['readings'] => {
  const roman = atoms.known('<roman')
  const name = atoms.known('<name')
  const named: readonly Reading[] = name === undefined ? NONE : [{ atom: name, length: 1, value: 'name' }]
  const mayBeWord = wordSieve(words.keys())
  return (tokens, at, end, capital) => {
    const token = tokens[at] as string
    const first = token.charCodeAt(0)
    const word = mayBeWord(token) ? words.get(token) : undefined
    if (first >= 0x30 && first <= 0x39) {
      const out: Reading[] = word ? [...word.alone] : []
      for (const [category, value] of readFigure(token, rules)) {
        const atom = atoms.known(`<${category}`)
        if (atom !== undefined) out.push({ atom, length: 1, value })
      }
      if (count !== undefined) grouped(tokens, at, end, words, count, out)
      return out
    }
    if (!word) {
      if (roman !== undefined && (first === 0x78 || first === 0x76 || first === 0x69)) {
        const value = romanValue(token)
        if (value > 0) return [{ atom: roman, length: 1, value }]
      }
      return capital(at) ? named : NONE
    }
    if (word.longer.length === 0 && !word.number && (!word.needsCapital || capital(at))) return word.alone
    const out: Reading[] = []
    for (const entry of word.alone) if (!entry.capital || capital(at)) out.push(entry)
    for (const { rest, entry } of word.longer) {
      if (at + rest.length >= end || (entry.capital && !capital(at))) continue
      if (rest.every((next, index) => tokens[at + 1 + index] === next)) out.push(entry)
    }
    if (word.number && count !== undefined) numberWords(tokens, at, end, words, joins, count, out)
    return out
  }
}
