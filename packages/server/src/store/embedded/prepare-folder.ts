import { chmodSync, chownSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { accountFor } from './account.ts'
import { EmbeddedError } from './embedded-error.ts'
import type { Layout } from './layout.ts'
import type { Order } from './messages.ts'
import { ensurePrograms } from './programs.ts'

/** The kernel's limit on the path of a socket is 108 bytes on Linux, 104 on macOS. */
const longestSocketBytes = 103

/** Makes what only the caller may have the right to make: the folder, its programs and the account. */
export async function prepareFolder(layout: Layout): Promise<Pick<Order, 'account' | 'programs' | 'major'>> {
  if (process.platform === 'win32') {
    throw new EmbeddedError(
      'unsupported',
      'The embedded PostgreSQL runs on Linux and macOS only.',
      'Set DATABASE_URL to a PostgreSQL server of your own, 15 or later, or run Redress in WSL.',
    )
  }
  if (Buffer.byteLength(layout.socket) > longestSocketBytes) {
    throw new EmbeddedError(
      'unusable_folder',
      `The path of ${layout.folder} is too long for a socket in it.`,
      `Choose a folder whose path is at most ${longestSocketBytes - '/database/socket'.length} bytes long.`,
    )
  }
  const account = accountFor(layout)
  makeFolder(layout.folder, account !== undefined)
  const programs = await ensurePrograms(layout.folder)
  mkdirSync(layout.database, { recursive: true, mode: 0o700 })
  if (account && statSync(layout.database).uid === 0) chownSync(layout.database, account.uid, account.gid)
  return { programs: programs.folder, major: programs.major, ...(account ? { account } : {}) }
}

function makeFolder(folder: string, forOthers: boolean): void {
  const first = mkdirSync(folder, { recursive: true })
  if (first === undefined || !forOthers) return
  for (let path = folder; path.startsWith(first); path = dirname(path)) chmodSync(path, 0o755)
}
