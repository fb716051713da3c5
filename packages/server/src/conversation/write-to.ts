import type { PoolClient } from 'pg'
import type { Letter } from '../mail/letter.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { linkToCase, replyAddress, senderOf } from '../mail/sender.ts'
import { wordsIn } from '../mail/words/index.ts'
import { directionOf, isolated } from '../mail/writer.ts'
import type { Services } from '../services.ts'
import type { Db } from '../store/store.ts'
import type { ConversationCase, Thread } from './types.ts'

/** Mails the customer or the seller what a member of staff has written to them. Nobody who has no address, or was erased, gets anything. */
export async function mailAnswer(
  services: Services,
  db: Db,
  client: PoolClient,
  organisation: string,
  found: ConversationCase,
  written: {
    messageId: string
    thread: Thread
    body: string
    language: string
    name: string | null
    files: number
    at: Date
  },
): Promise<void> {
  const to = await addressOf(db, organisation, found, written.thread)
  if (!to) return
  const sender = await senderOf(db, organisation)
  const { language, messageId } = written
  const { words } = wordsIn(language)
  const number = directionOf(language) === 'rtl' ? isolated(found.number) : found.number
  const letter: Letter = {
    language,
    organisation: sender.title(language),
    ...(sender.colour ? { colour: sender.colour } : {}),
    subject: words.answer.subject(number),
    paragraphs: [
      words.answer.before(written.name ?? undefined),
      ...written.body.split(/\n+/).filter((line) => line.trim()),
    ],
    after: written.files > 0 ? [words.answer.files] : [],
    link: { label: words.openCase, url: linkToCase(services, sender, found.number) },
    footer: [words.toAnswer],
  }
  const { address } = services.mailer
  await queueMail(db, client, organisation, {
    letter,
    to,
    template: 'message',
    automatic: false,
    at: written.at,
    address,
    replyTo: replyAddress(address, found.number),
    caseId: found.case_id,
    messageId,
    key: `${messageId}:${written.thread}`,
  })
}

async function addressOf(
  db: Db,
  organisation: string,
  { customer_id, seller_id }: ConversationCase,
  thread: Thread,
): Promise<string | undefined> {
  if (thread === 'seller') {
    if (seller_id === null) return undefined
    const seller = await db
      .selectFrom('sellers')
      .select('email')
      .where('organisation', '=', organisation)
      .where('seller_id', '=', seller_id)
      .executeTakeFirst()
    return seller?.email ?? undefined
  }
  const customer = await db
    .selectFrom('customers')
    .select('email')
    .where('organisation', '=', organisation)
    .where('customer_id', '=', customer_id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return customer?.email ?? undefined
}
