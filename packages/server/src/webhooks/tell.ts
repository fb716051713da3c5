import type { CaseEvent } from '@redress/engine'
import type { PoolClient } from 'pg'
import { uuidv7 } from 'uuidv7'
import type { Effect } from '../effects/effect.ts'
import { enqueue } from '../effects/enqueue.ts'
import { markDone } from '../effects/settle.ts'
import type { WebhookEventsPayload } from '../effects/types.ts'
import type { Services } from '../services.ts'
import type { Db } from '../store/store.ts'
import { publicEvent } from './public-event.ts'
import { subscribes } from './subscribes.ts'

/**
 * Makes of the events of a command one delivery for each endpoint that wants it, and of those of earlier commands of the case that wait for it too, so
 * that no later delivery can be made before an earlier one.
 */
export async function tellWebhooks(effect: Effect, { store, clock }: Services): Promise<void> {
  const { organisation, caseId, version } = effect
  if (caseId === null || version === null) return
  await store.transaction(organisation, async (db, client) => {
    const at = new Date(clock.now())
    for (const earlier of await waiting(db, organisation, caseId, version)) {
      const { from, to } = earlier.payload as unknown as WebhookEventsPayload
      await deliverAll(db, client, { organisation, caseId, from, to, at })
      if (earlier.effect_id === effect.effectId) await effect.settle(client)
      else await markDone(client, organisation, earlier.effect_id, at)
    }
  })
}

function waiting(db: Db, organisation: string, caseId: string, version: number) {
  return db
    .selectFrom('effects')
    .select(['effect_id', 'payload'])
    .where('organisation', '=', organisation)
    .where('case_id', '=', caseId)
    .where('kind', '=', 'webhook-events')
    .where('state', '=', 'waiting')
    .where('version', '<=', version)
    .orderBy('version')
    .forUpdate()
    .execute()
}

interface Span {
  organisation: string
  caseId: string
  from: number
  to: number
  at: Date
}

async function deliverAll(db: Db, client: PoolClient, span: Span): Promise<void> {
  const { organisation, caseId, at } = span
  const endpoints = await db
    .selectFrom('webhook_endpoints')
    .select(['endpoint_id', 'types', 'enabled'])
    .where('organisation', '=', organisation)
    .where((is) => is.or([is('enabled', '=', true), is('disabled_reason', '=', 'failing')]))
    .execute()
  if (endpoints.length === 0) return
  const told = await bodiesOf(db, span)
  const rows = endpoints.flatMap(({ endpoint_id, types, enabled }) =>
    told
      .filter(({ type }) => subscribes(types, type))
      .map(({ type, version, body }) => ({
        organisation,
        delivery_id: uuidv7(),
        endpoint_id,
        case_id: caseId,
        version,
        type,
        body,
        state: enabled ? ('waiting' as const) : ('failed' as const),
        created_at: at,
        settled_at: enabled ? null : at,
      })),
  )
  if (rows.length === 0) return
  const written = await db
    .insertInto('webhook_deliveries')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning(['delivery_id', 'version', 'state'])
    .execute()
  await enqueue(
    client,
    organisation,
    written
      .filter(({ state }) => state === 'waiting')
      .map(({ delivery_id, version }) => deliveryEffect(caseId, delivery_id, version)),
  )
}

/** The effect that carries out a delivery. */
export const deliveryEffect = (caseId: string, deliveryId: string, version: number) => ({
  caseId,
  version,
  kind: 'webhook',
  key: deliveryKey(deliveryId),
  payload: { deliveryId },
})
export const deliveryKey = (deliveryId: string) => `webhook:${deliveryId}`

async function bodiesOf(db: Db, { organisation, caseId, from, to }: Span) {
  const subject = await db
    .selectFrom('cases')
    .select(['number', 'kind'])
    .where('organisation', '=', organisation)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  const status = await statusAt(db, organisation, caseId, to)
  const events = await db
    .selectFrom('case_events')
    .select(['version', 'body'])
    .where('organisation', '=', organisation)
    .where('case_id', '=', caseId)
    .where('version', '>=', from)
    .where('version', '<=', to)
    .orderBy('version')
    .execute()
  return events.map(({ version, body }) => {
    const event = JSON.parse(body) as CaseEvent
    const type = `case.${event.type}`
    const data = {
      organisation,
      case: { id: caseId, number: subject?.number, kind: subject?.kind, status },
      event: publicEvent(event, version),
    }
    const timestamp = new Date(event.at).toISOString()
    return { type, version, body: JSON.stringify({ type, timestamp, data }) }
  })
}

/** The status as the command left it, whatever has happened since. */
async function statusAt(db: Db, organisation: string, caseId: string, version: number): Promise<string> {
  const changed = await db
    .selectFrom('case_events')
    .select('body')
    .where('organisation', '=', organisation)
    .where('case_id', '=', caseId)
    .where('type', '=', 'status-changed')
    .where('version', '<=', version)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!changed) return 'received'
  return (JSON.parse(changed.body) as Extract<CaseEvent, { type: 'status-changed' }>).data.status
}
