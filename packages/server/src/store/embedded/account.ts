import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { EmbeddedError } from './embedded-error.ts'
import type { Layout } from './layout.ts'

/** The system account that the server runs under; PostgreSQL refuses to run as root. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/**
 * The account for this folder, or undefined when it is the one of this process.
 *
 * For root: whoever owns the data already there, else whoever owns the folder, else the system user
 * `postgres`, else `redress`, which is made when there is none.
 */
export function accountFor(layout: Layout): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  return ownerOf(layout.database) ?? ownerOf(layout.folder) ?? systemUser()
}

/** For good: this process becomes the account. */
export function becomeAccount({ uid, gid }: Account): void {
  try {
    process.setgroups?.([])
    process.setgid?.(gid)
    process.setuid?.(uid)
  } catch (cause) {
    throw new EmbeddedError(
      'no_account',
      'PostgreSQL does not run as root, and this root may not become another account.',
      'Start Redress as an ordinary user, or give the container the capabilities SETUID and SETGID.',
      { cause },
    )
  }
}

function ownerOf(path: string): Account | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat === undefined || stat.uid === 0 ? undefined : stat
}

function systemUser(): Account {
  return named('postgres') ?? named('redress') ?? make('redress')
}

function named(name: string): Account | undefined {
  try {
    return { uid: id('-u', name), gid: id('-g', name) }
  } catch {
    return undefined
  }
}

function id(which: '-u' | '-g', name: string): number {
  return Number(execFileSync('id', [which, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
}

function make(name: string): Account {
  const call = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]
  try {
    execFileSync('useradd', call, { stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: sbin() } })
  } catch (cause) {
    const made = named(name)
    if (made) return made
    throw new EmbeddedError(
      'no_account',
      'PostgreSQL does not run as root, and no unprivileged account could be made for it.',
      `Make one (useradd ${call.join(' ')}), or start Redress as an ordinary user.`,
      { cause },
    )
  }
  const made = named(name)
  if (made === undefined) throw new Error(`useradd made no account ${name}`)
  return made
}

function sbin(): string {
  return `${process.env.PATH ?? ''}:/usr/sbin:/sbin`
}
