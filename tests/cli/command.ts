import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PACKAGE_ROOT } from '#src/package-root'

const CLI = join(PACKAGE_ROOT, 'dist/src/cli.js')

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder of its own, as the place where a user works; gone with `remove`. */
export interface Workplace {
  readonly folder: string
  readonly write: (path: string, content: string | Uint8Array) => void
  readonly read: (path: string) => string
  /** Every file below `path`, sorted, hidden ones too. */
  readonly list: (path: string) => readonly string[]
  readonly start: (...args: readonly string[]) => ChildProcess
  readonly run: (args: readonly string[], input?: string | Uint8Array) => Promise<Ended>
  readonly remove: () => void
}

export const openWorkplace = (files: Readonly<Record<string, string | Uint8Array>> = {}): Workplace => {
  const folder = mkdtempSync(join(tmpdir(), 'depeche-cli-'))
  const write: Workplace['write'] = (path, content) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  for (const [path, content] of Object.entries(files)) write(path, content)
  const start: Workplace['start'] = (...args) => spawn(process.execPath, [CLI, ...args], { cwd: folder, stdio: 'pipe' })
  return {
    folder,
    write,
    start,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    list: (path) =>
      readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, path).length + 1))
        .sort(),
    run: (args, input) => {
      const child = start(...args)
      const ended = whenEnded(child)
      child.stdin?.on('error', () => {})
      child.stdin?.end(input)
      return ended
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export const whenEnded = (child: ChildProcess): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }))
  })
