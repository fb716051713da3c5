import { createHash } from 'node:crypto'
import { migrate } from '../../store/migrate.ts'
import { migrations } from '../../store/migrations/index.ts'
import { openStore, type Store } from '../../store/store.ts'
import { templateDatabase, testDatabase } from '../../testing/database.ts'

export interface Shop {
  store: Store
  url: string
  close(): Promise<void>
}

/** A database of its own with two organisations, `halle` and `other`. */
export async function openShop(): Promise<Shop> {
  const template = `orders ${createHash('sha256').update(JSON.stringify(migrations)).digest('hex')}`
  await templateDatabase(template, async (url) => {
    await migrate(url)
    const store = openStore(url)
    for (const organisation of ['halle', 'other'])
      await store.transaction(organisation, (db) =>
        db
          .insertInto('organisations')
          .values({ organisation, title: '{"en":"Shop"}', languages: ['en'], brand: '{}', settings: '{}' })
          .execute(),
      )
    await store.close()
  })
  const database = await testDatabase({ template })
  const store = openStore(database.url)
  return {
    store,
    url: database.url,
    close: async () => {
      await store.close()
      await database.drop()
    },
  }
}
