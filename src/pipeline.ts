import { ConfigurationError } from './configuration-error.ts'
import type { Diagnostic, Report } from './diagnostics.ts'
import { type Document, type LayerName, type Layers, openDocument, type Source } from './document.ts'
import type { Stage } from './stage.ts'

export interface Timing {
  readonly stage: string
  readonly milliseconds: number
}

/**
 * Stages in order. `use` compiles only where every layer that the stage needs is already there and none that it adds is
 * (tests/kernel/pipeline.types.ts holds it to that).
 */
export interface Pipeline<Have extends LayerName> {
  readonly stages: readonly string[]
  readonly use: <Needs extends LayerName, Adds extends LayerName>(
    stage: [Needs] extends [Have] ? ([Extract<Adds, Have>] extends [never] ? Stage<Needs, Adds> : never) : never,
  ) => Pipeline<Have | Adds>
  /** Runs the stages. `clock` is called around each stage where given (bench/), never otherwise. */
  readonly run: (source: Source, diagnostics?: readonly Diagnostic[], watch?: Watch) => Document<Have>
}

export interface Watch {
  readonly now: () => number
  readonly record: (timing: Timing) => void
}

/** A stage threw: a defect, told of the one dispatch that shows it. */
export class StageError extends Error {
  override readonly name = 'StageError'

  constructor(stage: string, cause: unknown) {
    super(`the ${stage} stage failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

/** @throws StageError, or the ConfigurationError of the caller's own options. */
const annotate = (stage: AnyStage, document: Document<LayerName>, report: Report): Pick<Layers, LayerName> => {
  try {
    return stage.annotate(document, report)
  } catch (error) {
    throw error instanceof ConfigurationError ? error : new StageError(stage.name, error)
  }
}

type AnyStage = Stage<LayerName, LayerName>

const compose = <Have extends LayerName>(stages: readonly AnyStage[]): Pipeline<Have> => ({
  stages: stages.map((stage) => stage.name),
  use: (stage) => compose([...stages, stage as unknown as AnyStage]),
  run: (source, diagnostics = [], watch) => {
    const found: Diagnostic[] = [...diagnostics]
    let document = openDocument(source, diagnostics) as Document<LayerName>
    for (const stage of stages) {
      const begun = watch?.now() ?? 0
      const added = annotate(stage, document, (diagnostic) => found.push(diagnostic))
      watch?.record({ stage: stage.name, milliseconds: watch.now() - begun })
      const layers: Layers = Object.freeze({ ...document.layers, ...added })
      document = Object.freeze({ ...document, layers, diagnostics: Object.freeze([...found]) })
    }
    return document as unknown as Document<Have>
  },
})

/** A pipeline with no stage yet. */
export const pipeline = (): Pipeline<never> => compose<never>([])
