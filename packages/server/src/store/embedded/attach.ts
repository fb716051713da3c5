import { setTimeout as sleep } from 'node:timers/promises'
import { EmbeddedError } from './embedded-error.ts'
import { type Launch, launchSupervisor } from './launch.ts'
import type { Layout } from './layout.ts'
import type { Order } from './messages.ts'
import { prepareFolder } from './prepare-folder.ts'
import { openSession, type Session } from './session.ts'

export interface Attached {
  readonly session: Session
  /** Whether this call started the server. */
  readonly owned: boolean
}

/** The server that stands is waited for this long to end or to answer. */
const patienceMs = 120_000

/** Takes hold of the folder's server; starts it when there is none. Any number of processes may call at once. */
export async function attach(
  layout: Layout,
  wishes: Pick<Order, 'port' | 'disposable'>,
  log: (line: string) => void,
): Promise<Attached> {
  const deadline = Date.now() + patienceMs
  let order: Order | undefined
  let launch: Launch | undefined
  for (;;) {
    const session = await openSession(layout.socket, log)
    if (session) return { session, owned: launch?.pid === session.ready.supervisor }
    const how = launch?.ended()
    if (how instanceof EmbeddedError) throw how
    if (launch === undefined || how !== undefined) {
      if (Date.now() > deadline) throw doesNotAnswer(layout)
      order ??= { ...wishes, ...(await prepareFolder(layout)), folder: layout.folder }
      launch = launchSupervisor(order, layout)
    }
    await sleep(15)
  }
}

function doesNotAnswer(layout: Layout): EmbeddedError {
  return new EmbeddedError(
    'in_use',
    `A process holds ${layout.lock}, but does not answer as the supervisor of the database.`,
    'Find it (ps ax | grep "redress database"), end it and start again; no acknowledged data are lost by that.',
  )
}
