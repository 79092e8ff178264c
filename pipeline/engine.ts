import type { Engine } from '#src/batch/engine'
import { parseYaml } from '#src/yaml'
import { annotate, load, provenance } from './extract.ts'
import { toRecord } from './record/record.ts'
import { type DispatchRecord, type ErrorRecord, errorRecordSchema, recordSchema, SCHEMA_NAME } from './record/schema.ts'
import { recordToYaml } from './record/write.ts'

/** The pipeline as the commands and their workers use it. */
export const engine: Engine = {
  load: () => {
    load()
  },
  annotate,
  record: (document, { embedText }) => toRecord(document, { ...provenance(), embedText }),
  failure: (source, error): ErrorRecord => ({ schema: SCHEMA_NAME, source, error, provenance: provenance() }),
  toYaml: (record) => recordToYaml(record as DispatchRecord | ErrorRecord),
  fromYaml: (yaml) => {
    const value = parseYaml(yaml)
    const failed = typeof value === 'object' && value !== null && 'error' in value
    return failed ? errorRecordSchema.parse(value) : recordSchema.parse(value)
  },
}
