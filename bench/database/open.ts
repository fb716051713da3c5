/** A database for a measurement: PostgreSQL of its own in a folder of its own, durable as in production, which is gone afterwards. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publishVersion } from '../../packages/server/src/policies/publish.ts'
import { startEmbedded } from '../../packages/server/src/store/embedded/start-embedded.ts'
import { migrate } from '../../packages/server/src/store/migrate.ts'
import { openStore, type Store } from '../../packages/server/src/store/store.ts'
import { packPolicy } from '../../packages/server/src/testing/pack-policy.ts'

export interface BenchDatabase {
  /** The data folder, on which `redress serve` can be started too. */
  folder: string
  url: string
  store: Store
  close(): Promise<void>
}

export async function openDatabase(): Promise<BenchDatabase> {
  const folder = join(tmpdir(), `redress-bench-${process.pid}`)
  const embedded = await startEmbedded({ folder })
  await migrate(embedded.url)
  const store = openStore(embedded.url, { connections: 12 })
  return {
    ...{ folder, url: embedded.url, store },
    async close() {
      await store.close()
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** An organisation that sells seafood, under the policy of the marketplace. */
export async function addOrganisation({ store }: BenchDatabase, organisation: string): Promise<void> {
  const { policy, source } = packPolicy('seafood-marketplace')
  await store.transaction(organisation, async (db) => {
    const row = { organisation, title: '{}', languages: ['fr'], brand: '{}', settings: '{}' }
    await db.insertInto('organisations').values(row).execute()
    await publishVersion(db, organisation, { policy, source })
  })
}

/** Counts anew what is in the tables, so that the database plans as it does after its own counting. */
export async function tidyUp({ store }: BenchDatabase, ...tables: string[]): Promise<void> {
  for (const table of tables)
    await store.everywhere((_, client) => client.query(`vacuum (analyze, freeze) ${table}`))
}
