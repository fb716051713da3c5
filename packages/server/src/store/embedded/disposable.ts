import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { EmbeddedError } from './embedded-error.ts'
import type { Layout } from './layout.ts'
import { writeDurably } from './write-durably.ts'

const keptForMs = 24 * 60 * 60_000

/**
 * Data written without fsync are sound after any process was killed, but not after the machine went down:
 * throws away those of another boot. And those of yesterday, from which a sweeper of /tmp may have taken files.
 */
export function throwAwayIfDoubtful(layout: Layout): void {
  const made = statSync(layout.disposable, { throwIfNoEntry: false })
  const isOfToday = made !== undefined && Date.now() - made.mtimeMs < keptForMs
  if (!isOfToday || readFileSync(layout.disposable, 'utf8') !== bootId()) throwAway(layout)
}

/** Never what was not made to be thrown away. */
export function throwAway(layout: Layout): void {
  if (existsSync(layout.data) && !existsSync(layout.disposable)) {
    throw new EmbeddedError(
      'other_data',
      `The data in ${layout.data} were not made to be thrown away.`,
      'Choose another folder for a disposable server.',
    )
  }
  rmSync(layout.data, { recursive: true, force: true })
  writeDurably(layout.disposable, bootId())
}

/** What differs from boot to boot; where the system does not say, every start counts as one. */
function bootId(): string {
  const file = '/proc/sys/kernel/random/boot_id'
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : `${Date.now()}`
}
