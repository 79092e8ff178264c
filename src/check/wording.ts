/** At most this many characters of a text are shown. */
const SHOWN = 60

type RecordSpan = readonly [number, number]

export const shown = (text: string): string => `“${text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text}”`.replace(/\s+/g, ' ')

export const place = ([start, end]: RecordSpan): string => `[${start}, ${end}]`

export const labelled = ({ text, span }: { readonly text: string; readonly span: RecordSpan }): string => `${shown(text)} ${place(span)}`

/** `name: before → after`, or nothing where they are the same. */
export const moved = (name: string, before: string | undefined, after: string | undefined): readonly string[] =>
  before === after ? [] : [`${name} ${before ?? '(none)'} → ${after ?? '(none)'}`]

/** Items of a list that came or went: `alias “HTS” lost`. */
export const cameAndWent = (name: string, before: readonly string[], after: readonly string[]): readonly string[] => [
  ...before.filter((item) => !after.includes(item)).map((item) => `${name} ${item} lost`),
  ...after.filter((item) => !before.includes(item)).map((item) => `${name} ${item} gained`),
]
