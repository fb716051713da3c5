import type { Policy } from '@redress/engine'
import type { Db } from '../store/store.ts'
import { json } from '../store/tables/columns.ts'

/** Stores a version of a policy. A published version never changes: gives false where there is one of this name already. */
export async function publishVersion(
  db: Db,
  organisation: string,
  { policy, source, by }: { policy: Policy; source: string; by?: string },
): Promise<boolean> {
  const stored = await db
    .insertInto('policy_versions')
    .values({
      organisation,
      policy: policy.id,
      version: policy.version,
      effective: policy.effective,
      source,
      compiled: json(policy),
      published_by: by ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return stored.numInsertedOrUpdatedRows === 1n
}
