import { isMap, isNode, isScalar, isSeq, LineCounter, type Pair, parseDocument, visit, type YAMLMap } from 'yaml'
import { ConfigurationError } from './configuration-error.ts'

type Path = readonly PropertyKey[]

/** A YAML file read with its positions. Lines and columns are 1-based. */
export interface LocatedYaml {
  readonly file: string
  readonly value: unknown
  /** `file:line` of the node at `path`, or of its nearest parent that exists. */
  readonly at: (path: Path) => string
  /** `file:line:column` of the same. */
  readonly position: (path: Path) => string
}

/**
 * Reads YAML 1.2 text, keeping where each node stands.
 * @throws ConfigurationError at file:line:column on a syntax error, a duplicate key or an alias.
 */
export const readYaml = (file: string, text: string): LocatedYaml => {
  const lines = new LineCounter()
  // The library compares each key with all before it: its own check is quadratic in the keys of one map.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
  const [error] = document.errors
  if (error) {
    const { line, col } = lines.linePos(error.pos[0])
    throw new ConfigurationError(`${file}:${line}:${col}`, error.message)
  }
  const pairs = new Map<YAMLMap, ReadonlyMap<string, Pair>>()
  visit(document, {
    Map: (_key, map) => {
      const byKey = new Map<string, Pair>()
      for (const pair of map.items) {
        if (!isScalar(pair.key)) continue
        const key = String(pair.key.value)
        if (byKey.has(key)) {
          const { line, col } = lines.linePos(startOf(pair.key) ?? 0)
          throw new ConfigurationError(`${file}:${line}:${col}`, 'Map keys must be unique')
        }
        byKey.set(key, pair)
      }
      pairs.set(map, byKey)
    },
    Alias: (_key, alias) => {
      const { line, col } = lines.linePos(startOf(alias) ?? 0)
      throw new ConfigurationError(`${file}:${line}:${col}`, 'an alias (*): write the value out')
    },
  })
  const locate = (path: Path): { line: number; col: number } => {
    let node: unknown = document.contents
    let offset = startOf(node) ?? 0
    for (const key of path) {
      if (isMap(node)) {
        const pair = pairs.get(node)?.get(String(key))
        if (!pair) break
        offset = startOf(pair.key) ?? offset
        node = pair.value
      } else if (isSeq(node)) {
        node = node.items[Number(key)]
        offset = startOf(node) ?? offset
      } else break
    }
    return lines.linePos(offset)
  }
  return {
    file,
    value: document.toJS({ maxAliasCount: 0 }),
    at: (path) => `${file}:${locate(path).line}`,
    position: (path) => {
      const { line, col } = locate(path)
      return `${file}:${line}:${col}`
    },
  }
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)

/** Reads YAML that this project wrote (records, gold), without positions. @throws Error on a syntax error. */
export const parseYaml = (text: string): unknown => {
  const document = parseDocument(text, { prettyErrors: true })
  const [error] = document.errors
  if (error) throw error
  return document.toJS({ maxAliasCount: 0 })
}
