import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { boundToUs, watchOver } from './bound.ts'
import { EmbeddedError } from './embedded-error.ts'
import { explain } from './explain.ts'
import { openJournal } from './journal.ts'
import type { Layout } from './layout.ts'
import type { Order } from './messages.ts'
import { settings } from './settings.ts'

/** A running PostgreSQL server that takes connections. */
export interface Postmaster {
  /** Settles when it has ended, with how. */
  readonly ended: Promise<string>
  /** Ends it in order ("fast": running transactions are rolled back). */
  stop(): Promise<void>
}

/** Then the server is ended without a checkpoint; the next start recovers. */
const stopsWithinMs = 60_000

/** Starts PostgreSQL once. It may recover for a long time after a crash: there is no limit while it lives. */
export async function startPostmaster(layout: Layout, order: Order, port: number): Promise<Postmaster> {
  const journal = openJournal(layout.log)
  try {
    const [program, args] = boundToUs('INT', join(order.programs, 'bin/postgres'), [
      ...['-D', layout.data, '-p', `${port}`],
      ...Object.entries(settings(order.disposable)).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ])
    const child = spawn(program, args, { cwd: '/', stdio: ['ignore', journal.fd, journal.fd] })
    const ended = endOf(child)
    if (child.pid !== undefined) watchOver(child.pid)
    const how = await Promise.race([ended, untilReady(layout, child)])
    if (how === 'SIGKILL') throw killed()
    if (how !== undefined) throw explain(journal.sofar() || how, layout.folder)
    return { ended, stop: () => stop(child, ended) }
  } finally {
    journal.close()
  }
}

function killed(): EmbeddedError {
  return new EmbeddedError(
    'killed',
    'PostgreSQL was killed while it was starting.',
    'Start again. If the system kills it for want of memory, give the machine or the container more.',
  )
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGINT')
  const impatience = setTimeout(() => child.kill('SIGQUIT'), stopsWithinMs)
  await ended
  clearTimeout(impatience)
}

async function untilReady(layout: Layout, child: ChildProcess): Promise<undefined> {
  while (child.exitCode === null && child.signalCode === null && !isReady(layout, child)) await sleep(10)
  return undefined
}

/** As the server says itself: another one may listen on the port that it does not get. */
function isReady(layout: Layout, { pid }: ChildProcess): boolean {
  try {
    const lines = readFileSync(join(layout.data, 'postmaster.pid'), 'utf8').split('\n')
    return lines[0] === `${pid}` && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}
