import * as z from 'zod'

const words = z.array(z.string().min(1))

/** A category's words, by the value that a capture of them holds: `{day: [jour, jours]}`. Digits become numbers. */
const category = z.record(z.string().min(1), words)

/** Words or `<categories>`. */
const around = z.array(z.string().min(1))

const template = z.strictObject({
  /** Patterns (see pattern.ts), any of which may match. */
  match: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  /** Fields that the words of the pattern give, beside what is captured (see meaning.ts). */
  means: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']).exactOptional(),
  /** The one profile of settings.yaml under which it is used: ages are no durations to the French TimeBank. */
  only: z.enum(['guideline', 'timeml']).exactOptional(),
  /** Not where the word before or after is one of these. */
  unless: z.strictObject({ after: around.exactOptional(), before: around.exactOptional() }).exactOptional(),
  /** Only with a capital first letter, or only without. */
  capital: z.boolean().exactOptional(),
  /** Not before a plural noun that is counted: `2000 manifestants`. */
  uncounted: z.literal(true).exactOptional(),
  /** Texts with the expression in brackets, and its type and underspecified value. */
  examples: z.record(z.string().min(1), z.string().min(1)),
  /** Texts in which the template finds nothing. */
  not: words.exactOptional(),
})

export const timexesSchema = z.strictObject({
  /** Articles before dates, which the TimeML profile keeps inside the expression. */
  articles: words,
  /** Words before an expression that qualify it, by the TIMEX3 mod they give: `environ` APPROX. The TimeML profile keeps them inside. */
  modifiers: z.partialRecord(z.enum(['APPROX', 'MORE_THAN', 'LESS_THAN', 'EQUAL_OR_MORE', 'EQUAL_OR_LESS']), words),
  /** Months and weekdays that are other words too: matched by <month> and <weekday>, not by <month!> and <weekday!>. */
  homographs: words,
  /** Endings of words that are plural, and words with such an ending that are not: a number before a plural counts. */
  plurals: z.strictObject({ endings: words, except: words }),
  words: z.record(z.string().regex(/^[a-z]\w*$/), category),
  phrases: z.record(z.string().regex(/^[a-z][\w-]*$/), z.string().min(1)),
  templates: z.record(z.string().regex(/^[a-z0-9-]+$/), template),
})

export type Timexes = z.infer<typeof timexesSchema>

export const numeralsSchema = z.strictObject({
  decimal: z.enum([',', '.']),
  /** Number words under a hundred, by value. */
  units: z.record(z.string().regex(/^\d+$/), words),
  /** Words that multiply what stands before them: hundred, thousand, million. */
  scales: z.record(z.string().regex(/^\d+$/), words),
  /** Words between parts of a number: `vingt et un`. */
  joins: words,
  /** Ordinals in words, by value. */
  ordinals: z.record(z.string().regex(/^\d+$/), words),
  /** Endings of ordinals in figures. */
  ordinal_endings: words,
  /** Numbers said roughly, by value: `une dizaine`. */
  rough: z.record(z.string().regex(/^\d+$/), words),
  /** Letters between hours and minutes in figures. */
  hour_letters: words,
  /** Endings of clock times. */
  half_days: z.strictObject({ am: words, pm: words }),
})

export type Numerals = z.infer<typeof numeralsSchema>

const month = z.int().min(1).max(12)

export const holidaysSchema = z.record(
  z.string().regex(/^[a-z-]+$/),
  z.strictObject({
    names: words.min(1),
    on: z.union([
      z.strictObject({ month, day: z.int().min(1).max(31) }),
      z.strictObject({ easter: z.int() }),
      z.strictObject({ month, weekday: z.int().min(1).max(7), nth: z.int().min(-1).max(5), plus: z.int().exactOptional() }),
      z.strictObject({ islamic: z.strictObject({ month, day: z.int().min(1).max(30) }) }),
    ]),
  }),
)

/** Words and endings of verbs by the time they put an event in. */
const tense = z.strictObject({ words, endings: words, except: words })

export const tensesSchema = z.strictObject({
  /** Words, or two that stand side by side; a word listed here and under an `except` counts as listed here. */
  past: tense,
  future: tense,
  /** Words, or two side by side, that tell of the dates after them, not of those before: `since`, and verbs in the present that announce (`joue samedi`). */
  leading: z.strictObject({ past: words, future: words }),
  /** Verbs in the past whose infinitive is still to come (`a promis de venir`): the words between, the pronouns after these, how infinitives end. */
  prospective: z.strictObject({ words, links: words, clitics: words, endings: z.array(z.string()), except: words }),
  /** Words that open a noun phrase, and part a participle from auxiliaries further left. */
  nominal: words,
  /** Words that make a past participle after them say nothing of the past: `be`, `être`. */
  bare: words,
  /** Words before a date that something goes on to: `until`. Beside a verb in the past it still lies ahead. */
  limit: words,
  /** Words before a weekday that put it ahead: `called a strike for Monday`. */
  ahead: words,
  /** Words at which the search for a verb stops being sure: conjunctions, relative pronouns. */
  clause: words,
})
