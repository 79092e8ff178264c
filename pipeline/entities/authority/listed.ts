import type { EntityType, Links } from '#src/layers/entities'
import type { Rule } from '#src/rule'

/** An entity of the user's authority file. What is absent is left to the pipeline; `null` says that there is none. */
export interface Listed {
  readonly name: string
  readonly type: EntityType
  readonly subtype?: string | null
  /** The user's own identifier. */
  readonly id?: string
  readonly links?: Omit<Links, 'authority'>
  readonly gender?: 'f' | 'm'
  readonly number?: 'singular' | 'plural'
}

/** A written form of a listed entity: its name, an alias, or the name of what was merged into it. */
export interface Form {
  readonly text: string
  readonly listed: Listed
  /** Found in capitals and small letters alike. */
  readonly anyCase: boolean
  /** The line that says so. */
  readonly by: Rule
}

export interface Authority {
  readonly forms: readonly Form[]
  /** Strings that are never entities. */
  readonly blocked: readonly string[]
}
