import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

/**
 * Where the embedded server keeps its things.
 *
 * The folder holds the programs (`postgresql-<version>-<platform>`, owned by the caller) and `database/`, of
 * mode 700 and owned by the account that runs the server: all that must be kept, and the two passwords.
 */
export interface Layout {
  readonly folder: string
  readonly database: string
  /** PostgreSQL's own data folder. */
  readonly data: string
  /** Passwords of the two roles, mode 600; cannot be made anew without the data. */
  readonly credentials: string
  /** The port of the last start, so that the address stays the same. */
  readonly port: string
  /** What PostgreSQL and its supervisor report; never a statement or a value from one. */
  readonly log: string
  /** Held by the one supervisor for as long as it lives. */
  readonly lock: string
  /** Where the supervisor meets the processes that use the server. */
  readonly socket: string
  /** Marks data that may be thrown away, and says in which boot of the machine they were made. */
  readonly disposable: string
}

export function layoutOf(folder: string): Layout {
  const database = join(resolve(folder), 'database')
  return {
    folder: resolve(folder),
    database,
    data: join(database, 'data'),
    credentials: join(database, 'credentials.json'),
    port: join(database, 'port'),
    log: join(database, 'log'),
    lock: join(database, 'lock'),
    socket: join(database, 'socket'),
    disposable: join(database, 'disposable'),
  }
}

/** /var/lib/redress for root; for a user $XDG_DATA_HOME/redress, else ~/.local/share/redress. */
export function defaultFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (process.getuid?.() === 0) return '/var/lib/redress'
  const home = env.XDG_DATA_HOME
  return join(home && isAbsolute(home) ? home : join(homedir(), '.local/share'), 'redress')
}
