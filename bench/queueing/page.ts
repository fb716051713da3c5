/** The first page of a team's queue, as the route reads it: the cases, what is owed in them, and what their customers are called. */
import { listCases } from '../../packages/server/src/http/cases/case-list.ts'
import { customerNames } from '../../packages/server/src/http/cases/customer-names.ts'
import { owedIn } from '../../packages/server/src/http/cases/owed-next.ts'
import type { Store } from '../../packages/server/src/store/store.ts'

export function mostUrgent(store: Store, organisation: string, team: string, limit: number) {
  const principal = { kind: 'key', organisation, keyId: 'bench', name: 'bench', scopes: [] } as const
  return store.read(organisation, async (db) => {
    const { rows } = await listCases(db, principal, { team: [team] }, { sort: 'owed_by', limit })
    await owedIn(db, organisation, rows)
    await customerNames(db, organisation, rows)
    return rows
  })
}
