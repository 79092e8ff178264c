/**
 * What made an annotation: a named rule of a pack (`at` is its file and line), a rule of the engine (`at` is the module) or
 * a model (`at` is its file). Shared objects: an annotation points at its rule, it does not copy it.
 */
export interface Rule {
  readonly name: string
  readonly at: string
}
