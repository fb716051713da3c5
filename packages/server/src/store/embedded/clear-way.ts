import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Layout } from './layout.ts'

const orphanEndsWithinMs = 60_000

/**
 * What a killed supervisor or machine left in the way of a start: a server without supervisor is stopped, the
 * pid file of a dead one removed, though its number may be in use again. The caller holds the folder's lock.
 *
 * Backends that outlive their killed server are PostgreSQL's to notice, by the shared memory they hold; it
 * then refuses to start, for as long as they live.
 */
export async function clearWay(layout: Layout): Promise<void> {
  if (!existsSync('/proc/self/cwd')) return
  const file = join(layout.data, 'postmaster.pid')
  const pid = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : Number.NaN
  if (Number.isNaN(pid)) return
  const deadline = Date.now() + orphanEndsWithinMs
  if (worksIn(pid, layout.data)) process.kill(pid, 'SIGINT')
  while (worksIn(pid, layout.data)) {
    if (Date.now() > deadline) return
    await sleep(20)
  }
  rmSync(file, { force: true })
}

/** Not so for a zombie, or for another program that got the number since. */
function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder)
  } catch {
    return false
  }
}
