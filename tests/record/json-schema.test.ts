import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordJsonSchema } from '#pipeline/record/json-schema'
import { PACKAGE_ROOT } from '#src/package-root'

describe('record.schema.json', () => {
  it('is what the declaration says (else: npm run schema)', () => {
    expect(readFileSync(join(PACKAGE_ROOT, 'pipeline/record/record.schema.json'), 'utf8')).toBe(recordJsonSchema())
  })
})
