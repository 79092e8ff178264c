import type { Gender } from '../lexicon/person-words.ts'

/** What mentions cover, by token. */
export interface Cover {
  /** The end of the mention at a token, or 0. */
  readonly mentionEnd: Int32Array
  /** The first token of the mention at a token; meaningful where `mentionEnd` is not 0. */
  readonly mentionStart: Int32Array
  /** 1 where the mention is a person's. */
  readonly isPerson: Uint8Array
  /** 1 where the mention is an organisation's. */
  readonly isBody: Uint8Array
  /** What is known of the gender of the person named at a token. */
  readonly genderAt: (token: number) => Gender | undefined
}
