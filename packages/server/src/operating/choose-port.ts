import { type AddressInfo, createServer } from 'node:net'
import type { Configuration } from './configuration.ts'

const usual = 3000
/** How many ports after the usual one are tried. */
const tried = 100

/** A port cannot be had; `help` says what to do. */
export class PortError extends Error {
  readonly help: string

  constructor(message: string, help: string) {
    super(message)
    this.help = help
  }
}

/** The port of the configuration, where it is free; for 0 any that is; without one, 3000 or the next free one. Throws `PortError`. */
export async function choosePort({ port, host }: Pick<Configuration, 'port' | 'host'>): Promise<number> {
  if (port !== undefined) {
    const found = await listened(port, host)
    if (typeof found === 'number') return found
    throw refusal(port, host, found)
  }
  for (let next = usual; next < usual + tried; next += 1) {
    const found = await listened(next, host)
    if (typeof found === 'number') return found
    if (found !== 'EADDRINUSE') throw refusal(next, host, found)
  }
  throw new PortError(`No port from ${usual} to ${usual + tried - 1} is free.`, 'Name one with --port.')
}

/** The port that could be listened to, or why it could not, as the code of the error. */
function listened(port: number, host: string): Promise<number | string> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code ?? 'unknown'))
    server.listen(port, host, () => {
      const { port: found } = server.address() as AddressInfo
      server.close(() => resolve(found))
    })
  })
}

function refusal(port: number, host: string, code: string): PortError {
  if (code === 'EADDRINUSE')
    return new PortError(
      `Port ${port} is taken.`,
      'Name another with --port or PORT, or leave both out for the next free one.',
    )
  if (code === 'EACCES')
    return new PortError(`Port ${port} is for root alone.`, 'Name one from 1024 with --port or PORT.')
  return new PortError(
    `${host} cannot be listened to at port ${port} (${code}).`,
    'HOST must be an address of this machine: 127.0.0.1, or 0.0.0.0 for all.',
  )
}
