import { setTimeout as sleep } from 'node:timers/promises'
import { EmbeddedError } from './embedded-error.ts'
import { type Launch, launchSupervisor } from './launch.ts'
import type { Layout } from './layout.ts'
import type { Order } from './messages.ts'
import { withClient } from './prepare-database.ts'
import { prepareFolder } from './prepare-folder.ts'
import { openSession, type Session } from './session.ts'

export interface Attached {
  readonly session: Session
  /** Whether this call started the server. */
  readonly owned: boolean
}

const mostKills = 3
const startingUp = '57P03'

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
  let kills = 0
  for (;;) {
    const session = await openSession(layout.socket, log)
    if (session) {
      await untilAnswers(session)
      return { session, owned: launch?.pid === session.ready.supervisor }
    }
    const how = launch?.ended()
    if (how instanceof EmbeddedError) throw how
    if (how === 'killed') kills++
    if (kills > mostKills) throw killedAgainAndAgain(layout)
    if (launch === undefined || how !== undefined) {
      if (Date.now() > deadline) throw doesNotAnswer(layout)
      order ??= { ...wishes, ...(await prepareFolder(layout)), folder: layout.folder }
      launch = launchSupervisor(order, layout)
    }
    await sleep(15)
  }
}

/** The supervisor may not know yet that the server was killed. */
async function untilAnswers({ ready, ended }: Session): Promise<void> {
  let over = false
  void ended.then(() => {
    over = true
  })
  while (!over) {
    const code = await withClient(ready.adminUrl, async () => undefined).catch((error) => error.code)
    if (!['ECONNREFUSED', 'ECONNRESET', startingUp].includes(code)) return
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

function killedAgainAndAgain(layout: Layout): EmbeddedError {
  return new EmbeddedError(
    'killed',
    `The supervisor of the database in ${layout.folder} is killed whenever it starts.`,
    'If the system does so for want of memory, give the machine or the container more (it needs about 100 MB).',
  )
}
