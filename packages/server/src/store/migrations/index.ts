import { core } from './0001-core.ts'
import { orders } from './0010-orders.ts'
import { conversation } from './0020-conversation.ts'
import { evidence } from './0030-evidence.ts'
import { people } from './0040-people.ts'
import { effectsWebhooksMoney } from './0050-effects-webhooks-money.ts'
import { search } from './0060-search.ts'
import { auditSeals } from './0070-audit-seals.ts'
import { desk } from './0080-desk.ts'
import { cannedReplies } from './0081-canned-replies.ts'
import { due } from './0082-due.ts'
import { repliesInLanguages } from './0083-replies-in-languages.ts'
import { ordersByDate } from './0084-orders-by-date.ts'

/** Every migration, by name, in order. One that was released is never changed. */
export const migrations: Readonly<Record<string, string>> = {
  '0001-core': core,
  '0010-orders': orders,
  '0020-conversation': conversation,
  '0030-evidence': evidence,
  '0040-people': people,
  '0050-effects-webhooks-money': effectsWebhooksMoney,
  '0060-search': search,
  '0070-audit-seals': auditSeals,
  '0080-desk': desk,
  '0081-canned-replies': cannedReplies,
  '0082-due': due,
  '0083-replies-in-languages': repliesInLanguages,
  '0084-orders-by-date': ordersByDate,
}
