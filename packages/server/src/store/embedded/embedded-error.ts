export type EmbeddedErrorCode =
  /** No programs for this platform, or they do not run on it. */
  | 'unsupported'
  /** The folder cannot be made, reached, written to, or is another user's. */
  | 'unusable_folder'
  | 'disk_full'
  | 'port_taken'
  /** Another PostgreSQL server has the data. */
  | 'in_use'
  /** The data are of another major version of PostgreSQL, or no PostgreSQL data. */
  | 'other_data'
  /** While it was starting. */
  | 'killed'
  | 'credentials_lost'
  | 'no_account'
  | 'failed'

/** The embedded server cannot be had: why not, and in `help` what to do next. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError'
  readonly code: EmbeddedErrorCode
  readonly help: string

  constructor(code: EmbeddedErrorCode, message: string, help: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.help = help
  }
}
