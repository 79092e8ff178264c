import type { Resolution, Speaker } from '#src/layers/quotes'
import type { Rule } from '#src/rule'
import type { Span } from '#src/span'

/**
 * The ways in which a speaker is found, each with the probability that it is the right one: fitted to the counts that
 * `bench/calibration.ts` gives on the development documents, smoothed by hand: a fit, not an independent check.
 */
const WAYS = {
  'person-name': ['name', 0.95],
  'other-name': ['name', 0.94],
  namesake: ['name', 0.6],
  acronym: ['acronym', 0.9],
  metonym: ['metonym', 0.8],
  'whose-words': ['nominal', 0.8],
  'government-of': ['metonym', 0.7],
  'published-by': ['nominal', 0.75],
  'part-of': ['nominal', 0.6],
  'office-of': ['nominal', 0.85],
  'office-like': ['nominal', 0.65],
  'organisation-like': ['nominal', 0.65],
  'organisation-before': ['nominal', 0.5],
  'same-noun': ['nominal', 0.75],
  'man-or-woman': ['nominal', 0.55],
  pair: ['nominal', 0.7],
  'document-before': ['nominal', 0.55],
  'one-of-two': ['nominal', 0.6],
  'pronoun-pair': ['pronoun', 0.75],
  'pronoun-speaker': ['pronoun', 0.88],
  'pronoun-subject': ['pronoun', 0.85],
  'pronoun-other': ['pronoun', 0.6],
  carried: ['carried', 0.75],
  repeated: ['carried', 0.8],
  anonymous: ['none', 0.9],
  unresolved: ['none', 0.75],
  unnamed: ['none', 0.8],
} as const satisfies Record<string, readonly [Resolution, number]>

export type Way = keyof typeof WAYS

/** Who a speaker was found to be, and how. */
export interface Answer {
  readonly entities: readonly number[]
  readonly way: Way
}

const RULES: ReadonlyMap<Way, Rule> = new Map(
  (Object.keys(WAYS) as Way[]).map((way) => [way, { name: `resolution/${way}`, at: 'pipeline/quotes/resolution/answer.ts' }]),
)

/** The answer as the quotes layer holds it. */
export const speakerOf = ({ entities, way }: Answer, span: Span | undefined): Speaker => {
  const [resolution, confidence] = WAYS[way]
  return { ...(span && { span: { start: span.start, end: span.end } }), entities, resolution, confidence, by: RULES.get(way) as Rule }
}
