/** Writes pipeline/record/record.schema.json: npm run schema. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { recordJsonSchema } from '#pipeline/record/json-schema'
import { PACKAGE_ROOT } from '#src/package-root'

writeFileSync(join(PACKAGE_ROOT, 'pipeline/record/record.schema.json'), recordJsonSchema())
