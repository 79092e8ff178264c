import type { EntityType } from '#src/layers/entities'
import { type Reading, Shape } from '../reading.ts'
import type { Tagger } from '../tagged-span.ts'
import { type Candidate, engineRule } from './candidate.ts'

const TAGGED = engineRule('tagger', 'tagger/tagger')

/** Scores are probabilities: places and organisations less likely than this are more often wrong than missing. */
const LEAST: Readonly<Record<EntityType, number>> = { PER: 0, LOC: 0.4, ORG: 0.4, MISC: 0 }

/** What the trained tagger takes for names, as candidates that stand before those of shape. */
export const tagged = ({ segmentation, shapes, shouted }: Reading, tagger: Tagger): readonly Candidate[] =>
  tagger
    .tag(segmentation)
    .filter(({ type, score }) => score >= LEAST[type])
    .map(({ firstToken, endToken, type, score }) => ({
      firstToken,
      endToken,
      type,
      kind: endToken === firstToken + 1 && shapes[firstToken] === Shape.capitals && shouted[firstToken] === 0 ? 'acronym' : 'name',
      certainty: 0.8 + score * 0.19,
      by: TAGGED,
    }))
