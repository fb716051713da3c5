import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { EmbeddedError } from './embedded-error.ts'
import type { Layout } from './layout.ts'
import { writeDurably } from './write-durably.ts'

/** The passwords of the two roles, made at the first start. */
export interface Credentials {
  /** Of `postgres`, which may do everything; for setting up, not for the application. */
  readonly superuser: string
  /** Of `redress`, which owns the database and is bound by row-level security. */
  readonly redress: string
}

export function ensureCredentials(layout: Layout): Credentials {
  if (existsSync(layout.credentials)) return JSON.parse(readFileSync(layout.credentials, 'utf8'))
  if (existsSync(layout.data)) {
    throw new EmbeddedError(
      'credentials_lost',
      `${layout.credentials} is gone, and the database beside it does not open without.`,
      'Put the file back from a copy of the folder.',
    )
  }
  const made = { superuser: password(), redress: password() }
  writeDurably(layout.credentials, `${JSON.stringify(made, undefined, 2)}\n`)
  return made
}

/** The address of a database of the server on this machine; what PGSSLMODE says does not matter to it. */
export function urlOf(role: string, password: string, port: number, database: string): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`
}

function password(): string {
  return randomBytes(24).toString('base64url')
}
