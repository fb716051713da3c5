import type { Finding } from '../reading/finding.ts'

/** Something that a case can wait for without an end. */
export function endless(at: string, message: string, help: string): Finding {
  return { id: 'no-way-out', severity: 'warning', at, message, help }
}
