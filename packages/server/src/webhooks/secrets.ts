import type { WebhookSecret } from '../store/tables/webhooks.ts'

/** For how long a secret still signs after another has taken its place. */
export const oldSecretHours = 24

/** The secrets that sign now, newest first; as they are kept, sealed. */
export function signingSecrets(secrets: readonly WebhookSecret[], now: number): string[] {
  return secrets
    .filter(({ until }) => until === undefined || Date.parse(until) > now)
    .map(({ secret }) => secret)
}

/** With a new secret before the others, which sign for another day. */
export function withNewSecret(
  secrets: readonly WebhookSecret[],
  secret: string,
  now: number,
): WebhookSecret[] {
  const until = new Date(now + oldSecretHours * 60 * 60 * 1000).toISOString()
  const others = secrets
    .filter((old) => old.until === undefined || Date.parse(old.until) > now)
    .map((old) => ({ until, ...old }))
  return [{ secret }, ...others]
}
