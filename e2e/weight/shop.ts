/** A shop to be measured: so many open cases in the queue, one of them real, a customer with an order, and a colleague who may decide. */

import { pino } from 'pino'
import { addOrganisation, openDatabase } from '../../bench/database/open.ts'
import { fillQueue, now } from '../../bench/queueing/fill.ts'
import { setClock } from '../../packages/server/src/clock.ts'
import { type Permission, permissions } from '../../packages/server/src/http/access/principal.ts'
import { readConfiguration } from '../../packages/server/src/operating/configuration.ts'
import { startServer } from '../../packages/server/src/operating/start.ts'
import { setPassword } from '../../packages/server/src/people/passwords.ts'
import { insertPerson } from '../../packages/server/src/people/staff.ts'
import { crabs } from '../harness/orders.ts'

export type Shop = Awaited<ReturnType<typeof openShop>>

const organisation = 'weighed'
export const agent = { email: 'agent@weighed.example.com', password: 'crab crab crab crab' }

export async function openShop(cases: number) {
  const database = await openDatabase()
  await addOrganisation(database, organisation)
  await fillQueue(database, organisation, cases)
  const configuration = readConfiguration({
    ...{ DATABASE_URL: database.url, REDRESS_DATA: database.folder, PORT: '0', REDRESS_DEMO: '1' },
  })
  const clock = setClock(now)
  const running = await startServer(configuration, { clock, log: pino({ level: 'silent' }) })
  const { people, store } = running.services
  const { key } = await people.keys.create(organisation, {
    name: 'weight',
    scopes: Object.keys(permissions) as Permission[],
  })
  const origin = `http://${organisation}.localhost:${running.port}`
  const send = async (method: string, path: string, body: unknown, headers = {}) => {
    const response = await fetch(`${running.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return response.json() as Promise<Record<string, string>>
  }
  await addAgent()
  await send('PUT', '/orders/F-1', crabs('F-1', new Date(now - 3_600_000).toISOString()))
  await send('PUT', '/orders/F-2', crabs('F-2', new Date(now - 3_600_000).toISOString()))
  const opened = await send(
    ...([
      'POST',
      '/cases',
      {
        order: 'F-2',
        kind: 'quality',
        lines: [{ id: '1', affected: 3 }],
        description: 'La moitié de la caisse sent mauvais.',
      },
    ] as const),
    { 'redress-on-behalf-of': 'brasserie' },
  )

  async function addAgent() {
    const person = { name: 'Inès Morel', email: agent.email, roles: ['agent'] as const, teams: ['support'] }
    const added = await store.transaction(organisation, (db) => insertPerson(db, organisation, person, now))
    const found = await people.organisations.named(organisation)
    if (!found || !added) throw new Error('The shop has nobody.')
    await setPassword(people.staffAuth(found, people.originOf(found)), added.id, agent.password)
  }

  return {
    origin,
    now,
    /** The number of the case that can be opened. */
    number: opened.number ?? '',
    /** Where the customer of the orders F-1 and F-2 is signed in at once; once. */
    async wayIn() {
      const { token } = await send('POST', '/session/hand-overs', { customer: 'brasserie' })
      return `${origin}/sign-in#${token}`
    },
    async close() {
      await running.stop()
      await database.close()
    },
  }
}
