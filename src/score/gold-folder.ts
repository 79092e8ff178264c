import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ConfigurationError } from '../configuration-error.ts'

const SUFFIX = '.gold.yaml'

export interface GoldFiles {
  /** Path of the `.gold.yaml`. */
  readonly gold: string
  /** Path of the dispatch beside it: the same name with another extension. */
  readonly dispatch: string
}

/**
 * The gold files in a folder and below, each with its dispatch, sorted by path.
 * @throws ConfigurationError where the folder cannot be read, holds no gold, or a gold file stands alone
 */
export const findGold = (folder: string): readonly GoldFiles[] => {
  if (!existsSync(folder)) throw new ConfigurationError(folder, 'there is no such folder')
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(SUFFIX))
    .sort()
  if (paths.length === 0) throw new ConfigurationError(folder, `holds no gold (*${SUFFIX})`)
  return paths.map((path) => {
    const gold = join(folder, path)
    const name = basename(path).slice(0, -SUFFIX.length)
    const sibling = readdirSync(dirname(gold))
      .sort()
      .find((file) => file.startsWith(`${name}.`) && !file.endsWith('.yaml') && file.slice(name.length + 1).split('.').length === 1)
    if (!sibling) throw new ConfigurationError(gold, `has no dispatch beside it (${name}.txt)`)
    return { gold, dispatch: join(dirname(gold), sibling) }
  })
}
