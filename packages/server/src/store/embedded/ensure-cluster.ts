import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { boundToUs } from './bound.ts'
import type { Credentials } from './credentials.ts'
import { EmbeddedError } from './embedded-error.ts'
import type { Layout } from './layout.ts'
import type { Order } from './messages.ts'
import { renameDurably } from './write-durably.ts'

/** Makes PostgreSQL's data folder at the first start. It appears under its name only when it is whole. */
export async function ensureCluster(layout: Layout, order: Order, credentials: Credentials): Promise<void> {
  removeDrafts(layout)
  if (existsSync(layout.data)) return checkMajor(layout, order.major)
  const draft = join(layout.database, `data-draft-${randomBytes(6).toString('hex')}`)
  const passwordFile = join(layout.database, 'password-draft')
  writeFileSync(passwordFile, `${credentials.superuser}\n`, { mode: 0o600 })
  try {
    const [program, args] = boundToUs('KILL', join(order.programs, 'bin/initdb'), [
      `--pgdata=${draft}`,
      `--pwfile=${passwordFile}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C.UTF-8',
      '--lc-messages=C',
      '--text-search-config=simple',
      ...(order.disposable ? ['--no-sync'] : []),
    ])
    await promisify(execFile)(program, args)
    renameDurably(draft, layout.data)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function checkMajor(layout: Layout, major: string): void {
  const file = join(layout.data, 'PG_VERSION')
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
  if (found === major) return
  if (found === undefined) {
    throw new EmbeddedError(
      'other_data',
      `${layout.data} is there, but it is no PostgreSQL database.`,
      'Choose another folder, or move it away; a new database is then made.',
    )
  }
  throw new EmbeddedError(
    'other_data',
    `${layout.data} was written by PostgreSQL ${found}, and this Redress comes with PostgreSQL ${major}.`,
    'Make a backup with the Redress that wrote it, move the folder away, start this one and restore the backup.',
  )
}

function removeDrafts(layout: Layout): void {
  for (const name of readdirSync(layout.database)) {
    if (name.startsWith('data-draft-')) {
      rmSync(join(layout.database, name), { recursive: true, force: true })
    }
  }
}
