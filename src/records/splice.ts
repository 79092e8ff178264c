/**
 * A record's file with what changed in it and every other byte as it was, comments and line ends too: `before` is the record as
 * this tool would write it, `after` the one to be written. Both and the file are compared key by key of the first level.
 */
export const splice = (file: string, before: string, after: string): string => {
  const written = sections(file)
  const old = sections(before)
  const wanted = sections(after)
  // Not written by this tool (all on one line, keys in quotation marks): nothing to keep the place of.
  if ([...old.keys()].some((key) => !written.has(key))) return after
  return [...wanted].map(([key, text]) => (old.get(key) === text ? (written.get(key) ?? text) : text)).join('')
}

/** The lines of each key of the first level; what stands before the first is with it. */
const sections = (yaml: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  let key: string | undefined
  let lead = ''
  for (const line of yaml.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const [, next] = /^([a-z]+):/.exec(line) ?? []
    if (next !== undefined) key = next
    if (key === undefined) lead += line
    else {
      found.set(key, (found.get(key) ?? '') + lead + line)
      lead = ''
    }
  }
  return found
}
