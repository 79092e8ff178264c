import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { ConfigurationError } from '#src/configuration-error'
import { type LocatedYaml, readYaml } from '#src/yaml'

/** In bytes: some hundred thousand names; each worker reads them. */
const LARGEST_AUTHORITY = 16 * 1024 * 1024

/** Reads a user's authority file; messages and rules name it as the user does. @throws ConfigurationError where it cannot be read or is not YAML. */
export const readAuthorityFile = (path: string): { readonly file: LocatedYaml; readonly sha256: string } => {
  const bytes = read(path)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ConfigurationError(path, 'is not UTF-8 text')
  }
  return { file: readYaml(path, text), sha256: createHash('sha256').update(bytes).digest('hex') }
}

const read = (path: string): Uint8Array => {
  try {
    const { size } = statSync(path)
    if (size > LARGEST_AUTHORITY) throw new ConfigurationError(path, `has ${size} bytes; an authority file has at most ${LARGEST_AUTHORITY}`)
    return readFileSync(path)
  } catch (error) {
    if (error instanceof ConfigurationError) throw error
    throw new ConfigurationError(path, `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`)
  }
}
