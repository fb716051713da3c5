import { forgetExpired as forgetMails } from '../mail/mails.ts'
import { forgetExpired as forgetPeople } from '../people/forget.ts'
import type { Services } from '../services.ts'
import { sealWhatIsDue } from './seal-daily.ts'

const every = 600_000
/** For how long the answer to a command is kept under its idempotency key, in days. */
const receiptsKeptDays = 90

type Needed = Pick<Services, 'store' | 'clock' | 'log' | 'people' | 'evidence'>

/** What a server does besides its work, every ten minutes: it seals the log, and removes what has run out. Gives how to end it. */
export function startHousekeeping(services: Needed): () => Promise<void> {
  const chores = [sealWhatIsDue, tidy].map((chore) => repeatedly(() => chore(services), services.log))
  return async () => {
    await Promise.all(chores.map((end) => end()))
  }
}

function repeatedly(work: () => Promise<void>, log: Services['log']): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  const look = () => {
    running = work().catch((error) =>
      log.error({ err: error }, 'A chore could not be done; it will be tried again in ten minutes.'),
    )
  }
  const timer = setInterval(look, every)
  timer.unref()
  look()
  return async () => {
    clearInterval(timer)
    await running
  }
}

/** Removes what has run out: sessions, codes, unsent secrets, uploads that nobody finished, old receipts. */
export async function tidy({ store, clock, people, evidence }: Needed): Promise<void> {
  const now = clock.now()
  await forgetPeople(store, now)
  await evidence.uploads.sweep()
  const before = new Date(now - receiptsKeptDays * 86_400_000)
  for (const { organisation } of await people.organisations.all())
    await store.read(organisation, async (db) => {
      await forgetMails(db, organisation, new Date(now))
      await db
        .deleteFrom('command_receipts')
        .where('organisation', '=', organisation)
        .where('recorded_at', '<', before)
        .execute()
    })
}
