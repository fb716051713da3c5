import { CallError } from '../call-error.ts'

/** An error that says what to do next, as one of the call. */
export function refused(error: unknown): never {
  const { help, message } = error as { help?: unknown; message: string }
  if (typeof help === 'string') throw new CallError(message, help)
  throw error
}
