import { EmbeddedError, type EmbeddedErrorCode } from './embedded-error.ts'

/** What the supervisor says to a process that uses the server: one JSON value per line, the last one holds. */
export type Message =
  | { readonly kind: 'progress'; readonly text: string }
  | {
      readonly kind: 'ready'
      readonly supervisor: number
      readonly port: number
      readonly url: string
      readonly adminUrl: string
    }
  | {
      readonly kind: 'failed'
      readonly code: EmbeddedErrorCode
      readonly message: string
      readonly help: string
      readonly said: string
    }
  /** On purpose; a connection that breaks without it means that the supervisor was killed. */
  | { readonly kind: 'stopped' }

/** What a supervisor is started with, as JSON in its one argument. */
export interface Order {
  readonly folder: string
  readonly programs: string
  readonly major: string
  readonly account?: { readonly uid: number; readonly gid: number }
  readonly port?: number
  readonly disposable: boolean
}

/** How a supervisor ends that found another one in its place. */
export const anotherSupervises = 75

export function encode(message: Message): string {
  return `${JSON.stringify(message)}\n`
}

/** Calls `each` for every whole message in what is fed to it. */
export function decoder(each: (message: Message) => void): (text: string) => void {
  let rest = ''
  return (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) each(JSON.parse(line))
  }
}

/** An error, to be thrown by those who wait; `fromFailed` makes it again. */
export function failed(error: EmbeddedError): Message & { kind: 'failed' } {
  const { code, message, help, cause } = error
  return { kind: 'failed', code, message, help, said: cause instanceof Error ? cause.message : '' }
}

export function fromFailed({ code, message, help, said }: Message & { kind: 'failed' }): EmbeddedError {
  return new EmbeddedError(code, message, help, said ? { cause: new Error(said) } : {})
}
