import { hash } from 'node:crypto'
import { migrate } from '../store/migrate.ts'
import { migrations } from '../store/migrations/index.ts'
import { type TestDatabase, templateDatabase, testDatabase } from './database.ts'

/** A fresh database with all tables and no rows. */
export async function migratedDatabase(): Promise<TestDatabase> {
  const key = `migrated ${hash('sha256', JSON.stringify(migrations))}`
  await templateDatabase(key, async (url) => {
    await migrate(url)
  })
  return testDatabase({ template: key })
}
