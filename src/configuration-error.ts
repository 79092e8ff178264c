/** A wrong pack, model, setting or option: found before any dispatch is read, ends the command with exit code 2. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
  /** `file:line:column` where known, else the option's or file's name. */
  readonly at: string

  constructor(at: string, message: string) {
    super(`${at}: ${message}`)
    this.at = at
  }
}
