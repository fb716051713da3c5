/** The call is wrong, not the policy: what is wrong with it, and what to do next. Ends with exit code 2. */
export class CallError extends Error {
  readonly help: string

  constructor(message: string, help: string) {
    super(message)
    this.help = help
  }
}
