import type { Effect } from '../effects/effect.ts'
import { GiveUp, Postpone, TryLater } from '../effects/failures.ts'
import { type Answer, post } from '../effects/outgoing/post.ts'
import { signed } from '../effects/outgoing/sign.ts'
import type { Services } from '../services.ts'
import { type Attempted, loadDelivery, settleDelivery } from './delivery-rows.ts'
import { signingSecrets } from './secrets.ts'

/** Sends one delivery to its endpoint, once the earlier ones of the case are there or given up, and keeps what came back. */
export async function deliverWebhook(effect: Effect, services: Services): Promise<void> {
  const { organisation } = effect
  const { store, outgoing, clock, seals } = services
  const deliveryId = String(effect.payload.deliveryId)
  const found = await store.read(organisation, (_, client) => loadDelivery(client, organisation, deliveryId))
  if (!found || found.state === 'delivered') return
  const fail = async (why: string, told: Partial<Attempted> = {}) => {
    await settleDelivery(services, effect, found, { state: 'failed', why, ...told })
    throw new GiveUp(why)
  }
  if (!found.enabled) return fail('The endpoint is disabled. Enable it, then ask for redelivery.')
  if (found.before_seconds !== null) throw new Postpone(found.before_seconds)
  const secrets = signingSecrets(found.secrets, clock.now()).flatMap(
    (sealed) => seals.open('webhook', sealed) ?? [],
  )
  if (secrets.length === 0)
    return fail(
      'The secret that signs was sealed with another secret of the server. Give the server that one again, or the endpoint a new one; then ask for redelivery.',
    )
  const answer = await post(found.url, found.body, {
    headers: signed(deliveryId, found.body, secrets),
    privateAddresses: outgoing?.privateAddresses ?? false,
  })
  if (answer.status !== undefined && answer.status >= 200 && answer.status < 300)
    return settleDelivery(services, effect, found, { answer, state: 'delivered' })
  if (answer.status === 410)
    return fail('It answered 410: the endpoint is gone, and was disabled.', { answer, disable: 'gone' })
  if (effect.last) {
    const nothingArrived = (found.last_delivered_at ?? new Date(0)) < found.created_at
    return fail(saying(answer), { answer, ...(nothingArrived ? { disable: 'failing' } : {}) })
  }
  await settleDelivery(services, effect, found, { answer, state: 'waiting' })
  throw new TryLater(saying(answer), answer.retryAfterSeconds)
}

const saying = ({ status, error }: Answer) =>
  status === undefined ? `It did not answer (${error}).` : `It answered ${status}.`
