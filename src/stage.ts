import type { Report } from './diagnostics.ts'
import type { Document, LayerName, Layers } from './document.ts'

/**
 * One step of the pipeline. `annotate` is pure: no clock, randomness, environment, network or files, and its document is
 * never written to. It is a property, not a method: methods are bivariant, and a wrong order of stages would compile.
 */
export interface Stage<Needs extends LayerName, Adds extends LayerName> {
  readonly name: string
  readonly annotate: (document: Document<Needs>, report: Report) => Pick<Layers, Adds>
}
