import * as z from 'zod'
import { fold } from '#pipeline/text/fold'
import { ConfigurationError } from '#src/configuration-error'
import type { Pack } from '#src/pack'

/** One inflected form of a verb, read off it. Without a person, every person has this form. */
export interface VerbForm {
  readonly mood: 'finite' | 'participle-past' | 'participle-present' | 'infinitive' | 'imperative'
  readonly tense?: Tense
  readonly person?: 1 | 2 | 3
  readonly number?: 'singular' | 'plural'
  readonly gender?: 'f' | 'm'
}

export interface InflectedVerb extends VerbForm {
  /** Folded. */
  readonly word: string
}

const TENSES = ['present', 'imperfect', 'past', 'future', 'conditional', 'subjunctive'] as const

export type Tense = (typeof TENSES)[number]

/** Six persons (1st singular to 3rd plural), or one form for all; `a|b` where two are written, '-' where there is none. */
const persons = z.union([z.string(), z.array(z.string()).length(6)])
/** A stem and the name of a list of endings. */
const stemmed = z.strictObject({ stem: z.string(), endings: z.string() })
const cell = z.union([persons, stemmed])

const paradigmSchema = z.strictObject({
  name: z.string(),
  /** What the dictionary form ends in, and the paradigm takes off. `*` stands for a run of consonants, kept as `*` in the forms. */
  ending: z.string(),
  /** What `*` may stand for, where not any run of consonants. */
  wild: z.array(z.string()).exactOptional(),
  /** Only these verbs, where the ending alone does not tell. */
  verbs: z.array(z.string()).exactOptional(),
  /** A paradigm above it, whose forms stand where this one gives none. Both take off the same ending. */
  like: z.string().exactOptional(),
  present: cell.exactOptional(),
  imperfect: cell.exactOptional(),
  past: cell.exactOptional(),
  future: cell.exactOptional(),
  conditional: cell.exactOptional(),
  subjunctive: cell.exactOptional(),
  /** Second person singular, first and second plural, or one form for all. */
  imperative: z.union([z.string(), z.array(z.string()).length(3)]).exactOptional(),
  /** Masculine and feminine singular, masculine and feminine plural, or one form for all. */
  'participle-past': z.union([z.string(), z.array(z.string()).length(4), stemmed]).exactOptional(),
  'participle-present': z.string().exactOptional(),
})

const conjugationSchema = z.strictObject({
  vowels: z.string().min(1),
  /** Lists of endings that paradigms add to a stem. `&` doubles the letter before it. */
  endings: z.record(z.string(), z.array(z.string())).exactOptional(),
  /** Tenses built alike in all paradigms, unless one says otherwise: the same stem with other endings. */
  derived: z.partialRecord(z.enum(TENSES), z.strictObject({ from: z.enum(TENSES), endings: z.string() })).exactOptional(),
  paradigms: z.array(paradigmSchema).min(1),
})

type Paradigm = z.infer<typeof paradigmSchema>

export interface Conjugation {
  readonly paradigms: readonly Paradigm[]
  readonly byName: ReadonlyMap<string, Paradigm>
  readonly endings: Readonly<Record<string, readonly string[]>>
  readonly derived: Partial<Record<Tense, { from: Tense; endings: string }>>
  readonly consonant: (letter: string) => boolean
}

/** Reads `conjugation.yaml`. @throws ConfigurationError where a paradigm or list of endings it refers to is missing. */
export const readConjugation = (pack: Pack): Conjugation => {
  const { value, rule } = pack.read('conjugation', conjugationSchema)
  const byName = new Map<string, Paradigm>()
  for (const [index, paradigm] of value.paradigms.entries()) {
    if (paradigm.like !== undefined && !byName.has(paradigm.like)) {
      throw new ConfigurationError(rule('', ['paradigms', index, 'like']).at, `no paradigm named ${paradigm.like} above`)
    }
    for (const tense of CELLS) {
      const cell = paradigm[tense]
      if (cell !== undefined && typeof cell === 'object' && 'endings' in cell && !value.endings?.[cell.endings]) {
        throw new ConfigurationError(rule('', ['paradigms', index, tense]).at, `no endings named ${cell.endings}`)
      }
    }
    byName.set(paradigm.name, paradigm)
  }
  const vowels = new Set(value.vowels)
  return {
    paradigms: value.paradigms,
    byName,
    endings: value.endings ?? {},
    derived: value.derived ?? {},
    consonant: (letter) => /\p{L}/u.test(letter) && !vowels.has(letter),
  }
}

const CELLS = [...TENSES, 'participle-past'] as const

const PERSONS = [
  { person: 1, number: 'singular' },
  { person: 2, number: 'singular' },
  { person: 3, number: 'singular' },
  { person: 1, number: 'plural' },
  { person: 2, number: 'plural' },
  { person: 3, number: 'plural' },
] as const

const AGREEMENTS = [
  { gender: 'm', number: 'singular' },
  { gender: 'f', number: 'singular' },
  { gender: 'm', number: 'plural' },
  { gender: 'f', number: 'plural' },
] as const

const COMMANDED = [PERSONS[1], PERSONS[3], PERSONS[4]] as const

/** All forms of the verb with this dictionary form, folded, its infinitive among them; none where no paradigm takes it. */
export const conjugate = (conjugation: Conjugation, lemma: string): readonly InflectedVerb[] => {
  const word = fold(lemma)
  const paradigm = paradigmOf(conjugation, word)
  if (!paradigm) return []
  const forms: InflectedVerb[] = [{ word, mood: 'infinitive' }]
  const add = (words: readonly string[], readings: readonly Omit<VerbForm, 'mood'>[], shared: Pick<VerbForm, 'mood' | 'tense'>): void => {
    const all = words.length === 1 ? [{}] : readings
    for (const [index, reading] of all.entries()) {
      for (const form of (words[index] ?? '-').split('|')) if (form !== '-') forms.push({ word: form, ...shared, ...reading })
    }
  }
  for (const tense of TENSES) add(cellForms(conjugation, paradigm, word, tense), PERSONS, { mood: 'finite', tense })
  add(cellForms(conjugation, paradigm, word, 'imperative'), COMMANDED, { mood: 'imperative' })
  add(cellForms(conjugation, paradigm, word, 'participle-past'), AGREEMENTS, { mood: 'participle-past' })
  add(cellForms(conjugation, paradigm, word, 'participle-present'), [], { mood: 'participle-present' })
  return forms
}

/** The paradigm that lists the verb, or else the unlisted one whose ending fits it with the most letters of its own. */
const paradigmOf = (conjugation: Conjugation, word: string): Paradigm | undefined => {
  let best: Paradigm | undefined
  for (const paradigm of conjugation.paradigms) {
    if (paradigm.verbs) {
      if (paradigm.verbs.some((verb) => fold(verb) === word)) return paradigm
    } else if ((!best || letters(paradigm) > letters(best)) && split(conjugation, paradigm, word)) best = paradigm
  }
  return best
}

const letters = ({ ending }: Paradigm): number => ending.length - (ending.includes('*') ? 1 : 0)

/** The part of the word before the paradigm's ending, and what `*` stands for. */
const split = ({ consonant }: Conjugation, { ending, wild }: Paradigm, word: string): { stem: string; star: string } | undefined => {
  const [before = '', after] = ending.split('*')
  if (after === undefined) return word.endsWith(ending) ? { stem: word.slice(0, word.length - ending.length), star: '' } : undefined
  if (!word.endsWith(after)) return undefined
  const end = word.length - after.length
  let start = end
  while (start > 0 && consonant(word.charAt(start - 1))) start--
  const star = word.slice(start, end)
  if (star === '' || (wild && !wild.includes(star)) || !word.slice(0, start).endsWith(before)) return undefined
  return { stem: word.slice(0, start - before.length), star }
}

type CellName = Tense | 'imperative' | 'participle-past' | 'participle-present'

/** The forms of one cell: one for all readings, or one a reading; none where the paradigm has no such cell. */
const cellForms = (conjugation: Conjugation, paradigm: Paradigm, word: string, name: CellName): readonly string[] => {
  const cell = paradigm[name] ?? derivedCell(conjugation, paradigm, name)
  if (cell === undefined) {
    const model = paradigm.like === undefined ? undefined : conjugation.byName.get(paradigm.like)
    return model ? cellForms(conjugation, model, word, name) : []
  }
  const parts = split(conjugation, paradigm, word)
  if (!parts) throw new Error(`the verb ${word} does not end in ${paradigm.ending}, as paradigm ${paradigm.name} needs`)
  const spell = (form: string): string => (form === '-' ? form : (parts.stem + form.replaceAll('*', parts.star)).replace(/(.)&/g, '$1$1').normalize('NFC'))
  const forms = typeof cell === 'string' ? [cell] : 'endings' in cell ? (conjugation.endings[cell.endings] ?? []).map((ending) => cell.stem + ending) : cell
  return forms.map((form) => form.split('|').map(spell).join('|'))
}

const derivedCell = ({ derived }: Conjugation, paradigm: Paradigm, name: CellName): { stem: string; endings: string } | undefined => {
  const rule = derived[name as Tense]
  const source = rule && paradigm[rule.from]
  return rule && source && typeof source === 'object' && 'endings' in source ? { stem: source.stem, endings: rule.endings } : undefined
}
