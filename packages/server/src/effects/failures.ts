/** The effect can never come to anything as things stand: it is put with the dead letters at once. The message says what to do, and names no person. */
export class GiveUp extends Error {
  override name = 'GiveUp'
}

/** This attempt came to nothing, for a reason that can be told: it names no person. */
export class TryLater extends Error {
  override name = 'TryLater'
  /** Not before so many seconds have passed. */
  readonly seconds: number

  constructor(message: string, seconds = 0) {
    super(message)
    this.seconds = seconds
  }
}

/** It is not its turn yet: no attempt is counted. */
export class Postpone extends Error {
  override name = 'Postpone'
  readonly seconds: number

  constructor(seconds: number) {
    super(`Postponed for ${seconds} seconds.`)
    this.seconds = seconds
  }
}

/**
 * What is kept of a failure. Other people's messages can hold an address or a name ("550 no such user …"), so of those only the kind of failure, its
 * code and the place in our own sources remain.
 */
export function tellFailure(error: unknown): string {
  if (error instanceof GiveUp || error instanceof TryLater) return error.message
  if (!(error instanceof Error)) return 'Something was thrown that is no error.'
  const { code } = error as { code?: unknown }
  const place = /packages\/server\/src\/([\w/.-]+\.ts:\d+)/.exec(error.stack ?? '')?.[1]
  return [error.name, typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : '', place && `at ${place}`]
    .filter((part) => part)
    .join(' ')
}
