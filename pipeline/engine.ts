import type { Engine } from '#src/batch/engine'
import { parseYaml, readYaml } from '#src/yaml'
import { readAuthority } from './entities/authority/read.ts'
import { annotate, type LoadOptions, load, provenance } from './extract.ts'
import { toRecord } from './record/record.ts'
import { type DispatchRecord, type ErrorRecord, errorRecordSchema, recordSchema, SCHEMA_NAME } from './record/schema.ts'
import { recordToYaml } from './record/write.ts'
import { resolveRecord } from './resolve-record.ts'

/** @throws Error where the value is no record and no error record. */
const fromValue = (value: unknown): DispatchRecord | ErrorRecord => {
  const failed = typeof value === 'object' && value !== null && 'error' in value
  return failed ? errorRecordSchema.parse(value) : recordSchema.parse(value)
}

/** What `load` was last asked for: the commands and their workers read with it. */
let options: LoadOptions = {}

/** The pipeline as the commands and their workers use it. */
export const engine: Engine = {
  load: (wanted = {}) => {
    options = wanted as LoadOptions
    load(options)
  },
  annotate: (source, diagnostics) => annotate(source, diagnostics, undefined, options),
  record: (document, { embedText }) => toRecord(document, { ...provenance(options), embedText }),
  failure: (source, error): ErrorRecord => ({ schema: SCHEMA_NAME, source, error, provenance: provenance(options) }),
  toYaml: (record) => recordToYaml(record as DispatchRecord | ErrorRecord),
  fromYaml: (yaml) => fromValue(parseYaml(yaml)),
  fromValue,
  resolve: (record, date) => resolveRecord(record as DispatchRecord, date),
  checkAuthority: (file, text) => {
    readAuthority(readYaml(file, text))
  },
}
