import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const above = (folder: string): string => {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('depeche: its own package.json is missing')
  return above(parent)
}

/** The folder of this package: the data of `pipeline/` lies under it whether the code runs from sources or from `dist/`. */
export const PACKAGE_ROOT: string = above(dirname(fileURLToPath(import.meta.url)))
