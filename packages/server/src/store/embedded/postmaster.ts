import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { boundToUs, watchOver } from './bound.ts'
import { type Credentials, urlOf } from './credentials.ts'
import { EmbeddedError } from './embedded-error.ts'
import { explain } from './explain.ts'
import { openJournal } from './journal.ts'
import type { Layout } from './layout.ts'
import type { Order } from './messages.ts'
import { settings } from './settings.ts'

/** A running PostgreSQL server that answers. */
export interface Postmaster {
  /** Settles when it has ended, with how. */
  readonly ended: Promise<string>
  /** Ends it in order ("fast": running transactions are rolled back). */
  stop(): Promise<void>
}

const patienceMs = 60_000

/** Starts PostgreSQL once. It may recover for a long time after a crash: there is no limit while it lives. */
export async function startPostmaster(
  layout: Layout,
  order: Order,
  port: number,
  { superuser }: Credentials,
): Promise<Postmaster> {
  const journal = openJournal(layout.log)
  try {
    const options = Object.entries(settings(order.disposable)).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ])
    const [program, args] = boundToUs('INT', join(order.programs, 'bin/postgres'), [
      '-D',
      layout.data,
      '-p',
      `${port}`,
      ...options,
    ])
    const child = spawn(program, args, { cwd: '/', stdio: ['ignore', journal.fd, journal.fd] })
    const ended = endOf(child)
    if (child.pid !== undefined) watchOver(child.pid)
    const url = urlOf('postgres', superuser, port, 'postgres')
    const how = await Promise.race([ended, untilAnswers(url, ended)]).catch((error) => {
      child.kill('SIGINT')
      throw error
    })
    if (how !== undefined) throw explain(journal.sofar() || how, layout.folder)
    return { ended, stop: () => stop(child, ended) }
  } finally {
    journal.close()
  }
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGINT')
  const impatience = setTimeout(() => child.kill('SIGQUIT'), patienceMs)
  await ended
  clearTimeout(impatience)
}

async function untilAnswers(url: string, ended: Promise<string>): Promise<undefined> {
  let over = false
  void ended.then(() => {
    over = true
  })
  while (!over && !(await answers(url))) await sleep(15)
  return undefined
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') throw wrongPassword(error)
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function wrongPassword(cause: unknown): EmbeddedError {
  return new EmbeddedError(
    'credentials_lost',
    'The database does not take the password in database/credentials.json.',
    'Put back the file that belongs to this database, from a copy of the folder.',
    { cause },
  )
}
