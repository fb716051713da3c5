import { setTimeout as sleep } from 'node:timers/promises'
import { type Attached, attach } from './attach.ts'
import type { EmbeddedError } from './embedded-error.ts'
import { explainError } from './explain.ts'
import { defaultFolder, layoutOf } from './layout.ts'
import type { Session } from './session.ts'

const pauseMs = 5_000

export interface EmbeddedOptions {
  /**
   * Where programs, data and passwords are kept: /var/lib/redress for root, $XDG_DATA_HOME/redress or
   * ~/.local/share/redress for a user, unless said otherwise. One folder is one database server.
   */
  readonly folder?: string
  /** On 127.0.0.1. Without it: the port of the last start, or any free one. A server that runs keeps its own. */
  readonly port?: number
  /** What takes time, and what went wrong later, one line each. */
  readonly log?: (line: string) => void
  /** For tests: faster, but the data do not outlive a crash of the machine, nor a failed start. */
  readonly disposable?: boolean
}

export interface Embedded {
  /** For the application: role `redress`, no superuser, owner of the database `redress`. */
  readonly url: string
  /** For setting up, and for tests: role `postgres`, superuser, database `postgres`. */
  readonly adminUrl: string
  /** Whether this call started the server; it makes no difference to who may stop it. */
  readonly owned: boolean
  /** Gives up this call's hold on the server. The last one to do so waits until the server has stopped. */
  stop(): Promise<void>
}

/**
 * PostgreSQL 18 on this machine, from the npm packages: started when it does not run, shared when it does.
 *
 * The server lives for as long as a process holds it, whichever started it, and ends when the last one has
 * stopped, exited or been killed. Between them and PostgreSQL stands one small supervisor ("redress database
 * <folder>" in ps), in a session of its own. It starts PostgreSQL again when that is killed; if the supervisor
 * is killed, PostgreSQL ends (setpriv, or a watching shell) and any holder starts both again on the same port:
 * connections break, nothing acknowledged is lost. `kill -INT` to the supervisor stops the database at once.
 *
 * As root PostgreSQL and the supervisor run under the account that owns the folder, else `postgres`, else
 * `redress`, which is made; the folder must be one which that account can reach.
 *
 * @throws EmbeddedError with advice when the server cannot be had
 */
export async function startEmbedded(options: EmbeddedOptions = {}): Promise<Embedded> {
  const layout = layoutOf(options.folder ?? defaultFolder())
  const log = options.log ?? (() => undefined)
  const wishes = { disposable: options.disposable ?? false }
  const take = (port: number | undefined) =>
    attach(layout, port === undefined ? wishes : { ...wishes, port }, log).catch((error) => {
      throw explainError(error, layout.folder)
    })
  const first = await take(options.port)
  const { port, url, adminUrl } = first.session.ready
  if (options.port !== undefined && options.port !== port) log(`the database already runs, on port ${port}`)
  const hold = keepHold(first, () => take(port), log)
  return { url, adminUrl, owned: first.owned, stop: hold.giveUp }
}

/** Takes hold again whenever the supervisor was killed, and tries until it can. */
function keepHold({ session }: Attached, again: () => Promise<Attached>, log: (line: string) => void) {
  const given = new AbortController()
  const retake = async (): Promise<Session | undefined> => {
    while (!given.signal.aborted) {
      try {
        return (await again()).session
      } catch (error) {
        log(`${(error as Error).message} ${(error as EmbeddedError).help}`)
        await sleep(pauseMs, undefined, { ref: false, signal: given.signal }).catch(() => undefined)
      }
    }
  }
  const keep = async () => {
    while ((await session.ended) === 'broken' && !given.signal.aborted) {
      log('the supervisor of the database was killed; starting it again')
      const next = await retake()
      if (next === undefined) return
      session = next
      if (given.signal.aborted) await session.leave()
    }
  }
  const over = keep()
  return {
    async giveUp() {
      given.abort()
      await session.leave()
      await over
    },
  }
}
