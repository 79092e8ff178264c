import { ExitCode } from './exit-code.ts'

/** Stops the work in hand and clears away what it has half written. Of the process, as signals are. */
let stopWork = async (): Promise<void> => {}
let ending = false

const end = (code: number): void => {
  if (ending) process.exit(code)
  ending = true
  stopWork().finally(() => process.exit(code))
}

let listening = false

/**
 * Says how to end in good order on Ctrl-C, or on a request to terminate; what is said last counts. A second Ctrl-C ends the
 * process at once.
 */
export const onInterruption = (stop: () => Promise<void>): void => {
  stopWork = stop
  if (listening) return
  listening = true
  process.on('SIGINT', () => end(ExitCode.interrupted))
  process.on('SIGTERM', () => end(ExitCode.terminated))
}

/** Ends the process, quietly and in good order, where nobody reads standard output any more: `depeche … | head` is no failure. */
export const endWhenUnread = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    end(ExitCode.fine)
  })
}
