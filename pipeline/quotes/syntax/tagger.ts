/**
 * Parts of speech after Universal Dependencies (UPOS), with verbs and auxiliaries told apart by form and relative words set
 * apart from other pronouns: what finding subjects and clauses asks of a word.
 */
export const TAGS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'AUX_INF',
  'AUX_PART',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'REL',
  'SCONJ',
  'SYM',
  'VERB',
  'VERB_GER',
  'VERB_INF',
  'VERB_PART',
  'X',
] as const

export type Tag = (typeof TAGS)[number]

/** Index of each tag in `TAGS`. */
export const TAG: Readonly<Record<Tag, number>> = Object.fromEntries(TAGS.map((tag, index) => [tag, index])) as Record<Tag, number>

/** Tags of closed classes: a word has one only where it was seen with one. */
export const CLOSED_TAGS: ReadonlySet<number> = new Set([
  TAG.ADP,
  TAG.AUX,
  TAG.AUX_INF,
  TAG.AUX_PART,
  TAG.CCONJ,
  TAG.DET,
  TAG.PART,
  TAG.PRON,
  TAG.REL,
  TAG.SCONJ,
])

/** Tags tokens [first, end), one sentence, into `tags` (indices into `TAGS`). */
export type Tagger = (texts: readonly string[], folded: readonly string[], first: number, end: number, tags: Uint8Array) => void
