import type { Db } from '../store/store.ts'
import { json } from '../store/tables/columns.ts'

/**
 * Forgets what was said in the cases of a customer: messages, notes and mails lose their words and keep when and by whom they were written. In the caller's
 * transaction. Gives how many messages and notes there were.
 */
export async function eraseConversation(
  db: Db,
  organisation: string,
  customerId: string,
  at: Date,
): Promise<{ messages: number; notes: number; mails: number }> {
  const cases = db
    .selectFrom('cases')
    .select('case_id')
    .where('organisation', '=', organisation)
    .where('customer_id', '=', customerId)
  const words = { body: '', documents: json([]), erased_at: at }
  const messages = await db
    .updateTable('messages')
    .set({ ...words, subject: null })
    .where('organisation', '=', organisation)
    .where('case_id', 'in', cases)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  const notes = await db
    .updateTable('notes')
    .set(words)
    .where('organisation', '=', organisation)
    .where('case_id', 'in', cases)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  const mails = await db
    .deleteFrom('mails')
    .where('organisation', '=', organisation)
    .where((where) =>
      where.or([
        where('case_id', 'in', cases),
        where('recipient', 'in', (customer) =>
          customer
            .selectFrom('customers')
            .select((select) => select.fn.coalesce('email', select.val('')).as('email'))
            .where('organisation', '=', organisation)
            .where('customer_id', '=', customerId),
        ),
      ]),
    )
    .executeTakeFirst()
  return {
    messages: Number(messages.numUpdatedRows),
    notes: Number(notes.numUpdatedRows),
    mails: Number(mails.numDeletedRows),
  }
}
