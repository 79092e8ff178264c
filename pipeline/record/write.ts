import { type FlowStyle, writeYaml } from '#src/write-yaml'
import type { DispatchRecord, ErrorRecord } from './schema.ts'

const FLOW_KEYS: ReadonlySet<PropertyKey> = new Set(['source', 'language', 'span', 'aliases', 'links', 'cue', 'entities', 'candidates', 'error', 'provenance'])
const FLOW_ITEMS: ReadonlySet<PropertyKey> = new Set(['spans', 'mentions', 'roles', 'headings', 'diagnostics'])

/** One line for each source, span, mention, role and diagnostic: a fact that changes is a line that changes. */
const flow: FlowStyle = (path) => {
  const last = path.at(-1)
  if (path.length === 1 && last === 'entities') return false
  if (typeof last === 'number') return FLOW_ITEMS.has(path.at(-2) as PropertyKey)
  if (path[0] === 'dispatch') return path.length === 2 && last !== 'headings'
  return last !== undefined && (FLOW_KEYS.has(last) || (path[0] === 'quotes' && (last === 'speaker' || last === 'spans')))
}

export const recordToYaml = (record: DispatchRecord | ErrorRecord): string => writeYaml(record, flow)
