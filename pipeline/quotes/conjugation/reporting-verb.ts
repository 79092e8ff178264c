import type { Rule } from '#src/rule'

/** The attitudes that a cue can take to what it reports: the closed list behind `Quote.stance`. */
export const STANCES = [
  'neutral',
  'assertive',
  'explaining',
  'revealing',
  'believing',
  'doubting',
  'denying',
  'agreeing',
  'conceding',
  'disagreeing',
  'critical',
  'praising',
  'accusing',
  'complaining',
  'regretting',
  'worrying',
  'rejoicing',
  'hoping',
  'requesting',
  'proposing',
  'ordering',
  'promising',
  'threatening',
  'warning',
  'predicting',
  'asking',
  'answering',
  'claiming',
  'joking',
  'emotive',
  'finding',
] as const

export type Stance = (typeof STANCES)[number]

/**
 * What a reporting verb can take as its content: a that-clause (`dit que`, `said that`, or a bare clause), an infinitive
 * (`dit avoir vu`, `promised to`), a quotation in marks beside it, an indirect question (`demande si`, `asked whether`), a quoted
 * object (`dénonce « … »`), a quoted predicate of its object (`qualifie X de « … »`, `called it "…"`), a noun phrase (`criticized the
 * plan`: under the profile `broad` alone).
 */
export type Frame = 'clause' | 'infinitive' | 'quotation' | 'interrogative' | 'object' | 'predicate' | 'phrase'

export interface ReportingVerb {
  /** Dictionary form, with its reflexive and its fixed words: `dire`, `se féliciter`, `faire savoir`, `point out`. */
  readonly lemma: string
  readonly frames: ReadonlySet<Frame>
  readonly stance: Stance
  /** Reports only with a reflexive before it (`se féliciter de ce que`); the reflexives are in `ReportingVerbs.reflexives`. */
  readonly pronominal: boolean
  /** Fixed folded tokens that follow the inflected one: `savoir` of `faire savoir`, `out` of `point out`. */
  readonly tail: readonly string[]
  /** Folded words that introduce its infinitive, '' for none: `['']` of `dit avoir vu`, `['de', "d'"]` of `promet de`. */
  readonly infinitive: readonly string[]
  /** Folded words that introduce the predicate: `de`, `comme`, `as`, '' for none. */
  readonly predicate: readonly string[]
  /** Folded words that introduce a noun phrase as its content, '' for none. */
  readonly objects: readonly string[]
  /** An adjective may stand between verb and content: `se dit convaincu que`, `is confident that`. */
  readonly attribute: boolean
  /** Whoever is told stands as an object between verb and content: `told reporters that`, `a prévenu le pays que`. */
  readonly addressee: boolean
  /** The subject of its passive is that of the infinitive: `the firm is said to be in talks`. */
  readonly raises: boolean
  readonly rule: Rule
}
