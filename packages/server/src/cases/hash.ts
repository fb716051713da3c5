import { hash } from 'node:crypto'

/** What an event is chained by: the hash of the one before, where it stands, and its exact text. */
export interface Link {
  organisation: string
  caseId: string
  version: number
  body: string
}

/**
 * The hash of an event, SHA-256 in hexadecimal over
 * `previous ⏎ organisation ⏎ case ⏎ version ⏎ body`; `previous` is empty for the first event of a case.
 */
export function chain(previous: string, { organisation, caseId, version, body }: Link): string {
  return hash('sha256', `${previous}\n${organisation}\n${caseId}\n${version}\n${body}`)
}
