import type { Services } from '../services.ts'
import { sealLine, sealLog } from '../store/audit/seal.ts'

const day = 86_400_000

/** Seals the log of every organisation whose last seal is a day old, or that has none. Any number of processes may do so: the first does. */
export async function sealWhatIsDue({
  store,
  clock,
  log,
}: Pick<Services, 'store' | 'clock' | 'log'>): Promise<void> {
  const now = new Date(clock.now())
  const { rows } = await store.everywhere((_, client) =>
    client.query<{ organisation: string }>(
      `select organisation from organisations where not exists (
         select from audit_seals seals where seals.organisation = organisations.organisation and at > $1)`,
      [new Date(now.getTime() - day)],
    ),
  )
  for (const { organisation } of rows) {
    const sealed = await sealLog(store, organisation, now)
    if (sealed && sealed.made > 0)
      log.info({ organisation, seal: sealLine(sealed.seal) }, 'The log was sealed.')
  }
}
