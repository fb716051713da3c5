/** A virus scanner that speaks clamd's INSTREAM over a real socket and knows one virus. */
import { type AddressInfo, createServer, type Socket } from 'node:net'

export const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'

export type Clamd = Awaited<ReturnType<typeof startClamd>>

export async function startClamd(port = 0) {
  const scanned: string[] = []
  const sockets = new Set<Socket>()
  let fixed: string | undefined
  let hangingUp = false

  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    let came = Buffer.alloc(0)
    socket.on('data', (piece: Buffer) => {
      if (hangingUp) return socket.destroy()
      came = Buffer.concat([came, piece])
      const content = contentOf(came)
      if (content === undefined) return
      scanned.push(content)
      const found = content.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK'
      socket.end(`${fixed ?? found}\0`)
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))

  return {
    address: { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    /** What was scanned, in order. */
    scanned,
    answerWith(answer: string) {
      fixed = answer
    },
    hangUp() {
      hangingUp = true
    },
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** The content that came by INSTREAM, once its end is there. */
function contentOf(came: Buffer): string | undefined {
  const command = 'zINSTREAM\0'
  if (came.length < command.length) return undefined
  if (came.toString('latin1', 0, command.length) !== command) throw new Error('This is no INSTREAM.')
  let content = ''
  for (let at = command.length; at + 4 <= came.length; ) {
    const length = came.readUInt32BE(at)
    if (length === 0) return content
    if (at + 4 + length > came.length) return undefined
    content += came.toString('latin1', at + 4, at + 4 + length)
    at += 4 + length
  }
  return undefined
}
