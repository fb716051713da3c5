/** A line between a device and the server that can be thin, be cut, and lose an answer on its way back. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { Transform } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'

export type Line = Awaited<ReturnType<typeof openLine>>

export async function openLine(origin: string) {
  const target = new URL(origin)
  const open = new Set<Socket>()
  let bytesPerSecond = Number.POSITIVE_INFINITY
  let isCut = false
  let losing: string | undefined
  let passed = 0
  const server = createServer((device) => {
    if (isCut) return device.destroy()
    const there = connect(Number(target.port), '127.0.0.1')
    let lost = false
    const end = () => {
      device.destroy()
      there.destroy()
    }
    for (const socket of [device, there]) {
      open.add(socket)
      socket.on('error', end).on('close', () => {
        open.delete(socket)
        end()
      })
    }
    device.on('data', (bytes: Buffer) => {
      if (losing === undefined || !bytes.subarray(0, 100).toString('latin1').startsWith(losing)) return
      losing = undefined
      lost = true
    })
    device.pipe(thin()).pipe(there)
    there.on('data', (bytes: Buffer) => (lost ? end() : device.write(bytes)))
  })

  /** Lets through so many bytes a second, towards the server. */
  function thin(): Transform {
    return new Transform({
      async transform(bytes: Buffer, _, done) {
        passed += bytes.length
        if (Number.isFinite(bytesPerSecond)) await pause((bytes.length / bytesPerSecond) * 1000)
        done(null, bytes)
      },
    })
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    /** The address of the shop over this line. */
    origin: `${target.protocol}//${target.hostname}:${port}`,
    /** How many bytes have gone to the server. */
    passed: () => passed,
    slow: (rate: number) => {
      bytesPerSecond = rate
    },
    cut() {
      isCut = true
      for (const socket of open) socket.destroy()
    },
    mend() {
      isCut = false
      bytesPerSecond = Number.POSITIVE_INFINITY
    },
    /** The answer to the next request that begins so, such as `POST /api/v1/cases `, does not arrive. */
    loseAnswerTo: (request: string) => {
      losing = request
    },
    /** Whether such a request came and its answer was lost. */
    hasLost: () => losing === undefined,
    async close() {
      this.cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
