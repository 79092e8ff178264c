import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The `*.txt` files below `folder`, in code-unit order of their paths' names, folder by folder. Hidden folders and
 * `node_modules` are left out; links are followed, but for those that lead back up. Holds one folder's names a level.
 * @throws NodeJS.ErrnoException where a folder cannot be read
 */
export function* walkTexts(folder: string, above: readonly string[] = []): Generator<string> {
  const real = realpathSync(folder)
  if (above.includes(real)) return
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isSymbolicLink() ? leadsToFolder(path) : entry.isDirectory()) yield* walkTexts(path, [...above, real])
    else if (entry.name.endsWith('.txt')) yield path
  }
}

/** Whether a link leads to a folder; one that leads nowhere (or to itself) is a file that cannot be read, which its own record says. */
const leadsToFolder = (link: string): boolean => {
  try {
    return statSync(link).isDirectory()
  } catch {
    return false
  }
}
