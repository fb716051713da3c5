import { CallError } from '../call-error.ts'
import type { Connection } from './connect.ts'

/** All organisations, or the one that is asked for; where it does not exist, an error of the call. */
export async function organisationsNamed(store: Connection['store'], only?: string): Promise<string[]> {
  const rows = await store.everywhere((db) =>
    db.selectFrom('organisations').select('organisation').orderBy('organisation').execute(),
  )
  const names = rows.map(({ organisation }) => organisation)
  if (only === undefined) return names
  if (names.includes(only)) return [only]
  throw new CallError(`There is no organisation ${only}.`, `There are: ${names.join(', ') || 'none'}.`)
}
