import { forgetExpired as forgetMails } from '../mail/mails.ts'
import { forgetExpired as forgetPeople } from '../people/forget.ts'
import type { Services } from '../services.ts'

const every = 600_000

type Needed = Pick<Services, 'store' | 'clock' | 'log' | 'people' | 'evidence'>

/** Removes what has run out, every ten minutes: sessions, codes, unsent secrets, uploads that nobody finished. Gives how to end it. */
export function startTidying(services: Needed): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  const look = () => {
    running = tidy(services).catch((error) =>
      services.log.error(
        { err: error },
        'What has run out could not be removed; it will be tried again in ten minutes.',
      ),
    )
  }
  const timer = setInterval(look, every)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}

/** Once, now. */
export async function tidy({ store, clock, people, evidence }: Needed): Promise<void> {
  const now = clock.now()
  await forgetPeople(store, now)
  await evidence.uploads.sweep()
  for (const { organisation } of await people.organisations.all())
    await store.read(organisation, (db) => forgetMails(db, organisation, new Date(now)))
}
