import { uuidv7 } from 'uuidv7'
import { enqueue } from '../effects/enqueue.ts'
import type { LetterPayload } from '../mail/types.ts'
import type { Store } from '../store/store.ts'

/**
 * Lets a secret leave the house: a code, an invitation, a link to choose a password. It travels in an effect of kind `mail`, whose `values` the database
 * forgets once it is done (trigger `forget_secret`); whoever sends it must not log them.
 */
export async function sendSecret(store: Store, organisation: string, mail: LetterPayload): Promise<void> {
  await store.transaction(organisation, async (_db, client) => {
    const effectId = uuidv7()
    await enqueue(client, organisation, [
      { effectId, kind: 'mail', key: `secret:${effectId}`, payload: { ...mail } },
    ])
  })
}
