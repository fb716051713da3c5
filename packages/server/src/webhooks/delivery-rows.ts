import type { PoolClient } from 'pg'
import type { Effect } from '../effects/effect.ts'
import type { Answer } from '../effects/outgoing/post.ts'
import { markDead, wake } from '../effects/settle.ts'
import type { Services } from '../services.ts'
import type { WebhookSecret } from '../store/tables/webhooks.ts'

export interface Found {
  delivery_id: string
  endpoint_id: string
  case_id: string
  version: number
  body: string
  state: 'waiting' | 'delivered' | 'failed'
  created_at: Date
  url: string
  secrets: WebhookSecret[]
  enabled: boolean
  last_delivered_at: Date | null
  /** Seconds until an earlier delivery of the case is tried again; null when there is none to wait for. */
  before_seconds: number | null
}

const load = {
  name: 'webhook-delivery',
  text: `select delivery.delivery_id, delivery.endpoint_id, delivery.case_id, delivery.version, delivery.body, delivery.state, delivery.created_at,
      endpoint.url, endpoint.secrets, endpoint.enabled, endpoint.last_delivered_at, (
        select greatest(1, extract(epoch from coalesce(effects.run_at, now()) - now()))::float8
        from webhook_deliveries as earlier
        join effects on effects.organisation = earlier.organisation and effects.key = 'webhook:' || earlier.delivery_id
        where earlier.organisation = $1 and earlier.endpoint_id = delivery.endpoint_id and earlier.case_id = delivery.case_id
          and earlier.version < delivery.version and earlier.state = 'waiting' and effects.state = 'waiting'
        order by earlier.version limit 1) as before_seconds
    from webhook_deliveries as delivery join webhook_endpoints as endpoint using (organisation, endpoint_id)
    where delivery.organisation = $1 and delivery.delivery_id = $2`,
}

/** A delivery with its endpoint; undefined when the endpoint was deleted. */
export async function loadDelivery(
  client: PoolClient,
  organisation: string,
  deliveryId: string,
): Promise<Found | undefined> {
  const { rows } = await client.query<Found>({ ...load, values: [organisation, deliveryId] })
  return rows[0]
}

export interface Attempted {
  /** Left out when nothing was sent. */
  answer?: Answer
  state: Found['state']
  /** Of one that failed: what is told of it. */
  why?: string
  disable?: 'gone' | 'failing'
}

/** Keeps the attempt and what became of the delivery; the next one of the case then has its turn. */
export async function settleDelivery(
  { store, clock }: Services,
  effect: Effect,
  { delivery_id, endpoint_id, case_id, version }: Found,
  { answer, state, disable, why }: Attempted,
): Promise<void> {
  const { organisation } = effect
  const at = new Date(clock.now())
  await store.transaction(organisation, async (db, client) => {
    const changed = await db
      .updateTable('webhook_deliveries')
      .set((is) => ({
        state,
        attempts: is('attempts', '+', answer ? 1 : 0),
        settled_at: state === 'waiting' ? null : at,
      }))
      .where('organisation', '=', organisation)
      .where('delivery_id', '=', delivery_id)
      .returning('attempts')
      .executeTakeFirst()
    if (!changed) return
    if (answer)
      await db
        .insertInto('webhook_attempts')
        .values({ organisation, delivery_id, attempt: changed.attempts, at, ...logged(answer) })
        .execute()
    if (state === 'delivered' || disable)
      await db
        .updateTable('webhook_endpoints')
        .set(
          disable ? { enabled: false, disabled_reason: disable, updated_at: at } : { last_delivered_at: at },
        )
        .where('organisation', '=', organisation)
        .where('endpoint_id', '=', endpoint_id)
        .execute()
    if (state === 'delivered') await effect.settle(client)
    if (state === 'waiting') return
    if (state === 'failed') await markDead(client, organisation, effect.effectId, { error: why ?? '', at })
    const next = await nextOf(client, [organisation, endpoint_id, case_id, version])
    if (next !== undefined) await wake(client, organisation, next)
  })
}

/** How much of an answer is kept, in characters. */
const excerptLength = 500

function logged({ status, error, durationMs, body }: Answer) {
  const excerpt = body.replaceAll('\0', '').slice(0, excerptLength)
  return {
    status: status ?? null,
    error: error ?? null,
    duration_ms: durationMs,
    excerpt: excerpt === '' ? null : excerpt,
  }
}

async function nextOf(client: PoolClient, values: unknown[]): Promise<string | undefined> {
  const { rows } = await client.query<{ effect_id: string }>({
    name: 'webhook-next',
    text: `select effects.effect_id from webhook_deliveries as delivery
      join effects on effects.organisation = delivery.organisation and effects.key = 'webhook:' || delivery.delivery_id
      where delivery.organisation = $1 and delivery.endpoint_id = $2 and delivery.case_id = $3 and delivery.version > $4
        and delivery.state = 'waiting' order by delivery.version limit 1`,
    values,
  })
  return rows[0]?.effect_id
}
