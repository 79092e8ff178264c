import { DispatchError } from '../batch/dispatch-fault.ts'
import { type OpenedSource, readFileSource } from '../batch/read-source.ts'
import { ConfigurationError } from '../configuration-error.ts'
import type { Given } from '../document.ts'

/** Opens the one dispatch that a command is about. @throws ConfigurationError where it cannot be read: nothing else is left to do. */
export const openDispatch = (path: string, given: Given): OpenedSource => {
  try {
    return readFileSource({ from: 'file', uri: path, path, stem: path }, given)
  } catch (error) {
    if (error instanceof DispatchError) throw new ConfigurationError(path, error.message)
    throw error
  }
}
