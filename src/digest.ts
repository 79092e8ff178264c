import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Every file below `folder` but hidden ones (what editors and systems leave), as paths with `/`, in code-unit order. */
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()

/**
 * The digest of everything in `folder` (names and bytes; line ends made LF, so that a checkout's setting does not matter):
 * `sha256:` and 64 hexadecimal digits. It changes whenever a fact in a record could.
 * @param counts which of its files count; all, where not given
 */
export const folderDigest = (folder: string, counts: (file: string) => boolean = () => true): string => {
  const hash = createHash('sha256')
  for (const file of filesBelow(folder).filter(counts)) {
    const bytes = readFileSync(join(folder, file))
    const content = /\.(ts|yaml|json)$/.test(file) ? Buffer.from(bytes.toString('utf8').replaceAll('\r\n', '\n')) : bytes
    hash.update(`${file}\n${content.length}\n`).update(content)
  }
  return `sha256:${hash.digest('hex')}`
}

/** The digest of the packs, models and settings in `folder`: what is read at run time. */
export const dataDigest = (folder: string): string => folderDigest(folder, (file) => !/\.[cm]?[jt]s$/.test(file))

/** The digest stated by the build beside the compiled pipeline, or else that of the sources in `folder`. */
export const statedDigest = (statement: string, folder: string): string =>
  existsSync(statement) ? readFileSync(statement, 'utf8').trim() : folderDigest(folder)
