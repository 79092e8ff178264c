import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PACKAGE_ROOT } from '#src/package-root'

/** A module at a place, one import in it, and whether the rules of ARCHITECTURE.md ("Imports") allow it. */
const CASES: readonly (readonly [at: string, code: string, allowed: boolean])[] = [
  ['src/a.ts', "import '#pipeline/engine'", false],
  ['src/b.ts', "import '../pipeline/engine.ts'", false],
  ['src/c.ts', "import './pipeline.ts'", true],
  ['src/commands/a.ts', "import '../pipeline.ts'", true],
  ['src/commands/b.ts', "import '../../pipeline/index.ts'", false],
  ['src/commands/c.ts', "import type { X } from '#pipeline/index'\nexport type Y = X", false],
  ['src/commands/d.ts', "import 'piscina'", false],
  ['src/commands/e.ts', "import 'yaml'", false],
  ['src/batch/a.ts', "import 'piscina'", true],
  ['src/batch/b.ts', "import 'p-queue'", true],
  ['src/batch/c.ts', "import 'yaml'", false],
  ['src/batch/d.ts', "import '#pipeline/engine'", false],
  ['src/yaml.ts', "import 'yaml'", true],
  ['src/cli.ts', "import '#pipeline/engine'", true],
  ['src/worker.ts', "import '#pipeline/engine'", true],
  ['pipeline/index.ts', "import './quotes/stage.ts'", true],
  ['pipeline/extract.ts', "import 'yaml'", false],
  ['pipeline/quotes/a.ts', "import '#pipeline/entities/stage'", false],
  ['pipeline/quotes/b.ts', "import '../entities/stage.ts'", false],
  ['pipeline/quotes/marks/c.ts', "import '../../entities/stage.ts'", false],
  ['pipeline/quotes/marks/d.ts', "import '../syntax/passage.ts'", true],
  ['pipeline/quotes/e.ts', "import '#pipeline/text/fold'", true],
  ['pipeline/quotes/f.ts', "import '#pipeline/languages/schema/calendar'", true],
  ['pipeline/quotes/g.ts', "import '#src/span'", true],
  ['pipeline/dates/a.ts', "import 'node:fs'", false],
  ['pipeline/dates/b.ts', "import { join } from 'node:path'\nexport const x = join('a')", true],
  ['pipeline/dates/c.ts', 'export const x = process.env', false],
  ['pipeline/dates/d.ts', 'export const x = performance.now()', false],
  ['pipeline/entities/a.ts', "import '../quotes/stage.ts'", false],
  ['pipeline/entities/detect/b.ts', "import '#pipeline/entities/reading'", true],
  ['src/cycle.ts', "import './elcyc.ts'", false],
  ['src/elcyc.ts', "import './cycle.ts'", false],
]

interface Report {
  readonly diagnostics: readonly { readonly category: string; readonly location: { readonly path: string } }[]
}

describe('import rules', () => {
  let folder = ''
  const reported = new Set<string>()

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'depeche-lint-'))
    const configuration = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'biome.json'), 'utf8')) as Record<string, unknown>
    // The folder is no repository; the schema's path would not be found from it.
    const { vcs: _vcs, $schema: _schema, ...rest } = configuration
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(rest))
    for (const [at, code] of CASES) {
      mkdirSync(dirname(join(folder, at)), { recursive: true })
      writeFileSync(join(folder, at), `${code}\n`)
    }
    const { diagnostics } = JSON.parse(lint(folder)) as Report
    for (const { category, location } of diagnostics) if (/noRestricted(Imports|Globals)|noImportCycles/.test(category)) reported.add(location.path)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(CASES)('%s: %s is allowed: %s', (at, _code, allowed) => {
    expect(reported.has(at)).toBe(!allowed)
  })
})

/** Biome exits with 1 where it finds anything: its report is on standard output all the same. */
const lint = (folder: string): string => {
  const require = createRequire(import.meta.url)
  const biome = join(dirname(require.resolve('@biomejs/biome/package.json')), 'bin/biome')
  try {
    return execFileSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}
