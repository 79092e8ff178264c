import cliProgress from 'cli-progress'
import { plural, thousands } from './wording.ts'

/** Milliseconds between plain lines. */
const EVERY = 5000

export interface Progress {
  readonly step: () => void
  readonly stop: () => void
}

const SILENT: Progress = { step: () => {}, stop: () => {} }

/**
 * On a terminal a bar with rate and time left; otherwise a line every few seconds, none in a short run; with `quiet` nothing.
 * All on standard error. `total` is undefined where dispatches come from a stream.
 */
export const startProgress = (quiet: boolean, total: number | undefined): Progress => {
  if (quiet) return SILENT
  return process.stderr.isTTY && total !== undefined ? bar(total) : lines(total)
}

const bar = (total: number): Progress => {
  const begun = Date.now()
  let done = 0
  const single = new cliProgress.SingleBar({
    format: '{bar} {percentage}% | {value} of {total} | {rate}/s | {eta_formatted} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
    gracefulExit: false,
    stream: process.stderr,
  })
  single.start(total, 0, { rate: '–' })
  return {
    step: () => {
      single.update(++done, { rate: rateOf(done, begun) })
    },
    stop: () => single.stop(),
  }
}

const lines = (total: number | undefined): Progress => {
  const begun = Date.now()
  let done = 0
  let told = begun
  return {
    step: () => {
      done++
      const now = Date.now()
      if (now - told < EVERY) return
      told = now
      const of = total === undefined ? plural(done, 'dispatch', 'dispatches') : `${thousands(done)} of ${plural(total, 'dispatch', 'dispatches')}`
      const left = total === undefined ? '' : `, about ${Math.ceil(((now - begun) / 1000 / done) * (total - done))} s left`
      process.stderr.write(`${of}, ${rateOf(done, begun)}/s${left}\n`)
    },
    stop: () => {},
  }
}

const rateOf = (done: number, begun: number): string => {
  const seconds = (Date.now() - begun) / 1000
  return seconds < 0.5 ? '–' : thousands(Math.round(done / seconds))
}
