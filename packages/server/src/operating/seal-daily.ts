import type { Services } from '../services.ts'
import { sealLine, sealLog } from '../store/audit/seal.ts'

const day = 86_400_000
const lookEvery = 600_000

/** Seals every organisation's log once a day. Any number of processes may do so: the first does. Gives how to end it. */
export function startSealing(services: Pick<Services, 'store' | 'clock' | 'log'>): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  const look = () => {
    running = sealWhatIsDue(services).catch((error) =>
      services.log.error(
        { err: error },
        'The log could not be sealed; it will be tried again in ten minutes.',
      ),
    )
  }
  const timer = setInterval(look, lookEvery)
  timer.unref()
  look()
  return async () => {
    clearInterval(timer)
    await running
  }
}

/** Seals where the last seal is a day old, or there is none. */
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
