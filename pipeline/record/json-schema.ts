import * as z from 'zod'
import { errorRecordSchema, recordSchema, SCHEMA_NAME } from './schema.ts'

/** The JSON Schema of what stands in a record file, made from the declaration that types it: record.schema.json holds it, as text. */
export const recordJsonSchema = (): string => {
  const schema = z.toJSONSchema(z.union([recordSchema, errorRecordSchema]), { target: 'draft-2020-12' })
  return `${JSON.stringify({ $schema: schema.$schema, title: SCHEMA_NAME, description: 'A record of depeche, or the error record in its place', ...schema }, null, 2)}\n`
}
