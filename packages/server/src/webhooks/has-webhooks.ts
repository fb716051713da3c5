import type { PoolClient } from 'pg'

const asked = {
  name: 'webhooks-present',
  text: `select exists (
    select from webhook_endpoints where organisation = $1 and (enabled or disabled_reason = 'failing')) as present`,
}

/** Whether an organisation has endpoints that are told of what happens, or that keep it until they are enabled again. */
export async function hasWebhooks(client: PoolClient, organisation: string): Promise<boolean> {
  const { rows } = await client.query<{ present: boolean }>({ ...asked, values: [organisation] })
  return rows[0]?.present ?? false
}
