import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { engine } from '#pipeline/engine'
import { provenance } from '#pipeline/extract'
import { recordSchema } from '#pipeline/record/schema'
import { findInputs } from '#src/batch/inputs'
import { processDispatch } from '#src/batch/process-dispatch'
import { PACKAGE_ROOT } from '#src/package-root'
import { parseYaml } from '#src/yaml'

// Paths in records are those seen from the project's folder.
process.chdir(PACKAGE_ROOT)

const dispatches = [...findInputs(['corpus']).dispatches()]
const withoutProvenance = (yaml: string | undefined): string | undefined => yaml?.replace(/^provenance: .*\n/m, '')

/** The committed record, or an empty text that no record equals. */
const committed = (stem: string): string => {
  const path = join('output', `${stem}.yaml`)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

describe('output/ holds the records of corpus/ (else: npm run golden, read the diff, commit it with the reason)', () => {
  it.each(dispatches)('$stem', (dispatch) => {
    const { printed } = processDispatch(engine, dispatch, { action: { do: 'print', format: 'yaml' }, given: {}, embedText: false })
    expect(withoutProvenance(printed)).toBe(withoutProvenance(committed(dispatch.stem)))
    expect(recordSchema.safeParse(parseYaml(printed ?? '')).error).toBeUndefined()
  })

  it('and no other', () => {
    const stems = dispatches.map(({ stem }) => `${stem}.yaml`).sort()
    expect(globSync('**/*', { cwd: 'output' }).sort()).toEqual(stems)
  })

  it('stamped by the pipeline as it is (else: npm run golden, although no fact changed)', () => {
    const { tool, pipeline } = provenance()
    for (const { stem } of dispatches) expect(committed(stem)).toContain(`provenance: {tool: ${tool}, pipeline: ${pipeline}}`)
  })
})
