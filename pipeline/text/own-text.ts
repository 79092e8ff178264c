/** The same text, holding on to no other: what is kept beyond a document must not be a slice of it, which would keep all of it in memory. */
export const ownText = (text: string): string => (text.length < SHORT ? text : ` ${text}`.slice(1))

/** Slices shorter than this are copies. */
const SHORT = 13
