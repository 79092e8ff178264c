import * as z from 'zod'
import { readCalendar } from '#pipeline/languages/schema/calendar'
import { readTokenRules } from '#pipeline/languages/schema/token-rules'
import { fold } from '#pipeline/text/fold'
import { type PhraseIndex, phraseIndex } from '#pipeline/text/phrase-index'
import { BARE_RULES, type TokenRules, tokenize } from '#pipeline/text/tokenize'
import type { Pack } from '#src/pack'
import type { Rule } from '#src/rule'

/** What a header word announces. */
export type LabelKind = 'date' | 'updated' | 'byline' | 'title' | 'place' | 'agency' | 'banner' | 'other'

const words = z.array(z.string().min(1))

const labels = z.strictObject({
  /** The words, each possibly several, without a colon. */
  words: words.min(1),
  examples: words.min(1),
  not: words.exactOptional(),
})

const headerSchema = z.strictObject({
  /** Before the date of the dispatch: `Publié le 3 mars`, `date 2024-11`. */
  date: labels,
  /** Before the date of its last change. */
  updated: labels,
  /** Before its author. */
  byline: labels,
  /** Before a colon and a value: the rest of the line is that value. */
  title: labels,
  place: labels,
  agency: labels,
  other: labels,
  /** What marks a dispatch and says nothing of its news: `For immediate release`. */
  banner: labels,
  /** Lines that begin so are links and credits, no copy. */
  furniture: labels,
  /** Lines that consist of this alone. */
  furniture_lines: labels,
  /** Articles and prepositions before a date: `le 3 mars`. */
  before_date: words,
  /** Between a date and its time: `à`. */
  before_time: words,
  /** Between the day and its month: `3rd of March`. */
  before_month: words,
  /** Endings of a day's number: `1er`, `3rd`. */
  day_endings: words,
  /** Marks of the hour: `14h05`. */
  hour_marks: words,
  am: words,
  pm: words,
  /** Small words inside the name of a place or person: `Rio de Janeiro`. */
  particles: words,
  between_authors: words,
  /** Between an author and the place, function or agency. */
  after_author: words,
  /** Sections and sports set before copy as a place would be: `TENNIS - …`. */
  not_places: words,
})

export interface Label {
  readonly kind: LabelKind
  readonly by: Rule
}

/** The header words of one language, or of none. */
export interface HeaderWords {
  readonly rules: TokenRules
  readonly labels: PhraseIndex<Label>
  readonly furniture: PhraseIndex<Rule>
  readonly furnitureLines: PhraseIndex<Rule>
  /** The first two letters of all furniture: most lines are told apart by them without being tokenised. */
  readonly furnitureStarts: ReadonlySet<string>
  /** 1 to 12. */
  readonly months: PhraseIndex<number>
  readonly weekdays: PhraseIndex<number>
  readonly dayFirst: boolean
  readonly beforeDate: ReadonlySet<string>
  readonly beforeTime: ReadonlySet<string>
  readonly beforeMonth: ReadonlySet<string>
  readonly dayEndings: ReadonlySet<string>
  readonly hourMarks: ReadonlySet<string>
  readonly am: ReadonlySet<string>
  readonly pm: ReadonlySet<string>
  readonly particles: ReadonlySet<string>
  readonly betweenAuthors: ReadonlySet<string>
  readonly afterAuthor: ReadonlySet<string>
  readonly notPlaces: ReadonlySet<string>
  /** Of a date that its form alone tells: a written date, a numeric one. */
  readonly calendar: Rule
}

const none: ReadonlySet<string> = new Set()

/** A dispatch in a language without a pack: ISO, RFC 2822 and numeric dates are still read; most of the world writes the day first. */
export const BARE_HEADER_WORDS: HeaderWords = {
  rules: BARE_RULES,
  labels: phraseIndex<Label>([]),
  furniture: phraseIndex<Rule>([]),
  furnitureLines: phraseIndex<Rule>([]),
  furnitureStarts: none,
  months: phraseIndex<number>([]),
  weekdays: phraseIndex<number>([]),
  dayFirst: true,
  beforeDate: none,
  beforeTime: none,
  beforeMonth: none,
  dayEndings: none,
  hourMarks: new Set(['h']),
  am: none,
  pm: none,
  particles: none,
  betweenAuthors: none,
  afterAuthor: none,
  notPlaces: none,
  calendar: { name: 'dispatch/calendar', at: 'pipeline/dispatch/written-date.ts' },
}

const LABEL_KINDS: readonly LabelKind[] = ['date', 'updated', 'byline', 'title', 'place', 'agency', 'banner', 'other']

/** Reads `dispatch-headers.yaml` and the calendar of a pack. */
export const readHeaderWords = (pack: Pack): HeaderWords => {
  const file = pack.read('dispatch-headers', headerSchema)
  const { value } = file
  const calendar = readCalendar(pack)
  const { rules } = readTokenRules(pack)
  const tokens = (phrase: string): readonly string[] => tokenize(phrase, rules).folded
  const rule = (kind: string, index: number): Rule => file.rule(`dispatch/${kind}`, [kind, 'words', index])
  const phrases = <T>(list: readonly string[], make: (index: number) => T): (readonly [readonly string[], T])[] =>
    list.map((phrase, index) => [tokens(phrase), make(index)] as const)
  const named = (forms: readonly (readonly string[])[]): PhraseIndex<number> =>
    phraseIndex(
      forms.flatMap((list, index) => [...new Set(list.flatMap((form) => [form, form.replace(/\.$/, '')]))].map((form) => [tokens(form), index + 1] as const)),
    )
  const set = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(fold))
  return {
    rules,
    labels: phraseIndex(LABEL_KINDS.flatMap((kind) => phrases(value[kind].words, (index): Label => ({ kind, by: rule(kind, index) })))),
    furniture: phraseIndex(phrases(value.furniture.words, (index) => rule('furniture', index))),
    furnitureLines: phraseIndex(phrases(value.furniture_lines.words, (index) => rule('furniture_lines', index))),
    furnitureStarts: set([...value.furniture.words, ...value.furniture_lines.words].map((phrase) => phrase.slice(0, 2))),
    months: named(calendar.value.months),
    weekdays: named(calendar.value.weekdays),
    dayFirst: calendar.value.numeric_order === 'day',
    beforeDate: set(value.before_date),
    beforeTime: set(value.before_time),
    beforeMonth: set(value.before_month),
    dayEndings: set(value.day_endings),
    hourMarks: set(value.hour_marks),
    am: set(value.am),
    pm: set(value.pm),
    particles: set(value.particles),
    betweenAuthors: set(value.between_authors),
    afterAuthor: set(value.after_author),
    notPlaces: set(value.not_places),
    calendar: calendar.rule('dispatch/calendar', ['months']),
  }
}
