import { readTokenRules } from '#pipeline/languages/schema/token-rules'
import { fold } from '#pipeline/text/fold'
import { tokenize } from '#pipeline/text/tokenize'
import { ConfigurationError } from '#src/configuration-error'
import type { TimexType } from '#src/layers/dates'
import type { Pack } from '#src/pack'
import type { Rule } from '#src/rule'
import { categoryNames, type Lexicon, lexiconOf } from './lexicon.ts'
import { atomTable, type Matcher, matcherOf } from './matcher.ts'
import type { Fields } from './meaning.ts'
import { type Sequence, sequencesOf } from './pattern.ts'
import { timexesSchema } from './schema.ts'

/** A template of a pack, ready to be matched. */
export interface CompiledTemplate {
  readonly rule: Rule
  readonly means: Fields
  readonly type: TimexType | undefined
  readonly after: Neighbours | undefined
  readonly before: Neighbours | undefined
  readonly capital: boolean | undefined
  readonly uncounted: boolean
}

export interface Neighbours {
  readonly words: ReadonlySet<string>
  readonly categories: readonly string[]
}

/** Whose conventions of spans and values hold: GUIDELINES.md, or TimeML's annotation guidelines. */
export type Profile = 'guideline' | 'timeml'

/** Tokens that may stand before an expression, and the TIMEX3 mod that they give it. */
export interface Lead {
  readonly tokens: readonly string[]
  readonly mod?: string
}

/** The temporal grammar of one language. */
export interface Grammar {
  readonly lexicon: Lexicon
  readonly matcher: Matcher
  readonly templates: readonly CompiledTemplate[]
  readonly leads: { readonly articles: readonly Lead[]; readonly modifiers: readonly Lead[] }
  readonly plural: (token: string) => boolean
}

/** Compiles `timexes.yaml`, `numerals.yaml` and `holidays.yaml`. @throws ConfigurationError at the line of the template that is wrong. */
export const readGrammar = (pack: Pack, profile: Profile): Grammar => {
  const file = pack.read('timexes', timexesSchema)
  const timexes = file.value
  const { rules } = readTokenRules(pack)
  const language = {
    tokens: (literal: string): readonly string[] => tokenize(literal, rules).folded,
    phrases: new Map(Object.entries(timexes.phrases)),
    categories: categoryNames(timexes),
  }
  const atoms = atomTable()
  const sequences: (readonly Sequence[])[] = []
  const literals = new Set<string>()
  const used = Object.entries(timexes.templates).filter(([, template]) => template.only === undefined || template.only === profile)
  const templates = used.map(([name, template]): CompiledTemplate => {
    const rule = file.rule(`timexes/${name}`, ['templates', name])
    try {
      const expanded = [template.match].flat().flatMap((pattern) => sequencesOf(pattern, language))
      for (const { steps } of expanded) {
        for (const { atom } of steps) {
          atoms.id(atom)
          if (atom.startsWith('=')) literals.add(atom.slice(1))
        }
      }
      sequences.push(expanded)
    } catch (error) {
      throw new ConfigurationError(rule.at, (error as Error).message)
    }
    return {
      rule,
      means: template.means ?? {},
      type: template.type,
      after: neighbours(template.unless?.after),
      before: neighbours(template.unless?.before),
      capital: template.capital,
      uncounted: template.uncounted ?? false,
    }
  })
  const except = new Set(timexes.plurals.except.map(fold))
  const endings = timexes.plurals.endings
  return {
    lexicon: lexiconOf(pack, timexes, atoms, literals),
    matcher: matcherOf(sequences, atoms),
    templates,
    leads: {
      articles: timexes.articles.map((words) => ({ tokens: language.tokens(words) })),
      modifiers: Object.entries(timexes.modifiers)
        .flatMap(([mod, forms]) => forms.map((words): Lead => ({ tokens: language.tokens(words), mod })))
        .sort((a, b) => b.tokens.length - a.tokens.length),
    },
    plural: (token) => token.length > 3 && !except.has(token) && endings.some((ending) => token.endsWith(ending)),
  }
}

const neighbours = (list: readonly string[] | undefined): Neighbours | undefined =>
  list && {
    words: new Set(list.filter((word) => !/^<.*>$/.test(word)).map(fold)),
    categories: list.filter((word) => /^<.*>$/.test(word)).map((word) => word.slice(1, -1)),
  }
