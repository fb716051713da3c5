/** A server in a process of its own, with an embedded database in a folder of its own; to be killed. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'

const redress = join(import.meta.dirname, '../../packages/server/bin/redress.mjs')

export interface Place {
  folder: string
  port: number
  environment: Record<string, string>
}

export interface ServerProcess {
  readonly pid: number
  readonly url: string
  /** SIGKILL: it is gone at once. */
  kill(): Promise<void>
  /** SIGTERM: it finishes what it holds. */
  stop(): Promise<void>
}

/** Starts a server, and waits until it is ready. */
export async function startServer(place: Place, more: Record<string, string> = {}): Promise<ServerProcess> {
  const url = `http://127.0.0.1:${place.port}`
  const child = spawn(process.execPath, [redress, 'serve'], {
    env: { ...process.env, ...environmentOf(place), ...more },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-4000)
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for (let attempt = 0; ; attempt += 1) {
    const ready = await fetch(`${url}/health/ready`)
      .then(({ ok }) => ok)
      .catch(() => false)
    if (ready) break
    if (child.exitCode !== null || attempt > 600) throw new Error(`The server did not start: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal)
    await ended
  }
  return { url, pid: child.pid ?? 0, kill: end('SIGKILL'), stop: end('SIGTERM') }
}

/** Runs a command of redress to its end; gives what it printed. Throws when it fails. */
export function run(place: Place, ...argv: string[]): string {
  return execFileSync(process.execPath, [redress, ...argv], {
    env: { ...process.env, ...environmentOf(place) },
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  })
}

function environmentOf({ folder, port, environment }: Place): Record<string, string> {
  return { REDRESS_DATA: folder, PORT: String(port), LOG_LEVEL: 'error', ...environment }
}

/** Kills PostgreSQL with all its processes, as a machine that runs out of memory would. */
export function killDatabase(folder: string): void {
  const listed = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n')
  const postmaster = listed.find((line) => line.includes(folder) && line.includes('bin/postgres'))
  const pid = Number(postmaster?.trim().split(/\s+/)[0])
  if (!pid) throw new Error('The database does not run.')
  const children = listed.length > 0 ? childrenOf(pid) : []
  for (const each of [pid, ...children]) {
    try {
      process.kill(each, 'SIGKILL')
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

function childrenOf(pid: number): number[] {
  const out = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
  return out.split('\n').flatMap((line) => {
    const [child, parent] = line.trim().split(/\s+/).map(Number)
    return parent === pid && child ? [child] : []
  })
}

export const isAlive = (child: ChildProcess): boolean => child.exitCode === null

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
