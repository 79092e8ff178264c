import { ExitCode } from './exit-code.ts'

/**
 * Ends the process in good order on Ctrl-C, on a request to terminate, and where nobody reads standard output any more
 * (quietly: `depeche … | head` is no failure). A second Ctrl-C ends it at once.
 * @param close stops work and clears away what is half written
 */
export const onInterruption = (close: () => Promise<void>): void => {
  let ending = false
  const end = (code: number) => (): void => {
    if (ending) process.exit(code)
    ending = true
    close().finally(() => process.exit(code))
  }
  process.on('SIGINT', end(ExitCode.interrupted))
  process.on('SIGTERM', end(ExitCode.terminated))
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    end(ExitCode.fine)()
  })
}
