import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { ERRORS, type Lock, type Locker } from '@tus/server'
import type { Store } from '../../store/store.ts'

/** Milliseconds: how long a lease lasts, how often its holder renews it, how often another asks for it, and for how long. */
const lease = 15_000
const renewal = 1_000
const asking = 200
const patience = 30_000

/**
 * Lets one request at a time write to an upload, among all server processes. It holds a lease in the database, by the database's clock, which it renews;
 * if its process dies the lease runs out. Who waits says so, and the holder then lets go, since it is most often a connection that is long broken.
 */
export function uploadLocker(store: Store, organisation: string): Locker {
  return { newLock: (id) => leaseLock(store, organisation, id.slice(id.lastIndexOf('/') + 1)) }
}

function leaseLock(store: Store, organisation: string, fileId: string): Lock {
  const holder = randomUUID()
  let renewing: NodeJS.Timeout | undefined

  const query = (text: string, values: unknown[]) =>
    store.read(organisation, (_, client) =>
      client.query<{ wanted: boolean }>(text, [organisation, fileId, ...values]),
    )

  return {
    async lock(signal, letGo) {
      const waited = AbortSignal.any([signal, AbortSignal.timeout(patience)])
      while (!(await query(take, [holder, lease])).rowCount) {
        await query(want, [])
        await sleep(asking, undefined, { signal: waited }).catch(() => {
          throw ERRORS.ERR_LOCK_TIMEOUT
        })
      }
      renewing = setInterval(async () => {
        const held = await query(renew, [holder, lease]).catch(() => undefined)
        if (!held?.rows[0] || held.rows[0].wanted) await letGo()
      }, renewal)
      renewing.unref()
    },
    async unlock() {
      clearInterval(renewing)
      await query(release, [holder])
    },
  }
}

const take = `insert into upload_locks (organisation, file_id, holder, until)
  values ($1, $2, $3, now() + $4 * interval '1 millisecond')
  on conflict (organisation, file_id) do update set holder = excluded.holder, until = excluded.until, wanted = false
  where upload_locks.until < now()
  returning wanted`
const want = `update upload_locks set wanted = true
  where organisation = $1 and file_id = $2 and not wanted returning wanted`
const renew = `update upload_locks set until = now() + $4 * interval '1 millisecond'
  where organisation = $1 and file_id = $2 and holder = $3 returning wanted`
const release =
  'delete from upload_locks where organisation = $1 and file_id = $2 and holder = $3 returning wanted'
