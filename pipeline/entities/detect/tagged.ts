import { type Reading, Shape } from '../reading.ts'
import type { Tagger } from '../tagged-span.ts'
import { type Candidate, engineRule } from './candidate.ts'

const TAGGED = engineRule('tagger', 'tagger/tagger')

/** What the trained tagger takes for names, as candidates that stand before those of shape. */
export const tagged = ({ segmentation, shapes, shouted }: Reading, tagger: Tagger): readonly Candidate[] =>
  tagger.tag(segmentation).map(({ firstToken, endToken, type, score }) => ({
    firstToken,
    endToken,
    type,
    kind: endToken === firstToken + 1 && shapes[firstToken] === Shape.capitals && shouted[firstToken] === 0 ? 'acronym' : 'name',
    certainty: 0.8 + score * 0.19,
    by: TAGGED,
  }))
