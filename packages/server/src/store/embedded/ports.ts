import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { Layout } from './layout.ts'

/** The port of the last start if it is free, else any free one. */
export async function choosePort(layout: Layout): Promise<number> {
  const last = existsSync(layout.port) ? Number(readFileSync(layout.port, 'utf8')) : 0
  if (last > 0 && (await listenOn(last)) !== undefined) return last
  const any = await listenOn(0)
  if (any === undefined) throw new Error('no port is free on 127.0.0.1')
  return any
}

export function rememberPort(layout: Layout, port: number): void {
  writeFileSync(layout.port, `${port}\n`)
}

function listenOn(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined))
    })
  })
}
