/**
 * Held by the typecheck, not by the test runner: a wrong order of stages does not compile. Each `@ts-expect-error` is itself an
 * error where the line below it compiles.
 */
import { type Pipeline, pipeline } from '#src/pipeline'
import type { Stage } from '#src/stage'

declare const language: Stage<never, 'language'>
declare const dispatch: Stage<'language', 'dispatch'>
declare const segmentation: Stage<'language' | 'dispatch', 'segmentation'>
declare const both: Stage<'language', 'dispatch' | 'segmentation'>

export const inOrder: Pipeline<'language' | 'dispatch' | 'segmentation'> = pipeline().use(language).use(dispatch).use(segmentation)

export const twoLayersAtOnce: Pipeline<'language' | 'dispatch' | 'segmentation'> = pipeline().use(language).use(both)

// @ts-expect-error a layer it needs is not there yet
export const tooEarly = pipeline().use(dispatch)

// @ts-expect-error one of the two layers it needs is not there yet
export const halfTooEarly = pipeline().use(language).use(segmentation)

// @ts-expect-error the layer is already there
export const twice = pipeline().use(language).use(language)

// @ts-expect-error one of the layers it adds is already there
export const halfTwice = pipeline().use(language).use(dispatch).use(both)

// @ts-expect-error a stage may not read a layer that it does not say it needs
export const secret: Stage<'language', 'dispatch'> = { name: 'secret', annotate: ({ layers }) => ({ dispatch: layers.dispatch }) }

// @ts-expect-error a stage adds what it says it adds
export const empty: Stage<'language', 'dispatch'> = { name: 'empty', annotate: () => ({}) }

export const frozen: Stage<'language', 'dispatch'> = {
  name: 'frozen',
  annotate: (document) => {
    // @ts-expect-error documents are immutable
    document.text = ''
    // @ts-expect-error and so are their layers
    document.layers.language = { tag: 'fr', confidence: 1, by: { name: '', at: '' } }
    return { dispatch: { blocks: [] } }
  },
}
