import { createHash } from 'node:crypto'
import { migrate } from '../store/migrate.ts'
import { migrations } from '../store/migrations/index.ts'
import { json } from '../store/tables/columns.ts'
import { templateDatabase, testDatabase } from './database.ts'

/** A database of the newest form, empty. */
export async function migratedDatabase() {
  const hash = createHash('sha256').update(json(migrations)).digest('hex')
  const key = `migrated ${hash}`
  await templateDatabase(key, async (url) => {
    await migrate(url)
  })
  return testDatabase({ template: key })
}
