import { uuidv7 } from 'uuidv7'
import type { Db } from '../store/store.ts'

export interface CannedReply {
  language: string
  title: string
  body: string
}

/** So many an organisation has at most. */
export const mostReplies = 500

const columns = ['reply_id', 'language', 'title', 'body'] as const

/** Those of an organisation, in one language or in all, by title. */
export function cannedReplies(db: Db, organisation: string, language?: string) {
  return db
    .selectFrom('canned_replies')
    .select(columns)
    .where('organisation', '=', organisation)
    .$if(language !== undefined, (query) => query.where('language', '=', language ?? ''))
    .orderBy('language')
    .orderBy('title')
    .execute()
}

/** Keeps a new one. `taken`: there is one of that title in that language; `full`: there are as many as there can be. */
export async function addReply(db: Db, organisation: string, reply: CannedReply, now: number) {
  const { many } = await db
    .selectFrom('canned_replies')
    .select(({ fn }) => fn.countAll<string>().as('many'))
    .where('organisation', '=', organisation)
    .executeTakeFirstOrThrow()
  if (Number(many) >= mostReplies) return 'full' as const
  const added = await db
    .insertInto('canned_replies')
    .values({ organisation, reply_id: uuidv7(), ...reply, updated_at: new Date(now) })
    .onConflict((conflict) => conflict.doNothing())
    .returning(columns)
    .executeTakeFirst()
  return added ?? ('taken' as const)
}

/** Writes one anew; undefined where it is not there. */
export async function changeReply(
  db: Db,
  organisation: string,
  id: string,
  { language, title, body }: CannedReply,
  now: number,
) {
  const other = await db
    .selectFrom('canned_replies')
    .select('reply_id')
    .where('organisation', '=', organisation)
    .where('language', '=', language)
    .where(({ fn, eb }) => eb(fn<string>('lower', ['title']), '=', title.toLowerCase()))
    .where('reply_id', '<>', id)
    .executeTakeFirst()
  if (other) return 'taken' as const
  return db
    .updateTable('canned_replies')
    .set({ language, title, body, updated_at: new Date(now) })
    .where('organisation', '=', organisation)
    .where('reply_id', '=', id)
    .returning(columns)
    .executeTakeFirst()
}

/** Whether there was such a one to take away. */
export async function removeReply(db: Db, organisation: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('canned_replies')
    .where('organisation', '=', organisation)
    .where('reply_id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
