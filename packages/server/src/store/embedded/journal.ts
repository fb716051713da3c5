import { appendFileSync, closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs'

/** The log of one start of the server. */
export interface Journal {
  /** To give to the server as its output. */
  readonly fd: number
  /** What has been written since the opening. */
  sofar(): string
  close(): void
}

const largestBytes = 10_000_000
const tailBytes = 20_000

/** Opens the log at its end; one that has grown large is first put aside as `<path>.1`. */
export function openJournal(path: string): Journal {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > largestBytes) renameSync(path, `${path}.1`)
  const fd = openSync(path, 'a+', 0o600)
  const from = fstatSync(fd).size
  return {
    fd,
    sofar() {
      const start = Math.max(from, fstatSync(fd).size - tailBytes)
      const buffer = Buffer.alloc(tailBytes)
      return buffer.toString('utf8', 0, readSync(fd, buffer, 0, tailBytes, start))
    },
    close: () => closeSync(fd),
  }
}

/** A line of the supervisor's own. */
export function note(path: string, text: string): void {
  appendFileSync(path, `${new Date().toISOString()} supervisor: ${text}\n`, { mode: 0o600 })
}
