import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Db } from '../store/store.ts'
import { json } from '../store/tables/columns.ts'

/** A reply as it is written. */
export interface CannedReply {
  title: string
  /** By language. */
  texts: Readonly<Record<string, string>>
}
export type KeptReply = Awaited<ReturnType<typeof cannedReplies>>[number]

/** Who changes something, when, and which version they saw; any, where it is left out. */
export interface Change {
  by?: string | undefined
  now: number
  seen?: number | undefined
}

/** So many an organisation has at most. */
export const mostReplies = 500

/** Those of an organisation, or those with a text in one language, by title. */
export function cannedReplies(db: Db, organisation: string, language?: string) {
  return everyReply(db, organisation)
    .$if(language !== undefined, (query) =>
      query.where(sql<boolean>`jsonb_exists(canned_replies.texts, ${language})`),
    )
    .orderBy(sql`lower(title)`)
    .execute()
}

/** Keeps a new one. `taken`: there is one of that title; `full`: there are as many as there can be. */
export async function addReply(
  db: Db,
  organisation: string,
  { title, texts }: CannedReply,
  { by, now }: Change,
): Promise<KeptReply | 'taken' | 'full'> {
  const { many } = await db
    .selectFrom('canned_replies')
    .select(({ fn }) => fn.countAll<string>().as('many'))
    .where('organisation', '=', organisation)
    .executeTakeFirstOrThrow()
  if (Number(many) >= mostReplies) return 'full'
  const written = { title, texts: json(texts), updated_at: new Date(now), updated_by: by ?? null }
  const added = await db
    .insertInto('canned_replies')
    .values({ organisation, reply_id: uuidv7(), ...written })
    .onConflict((conflict) => conflict.doNothing())
    .returning('reply_id')
    .executeTakeFirst()
  return added ? oneReply(db, organisation, added.reply_id) : 'taken'
}

/** Writes one anew. `taken`: another has that title; `stale`: somebody was faster, and this is how it stands; undefined where it is not there. */
export async function changeReply(
  db: Db,
  organisation: string,
  id: string,
  { title, texts }: CannedReply,
  { by, now, seen }: Change,
): Promise<KeptReply | 'taken' | { stale: KeptReply } | undefined> {
  const held = await hold(db, organisation, id, seen)
  if (!held || 'stale' in held) return held
  const other = await db
    .selectFrom('canned_replies')
    .select('reply_id')
    .where('organisation', '=', organisation)
    .where(sql<boolean>`lower(title) = lower(${title})`)
    .where('reply_id', '<>', id)
    .executeTakeFirst()
  if (other) return 'taken'
  await db
    .updateTable('canned_replies')
    .set({ title, texts: json(texts), updated_at: new Date(now), updated_by: by ?? null })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('organisation', '=', organisation)
    .where('reply_id', '=', id)
    .execute()
  return oneReply(db, organisation, id)
}

/** Takes one away. `stale`: somebody changed it meanwhile, and it stays; undefined where it is not there. */
export async function removeReply(db: Db, organisation: string, id: string, { seen }: Pick<Change, 'seen'>) {
  const held = await hold(db, organisation, id, seen)
  if (!held || 'stale' in held) return held
  await db
    .deleteFrom('canned_replies')
    .where('organisation', '=', organisation)
    .where('reply_id', '=', id)
    .execute()
  return 'removed' as const
}

/** Nobody else changes it until the transaction is over. */
async function hold(db: Db, organisation: string, id: string, seen: number | undefined) {
  const held = await db
    .selectFrom('canned_replies')
    .select('version')
    .where('organisation', '=', organisation)
    .where('reply_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!held || seen === undefined || seen === held.version) return held
  return { stale: await oneReply(db, organisation, id) }
}

const oneReply = (db: Db, organisation: string, id: string) =>
  everyReply(db, organisation).where('reply_id', '=', id).executeTakeFirstOrThrow()

const everyReply = (db: Db, organisation: string) =>
  db
    .selectFrom('canned_replies')
    .leftJoin('people', (join) =>
      join
        .onRef('people.organisation', '=', 'canned_replies.organisation')
        .onRef('people.id', '=', 'canned_replies.updated_by'),
    )
    .select(['reply_id', 'title', 'texts', 'version', 'canned_replies.updated_at', 'people.name'])
    .where('canned_replies.organisation', '=', organisation)
