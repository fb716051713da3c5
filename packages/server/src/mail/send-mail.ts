/** Carries out `mail`: hands a mail to the mail server, or lets it wait on the outbox page where there is none. */
import type { Effect } from '../effects/effect.ts'
import { GiveUp, TryLater } from '../effects/failures.ts'
import type { Services } from '../services.ts'
import { secretLetter } from './letters.ts'
import { RefusedMail } from './mailer.ts'
import { forgetExpired, keepFailure, markSent, readMail } from './mails.ts'
import { writeMail } from './queue-mail.ts'
import { senderOf } from './sender.ts'
import type { LetterPayload, MailPayload } from './types.ts'

/** At least once; the Message-ID is the same each time, by which mail programs tell that they have it. */
export async function sendMail(effect: Effect, services: Services): Promise<void> {
  const { organisation } = effect
  const { store, clock, mailer } = services
  const mailId = await mailOf(effect, services)
  const now = new Date(clock.now())
  const mail = await store.transaction(organisation, async (db) => {
    await forgetExpired(db, organisation, now)
    return await readMail(db, organisation, mailId)
  })
  if (!mail || mail.state === 'sent' || mail.state === 'expired' || !mailer.configured) return
  try {
    await mailer.send(mail)
  } catch (error) {
    const forGood = error instanceof RefusedMail
    const reason = error instanceof Error ? error.message : String(error)
    await store.transaction(organisation, (db) =>
      keepFailure(db, organisation, mailId, { reason, dead: forGood || effect.last }),
    )
    if (forGood)
      throw new GiveUp(
        'The mail server refuses this mail for good; its answer stands on the outbox page. Correct the address, then retry.',
      )
    throw new TryLater('The mail server does not take this mail now; its answer stands on the outbox page.')
  }
  await store.transaction(organisation, async (db, client) => {
    await markSent(db, organisation, mailId, new Date(clock.now()))
    await effect.settle(client)
  })
}

/** The mail's id; a letter is written first. What was secret in the effect then stands in the mail alone. */
async function mailOf(effect: Effect, services: Services): Promise<string> {
  const { organisation, effectId, key } = effect
  const payload = effect.payload as unknown as MailPayload
  if ('mailId' in payload) return payload.mailId
  return await services.store.transaction(organisation, async (db) => {
    const sender = await senderOf(db, organisation)
    const at = services.clock.now()
    const { letter, expiresAt } = secretLetter(sender, complete(payload), at)
    const mailId = await writeMail(db, organisation, {
      letter,
      to: payload.to,
      template: payload.template,
      automatic: true,
      at: new Date(at),
      address: services.mailer.address,
      expiresAt: new Date(expiresAt),
      key,
    })
    await db
      .updateTable('effects')
      .set({ payload: JSON.stringify({ mailId, template: payload.template }) })
      .where('organisation', '=', organisation)
      .where('effect_id', '=', effectId)
      .execute()
    return mailId
  })
}

function complete(payload: LetterPayload): LetterPayload {
  if (payload.values) return payload
  throw new GiveUp('What was to be in this mail is forgotten already. Ask for a new code or invitation.')
}
