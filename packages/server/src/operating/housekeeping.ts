import { forgetExpired } from '../people/forget.ts'
import type { Services } from '../services.ts'
import { sealLine, sealLog } from '../store/audit/seal.ts'

const day = 86_400_000
const lookEvery = 600_000

/** What has to be done now and then: seals, and forgetting what has run out. Any number of processes may do so. Gives how to end it. */
export function startHousekeeping(services: Housekept): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  const look = () => {
    running = Promise.all([
      sealWhatIsDue(services).catch(
        failed(services, 'The log could not be sealed; it will be tried again in ten minutes.'),
      ),
      forgetExpired(services.store, services.clock.now()).catch(
        failed(services, 'What has run out could not be removed; it will be tried again in ten minutes.'),
      ),
    ])
  }
  const timer = setInterval(look, lookEvery)
  timer.unref()
  look()
  return async () => {
    clearInterval(timer)
    await running
  }
}

type Housekept = Pick<Services, 'store' | 'clock' | 'log'>

const failed =
  ({ log }: Housekept, message: string) =>
  (error: unknown) =>
    log.error({ err: error }, message)

/** Seals where the last seal is a day old, or there is none. */
export async function sealWhatIsDue({ store, clock, log }: Housekept): Promise<void> {
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
