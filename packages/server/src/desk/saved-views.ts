import { uuidv7 } from 'uuidv7'
import type { Db } from '../store/store.ts'
import { json } from '../store/tables/columns.ts'

/** Whose views: the person, and the teams that they are in. */
export interface Reader {
  organisation: string
  userId: string
  teams: readonly string[]
}

export interface ViewWish {
  name: string
  /** The team that sees it besides; it must be one of the owner's. */
  team?: string | undefined
  filters: Record<string, string>
}

/** So many views has a person at most. */
export const mostViews = 100

const columns = ['view_id', 'owner_id', 'team', 'name', 'filters'] as const

/** A person's own views, and those shared with their teams, by name. */
export function viewsFor(db: Db, { organisation, userId, teams }: Reader) {
  return db
    .selectFrom('saved_views')
    .select(columns)
    .where('organisation', '=', organisation)
    .where((where) =>
      where.or([
        where('owner_id', '=', userId),
        ...(teams.length > 0 ? [where('team', 'in', [...teams])] : []),
      ]),
    )
    .orderBy('name')
    .orderBy('view_id')
    .execute()
}

/** Keeps a view; undefined where the person has as many as they may. */
export async function saveView(
  db: Db,
  { organisation, userId }: Reader,
  { name, team, filters }: ViewWish,
  now: number,
) {
  const { many } = await db
    .selectFrom('saved_views')
    .select(({ fn }) => fn.countAll<string>().as('many'))
    .where('organisation', '=', organisation)
    .where('owner_id', '=', userId)
    .executeTakeFirstOrThrow()
  if (Number(many) >= mostViews) return undefined
  const at = new Date(now)
  return db
    .insertInto('saved_views')
    .values({
      organisation,
      view_id: uuidv7(),
      owner_id: userId,
      team: team ?? null,
      name,
      filters: json(filters),
      created_at: at,
      updated_at: at,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
}

/** Changes a view of one's own; undefined where there is none. */
export function changeView(
  db: Db,
  { organisation, userId }: Reader,
  viewId: string,
  { name, team, filters }: ViewWish,
  now: number,
) {
  return db
    .updateTable('saved_views')
    .set({ name, team: team ?? null, filters: json(filters), updated_at: new Date(now) })
    .where('organisation', '=', organisation)
    .where('view_id', '=', viewId)
    .where('owner_id', '=', userId)
    .returning(columns)
    .executeTakeFirst()
}

/** Takes a view of one's own away; false where there is none. */
export async function removeView(db: Db, { organisation, userId }: Reader, viewId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('saved_views')
    .where('organisation', '=', organisation)
    .where('view_id', '=', viewId)
    .where('owner_id', '=', userId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
