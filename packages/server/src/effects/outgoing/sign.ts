import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'

/** A new secret after the Standard Webhooks specification. */
export const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`

/**
 * The headers of the Standard Webhooks specification, signed with each of the secrets. The timestamp is the machine's and not the server's clock:
 * receivers refuse one that is more than five minutes off, on whatever day a demonstration takes place.
 */
export function signed(id: string, body: string, secrets: readonly string[], at = new Date()) {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  }
}
