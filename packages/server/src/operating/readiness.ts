import { statfs } from 'node:fs/promises'
import { migrations } from '../store/migrations/index.ts'
import type { Store } from '../store/store.ts'
import type { Readiness } from '../vitals.ts'

/** Below so much free space nothing more is let in, in bytes: the database needs room to end in good order. */
export const leastFreeBytes = 100_000_000
const answersWithinMs = 3000

type Check = Readiness['checks'][string]

export interface ReadinessOptions {
  store: Store
  /** The data folder. */
  folder: string
  /** Whether the server is on its way out. */
  stopping: () => boolean
}

/** Whether the server can take requests: the database answers in time and has every migration, the disk has room, and no stop is under way. */
export async function readiness({ store, folder, stopping }: ReadinessOptions): Promise<Readiness> {
  const [database, disk] = await Promise.all([inTime(checkDatabase(store)), checkDisk(folder)])
  const checks = {
    running: stopping() ? { ok: false, detail: 'the server is stopping' } : { ok: true },
    ...database,
    disk,
  }
  return { ready: Object.values(checks).every(({ ok }) => ok), checks }
}

async function checkDatabase(store: Store): Promise<Record<'database' | 'migrations', Check>> {
  try {
    const applied = await store.everywhere(async (_, client) => {
      const { rows } = await client.query<{ name: string }>('select name from migration.kysely_migration')
      return rows.map(({ name }) => name)
    })
    const missing = Object.keys(migrations).filter((name) => !applied.includes(name))
    return {
      database: { ok: true },
      migrations:
        missing.length === 0 ? { ok: true } : { ok: false, detail: `missing: ${missing.join(', ')}` },
    }
  } catch (error) {
    return unreachable((error as { code?: string }).code)
  }
}

/** What the database says is for the log, not for whoever asks. */
const unreachable = (code = 'no answer'): Record<'database' | 'migrations', Check> => ({
  database: { ok: false, detail: `the database cannot be reached (${code})` },
  migrations: { ok: false, detail: 'unknown' },
})

function inTime(checks: ReturnType<typeof checkDatabase>): ReturnType<typeof checkDatabase> {
  const late = Promise.withResolvers<Awaited<typeof checks>>()
  const timer = setTimeout(() => late.resolve(unreachable()), answersWithinMs)
  return Promise.race([checks, late.promise]).finally(() => clearTimeout(timer))
}

async function checkDisk(folder: string): Promise<Check> {
  try {
    const { bavail, bsize } = await statfs(folder)
    if (bavail * bsize >= leastFreeBytes) return { ok: true }
    return { ok: false, detail: `less than ${leastFreeBytes / 1e6} MB free` }
  } catch {
    return { ok: false, detail: 'the data folder cannot be read' }
  }
}
