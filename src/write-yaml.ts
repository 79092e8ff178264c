import { literalBlock, yamlString } from './yaml-string.ts'

/**
 * Which maps and sequences are written on one line: given the path of keys down to a node (sequence items as numbers). The path
 * is one array that changes as writing goes on.
 */
export type FlowStyle = (path: readonly PropertyKey[]) => boolean

/**
 * Writes plain data as YAML that YAML 1.1 and 1.2 readers read alike (`NO`, `2024-11-02` and `12:30` stay strings), keys in the
 * value's own order, no line folding, no anchors. By hand, because a record is small and of known shape: through a YAML
 * library's document this took longer than reading the dispatch. What it writes is held to the `yaml` package's reading of it,
 * under both versions, by a property test.
 */
export const writeYaml = (value: unknown, flow: FlowStyle): string => {
  if (!isCollection(value) || isEmpty(value)) return `${inline(value)}\n`
  const out: string[] = []
  block(value, 0, [], flow, out)
  return out.join('')
}

type Collection = readonly unknown[] | Readonly<Record<string, unknown>>

const isCollection = (value: unknown): value is Collection => typeof value === 'object' && value !== null

const isList = (value: Collection): value is readonly unknown[] => Array.isArray(value)

const isEmpty = (value: Collection): boolean => (isList(value) ? value.length === 0 : Object.keys(value).length === 0)

/** A map or list that is not empty, an item a line. The first line's indentation is already written. */
const block = (value: Collection, depth: number, path: PropertyKey[], flow: FlowStyle, out: string[]): void => {
  const indent = '  '.repeat(depth)
  let first = true
  const entry = (key: PropertyKey, lead: string, item: unknown): void => {
    out.push(first ? lead : indent + lead)
    first = false
    path.push(key)
    if (!isCollection(item) || isEmpty(item) || flow(path)) {
      const literal = typeof item === 'string' ? literalBlock(item, depth) : undefined
      out.push(' ', literal ?? inline(item), '\n')
    } else if (lead === '-') {
      out.push(' ')
      block(item, depth + 1, path, flow, out)
    } else {
      out.push('\n', '  '.repeat(depth + 1))
      block(item, depth + 1, path, flow, out)
    }
    path.pop()
  }
  if (isList(value)) for (const [index, item] of value.entries()) entry(index, '-', item)
  else for (const [key, item] of Object.entries(value)) entry(key, `${yamlString(key)}:`, item)
}

/** Anything on one line. */
const inline = (value: unknown): string => {
  if (typeof value === 'string') return yamlString(value)
  if (typeof value === 'number') return number(value)
  if (!isCollection(value)) return String(value)
  if (isList(value)) return `[${value.map(inline).join(', ')}]`
  return `{${Object.entries(value)
    .map(([key, item]) => `${yamlString(key)}: ${inline(item)}`)
    .join(', ')}}`
}

/** YAML 1.1 wants a point in a float with an exponent. */
const number = (value: number): string => {
  if (Number.isNaN(value)) return '.nan'
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf'
  const digits = Object.is(value, -0) ? '-0.0' : String(value)
  return digits.includes('e') && !digits.includes('.') ? digits.replace('e', '.0e') : digits
}
