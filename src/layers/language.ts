import type { Rule } from '../rule.ts'

export interface Language {
  /** ISO 639-1 where one exists, else ISO 639-3; `und` when undetermined. */
  readonly tag: string
  /** Probability-like, 0 to 1. */
  readonly confidence: number
  readonly by: Rule
}
